import type { KeyObject } from 'node:crypto';
import { compactVerify, errors } from 'jose';
import type { ErrorCode } from '../base/error-codes.ts';
import { AscError } from '../base/errors.ts';
import { isWholeSequence } from '../keys/der.ts';
import { quote } from '../base/safe-text.ts';
import type { TokenParts } from './finding.ts';
import { readPart } from './read-part.ts';
import { describeOtherText, tidyToken } from './token-text.ts';

/** The longest token that is parsed, in characters. Apple's tokens are much shorter. */
const MAX_LENGTH = 65_536;

/** A parsed token whose signature has not been checked. */
export interface Jws extends TokenParts {
  readonly signature: Buffer;
  /** The compact serialization: the three parts, unchanged. */
  readonly text: string;
}

/** Parses a token without checking its signature. Throws `ERR_VERIFY_TOKEN` if it is not a JWS. */
export function readJws(token: string): Jws {
  if (token.length > MAX_LENGTH)
    throw verificationError([
      `It is too long: it has ${token.length} characters, but at most ${MAX_LENGTH} are allowed.`,
    ]);
  const text = tidyToken(token);
  const reason = describeOtherText(text);
  if (reason !== undefined) throw verificationError([`${reason}.`]);
  const parts = text.split('.');
  const [first, second, third] = parts as [string, string, string];
  const header = requireObject('header', first);
  const claims = requireObject('payload', second);
  requireBase64url('signature', third);
  return { header, claims, signature: Buffer.from(third, 'base64url'), text };
}

function requireObject(name: string, part: string): TokenParts['claims'] {
  const value = readPart(part);
  if (!value)
    throw verificationError([`It is not a JWS: its ${name} is not the base64url of a JSON object.`]);
  requireBase64url(name, part);
  return value;
}

/** Throws if a part is not canonical base64url. Decoders ignore characters that do not belong. */
function requireBase64url(name: string, part: string): void {
  if (Buffer.from(part, 'base64url').toString('base64url') === part) return;
  const reason = NOT_BASE64URL.find(([form]) => form.test(part))?.[1] ?? CHANGED;
  throw verificationError([`It is not a JWS, because its ${name} is not base64url: ${reason}.`]);
}

const NOT_BASE64URL: readonly (readonly [RegExp, string])[] = [
  [/\s/, 'it contains a line break or a space. Give the token on one line'],
  [/[^\w+/=-]/, 'it contains characters that are not base64url'],
  [/=/, 'it has padding (=)'],
  [/[+/]/, 'it contains + or /, which belong to base64'],
];
const CHANGED = 'base64url cannot end with its last character. The token was truncated or changed';

/** The reason why a token is not signed with this key as Apple requires, or undefined if it is. */
export async function checkSignature(jws: Jws, publicKey: KeyObject): Promise<string | undefined> {
  return (
    checkAlgorithm(jws.header) ?? checkLength(jws.signature) ?? (await verifySignature(jws.text, publicKey))
  );
}

function checkAlgorithm({ crit, alg, x5c }: TokenParts['header']): string | undefined {
  if (x5c !== undefined)
    return 'The header has x5c: Apple signed this token, such as a transaction or a notification. It is not signed with a key of yours.';
  if (crit !== undefined) return "The header must not have crit. Apple's tokens do not use it.";
  if (alg === undefined) return 'The header has no alg. Apple requires ES256.';
  if (alg === 'none') return 'alg is "none": the token is not signed.';
  return alg === 'ES256' ? undefined : `alg is ${quote(alg)}, but Apple accepts only ES256.`;
}

function checkLength(signature: Buffer): string | undefined {
  if (signature.length === 64) return undefined;
  return isWholeSequence(signature)
    ? 'The signature is DER, as openssl writes it. A JWS needs the 64 raw bytes of r and s.'
    : `The signature has ${signature.length} bytes, but ES256 signatures have 64.`;
}

async function verifySignature(text: string, publicKey: KeyObject): Promise<string | undefined> {
  try {
    await compactVerify(text, publicKey, { algorithms: ['ES256'] });
    return undefined;
  } catch (error) {
    if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    return 'The signature was not created with this key, or the token was changed after it was signed.';
  }
}

/** An error that lists all failed checks. */
export function verificationError(
  failures: readonly string[],
  code: Extract<ErrorCode, `ERR_VERIFY_${string}`> = 'ERR_VERIFY_TOKEN',
): AscError {
  const heading =
    failures.length === 1 ? 'The token fails a check' : `The token fails ${failures.length} checks`;
  return new AscError(code, [`${heading}:`, ...failures.map((failure) => `- ${failure}`)].join('\n'));
}
