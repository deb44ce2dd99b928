/** The shortest text to mask, in characters. Shorter ones would mask ordinary words in the log. */
const MIN_LENGTH = 8;

/** A PEM line without data, and the words that such lines contain. */
const PEM_LABEL =
  /^-+(?:BEGIN|END)[A-Z0-9 ]*-*$|^(?:KEY|ENCRYPTED|PRIVATE|PARAMETERS|CERTIFICATE|REQUEST|OPENSSH)-*$/;

/**
 * The texts to mask for a secret: the secret, each of its lines and words, and the same after literal `\n` are replaced and
 * base64 is decoded. Texts under 8 characters and PEM's BEGIN and END lines are excluded. Takes linear time.
 */
export function textMaskVariants(secret: string): readonly string[] {
  const texts = new Set([secret, secret.replace(/(?<!\\)\\+[rn]/g, '\n'), ...decoded(secret)]);
  const pieces = new Set<string>();
  for (const text of texts) {
    const parts = [text, ...text.split(/\r\n|\r|\n/), ...wordsOf(text)];
    for (const part of parts) pieces.add(part.trim());
  }
  return [...pieces].filter(isWorthMasking);
}

/**
 * The words of a text, and the text between the words that are masked. A runner that applies one mask after another does
 * not find the whole text after it has replaced one word, and would show the short words.
 */
function wordsOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: word } of text.matchAll(/[^\s"'`\uFEFF]+/g)) {
    if (!isWorthMasking(word)) continue;
    pieces.push(word, text.slice(start, index));
    start = index + word.length;
  }
  pieces.push(text.slice(start));
  return text.includes('-----BEGIN') ? pieces.filter((_, at) => at % 2 === 0) : pieces;
}

/** Whether a part of a secret is long and specific enough to be masked without hiding ordinary words. */
function isWorthMasking(piece: string): boolean {
  return piece.length >= MIN_LENGTH && !PEM_LABEL.test(piece);
}

/** How many times a key may be encoded in base64. Some tools encode text that is already encoded. */
const MAX_ENCODINGS = 3;

/** The texts inside base64, up to a PEM key. Empty if there is no PEM key inside. */
function decoded(secret: string): string[] {
  const texts: string[] = [];
  for (let text = secret; texts.length <= MAX_ENCODINGS;) {
    if (text.includes('-----BEGIN')) return texts;
    const digits = text.replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return [];
    text = Buffer.from(digits, 'base64').toString('utf8');
    texts.push(text);
  }
  return [];
}
