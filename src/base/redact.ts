import { findSplitKey } from './split-keys.ts';
import { redactTokens, type SecretKind } from './redact-tokens.ts';
import { DER_LENGTH, PRIVATE_DER } from './private-der.ts';

const REPLACEMENTS: Readonly<Record<SecretKind, string>> = {
  key: '[private key]',
  token: '[token]',
  unknown: '[secret]',
};

/** A text without the secrets that were found in it, and their kinds. */
export interface Redacted {
  readonly text: string;
  readonly found: ReadonlySet<SecretKind>;
}

// Every quantifier below is bounded or cannot backtrack, so that no text takes more than linear time.
const ENCODED_CHARACTER = String.raw`[A-Za-z0-9+/_-]|\\{1,4}/|%2[BFbf]`;
const GAP = String.raw`\s|\\{1,4}[nrt]|%0[ADad]`;

const BEGIN_PRIVATE = /-{2,10}BEGIN[A-Z0-9 ]{0,40}PRIVATE[A-Z0-9 ]{0,40}-{2,10}/g;
const PEM_HEADERS = String.raw`Proc-Type: ?4, ?ENCRYPTED|DEK-Info: ?[A-Z0-9-]{1,40},[0-9A-Fa-f]{1,64}`;
const BODY = new RegExp(`(?:${PEM_HEADERS}|${GAP}|[A-Za-z0-9+/_=]|\\\\{1,4}/|%[23][BDFbdf])*`, 'y');
const END = /-{2,10}END[A-Z0-9 ]{0,60}-{2,10}/y;

/** A key as printed by `openssl -text`, the private member of a JWK, and DER decoded as text. */
const OTHER_FORMATS = [
  /(?<=\bpriv:)[\s]*(?:[0-9a-f]{2}[:\s]{0,20}){8,}/g,
  /(?<=\bd\\{0,4}["'] {0,4}: {0,4}\\{0,4}["'])[\w+/-]{16,}={0,2}/g,
  /0[^]{1,4}\u0002\u0001[\u0000\u0001][^]*/g, // eslint-disable-line no-control-regex
];

const RUN = new RegExp(`(?:${ENCODED_CHARACTER}){16,}={0,2}`, 'g');
/** Possible starts of a DER sequence in hex or base64, and of base64 of PEM at any of three alignments. */
const START = /30[0-8]|M[A-P]|LS0tLS1CRUdJTi|0tLS0tQkVHSU4|tLS0tLUJFR0lO/g;

/** Matches the start of the DER of public keys and certificates, in hex. */
const PUBLIC_DER = new RegExp(
  `^30${DER_LENGTH}30(?:${DER_LENGTH}06(?:072a8648ce3d0201|092a864886f70d010101|032b65)|82....a003020102)`,
);

/** Replaces keys, tokens and text that is equally long and random. Public keys, fingerprints and hashes stay. */
export function redact(original: string): Redacted {
  const found = new Set<SecretKind>();
  const hide = (secret: SecretKind) => {
    found.add(secret);
    return REPLACEMENTS[secret];
  };
  let text = redactPem(original, () => hide('key'));
  for (const form of OTHER_FORMATS) text = text.replace(form, () => hide('key'));
  text = redactTokens(text, hide);
  const grouped = findSplitKey(text);
  if (grouped === undefined) return { text: redactRuns(text, hide), found };
  // Its end cannot be found, so everything after its start is replaced.
  return { text: redactRuns(text.slice(0, grouped), hide) + hide('key'), found };
}

function redactPem(text: string, hide: () => string): string {
  let shown = '';
  let from = 0;
  for (const { index, 0: armour } of text.matchAll(BEGIN_PRIVATE)) {
    if (index < from) continue;
    const body = matchAt(BODY, text, index + armour.length);
    if (!/[A-Za-z0-9+/_]{8}/.test(body)) continue; // Only the BEGIN line, as in messages and documentation.
    const end = index + armour.length + body.length;
    shown += text.slice(from, index) + hide();
    from = end + matchAt(END, text, end).length;
  }
  return shown + text.slice(from);
}

function matchAt(expression: RegExp, text: string, place: number): string {
  expression.lastIndex = place;
  return expression.exec(text)?.[0] ?? '';
}

function redactRuns(text: string, hide: (secret: SecretKind) => string): string {
  let shown = '';
  let from = 0;
  for (const { index, 0: run } of text.matchAll(RUN)) {
    for (let place = Math.max(index, from); place < index + run.length;) {
      const key = findKeyInRun(text, { start: place, end: index + run.length });
      const rest = text.slice(place, key?.start ?? index + run.length);
      shown +=
        text.slice(from, place) + (isRandom(rest, text.slice(place - 7, place)) ? hide('unknown') : rest);
      if (key) shown += key.secret ? hide('key') : text.slice(key.start, key.end);
      from = key?.end ?? place + rest.length;
      place = from;
    }
  }
  return shown + text.slice(from);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The first key in a run of base64 or hex characters. It may continue after the run, on the next lines. */
function findKeyInRun(text: string, run: Span): (Span & { secret: boolean }) | undefined {
  const encoded = text.slice(run.start, run.end);
  for (const { index, 0: sign } of encoded.matchAll(START)) {
    const start = run.start + index;
    if (/LS0t|tLS0/.test(sign)) return encodedPem(text, { start, end: run.end });
    const hex = sign.startsWith('30');
    const head = hex
      ? encoded.slice(index, index + 80).toLowerCase()
      : decode(encoded.slice(index, index + 60)).toString('hex');
    const secret = PRIVATE_DER.test(head);
    if (!secret && !PUBLIC_DER.test(head)) continue;
    const length = Math.ceil((derLength(head) * 8) / (hex ? 4 : 6));
    const end = start + matchAt(charactersInLines(length), text, start).length;
    return { start, end: secret ? Math.max(end, run.end) : end, secret };
  }
  return undefined;
}

/** Matches this number of base64 or hex characters and the padding, with any line breaks between them. */
function charactersInLines(count: number): RegExp {
  return new RegExp(`(?:(?:${GAP})*(?:${ENCODED_CHARACTER})){1,${count}}={0,2}`, 'y');
}

/** The declared length of a DER element in bytes, at most the size of a large key. */
function derLength(head: string): number {
  const first = parseInt(head.slice(2, 4), 16);
  const long = first > 0x80 ? first - 0x80 : 0;
  const length = long > 0 ? parseInt(head.slice(4, 4 + 2 * long), 16) : first;
  return Math.min(2 + long + length, 16_000);
}

/** The base64 of a PEM text, on one line or on lines of equal length. */
function encodedPem(text: string, { start, end }: Span): Span & { secret: boolean } {
  let last = end;
  for (let width = end - start; width >= 40 && width <= 100;) {
    const line = matchAt(
      new RegExp(`(?:${GAP})+(?:${ENCODED_CHARACTER}){1,${width}}={0,2}(?!${ENCODED_CHARACTER})`, 'y'),
      text,
      last,
    );
    last += line.length;
    if (line.trimStart().length < width) break;
  }
  const pem = decode(text.slice(start, last)).toString('latin1');
  return { start, end: last, secret: !/BEGIN PUBLIC|BEGIN CERT/.test(pem) || pem.includes('PRIVATE') };
}

function decode(encoded: string): Buffer {
  return Buffer.from(encoded.replace(/%2b/gi, '+').replace(/%2f/gi, '/'), 'base64');
}

/** The number of random-looking characters from which a text is considered a secret. */
const MIN_RANDOM_LENGTH = 24;

/** Whether a run looks as random as a key, unlike a path, joined words, a hash in hex or a fingerprint. */
function isRandom(run: string, before: string): boolean {
  const encoded = run.replace(/=+$/, '');
  if (encoded.length <= 44 && before === 'SHA256:') return false;
  if (/^[0-9a-f]+$/i.test(encoded))
    return encoded.length > 64 && encoded.length !== 96 && encoded.length !== 128;
  if (isRandomInOneCase(encoded)) return true;
  let dense = 0;
  for (const word of encoded.split(/[^A-Za-z0-9]+/))
    if (/[A-Z]/.test(word) && /[a-z]/.test(word) && !CAMEL_CASE.test(word)) dense += word.length;
  return dense >= MIN_RANDOM_LENGTH;
}

/** The same for text in one case, such as an input name: letters and digits alternate, over more than the length of a hash. */
function isRandomInOneCase(run: string): boolean {
  let dense = 0;
  for (const word of run.split(/[^A-Za-z0-9]+/)) {
    const turns = word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
    if (word.length >= 16 && turns >= 3 && !/^[0-9a-f]+$/i.test(word)) dense += word.length;
  }
  return dense > 64;
}

const CAMEL_CASE = /^[a-z]?[A-Z]{0,4}[a-z]{2,}\d{0,4}(?:[A-Z]{1,4}[a-z]{2,}\d{0,4})*$/;
