/** Shorter pieces would mask ordinary words of the log. */
const SHORTEST = 8;

const ARMOUR = /^-+(?:BEGIN|END)[A-Z0-9 ]*-*$|^KEY-+$/;

/**
 * Every form in which a secret text could come back in a log: the whole, each line of it, and its lines once literal
 * `\n` are read and base64 is decoded. Pieces under 8 characters and PEM's armour lines are left out. The time for it grows
 * with the length of the text, not with its square.
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
 * The words of a text, and what is between those that are masked: a runner that applies one mask after another finds the
 * whole no more once a word of it is gone, and would show the short ones.
 */
function wordsOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: word } of text.matchAll(/[^\s"'`\uFEFF]+/g)) {
    if (!isWorthMasking(word)) continue;
    pieces.push(word, text.slice(start, index));
    start = index + word.length;
  }
  if (start > 0) pieces.push(text.slice(start));
  return text.includes('-----BEGIN') ? pieces.filter((_, at) => at % 2 === 0) : pieces;
}

/** Whether a piece of a secret is so long, and so much its own, that masking it leaves the log's own words alone. */
function isWorthMasking(piece: string): boolean {
  return piece.length >= SHORTEST && !ARMOUR.test(piece);
}

/** How often a key may have been encoded in base64: tools that encode what is encoded already do so once more. */
const MAX_ENCODINGS = 3;

/** What base64 was made of, if a key in PEM is found inside: each text on the way to it. */
function decoded(secret: string): string[] {
  const texts: string[] = [];
  for (let text = secret; texts.length <= MAX_ENCODINGS;) {
    if (text.includes('-----BEGIN')) return texts;
    const digits = text.replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return [];
    text = Buffer.from(digits, 'base64').toString('utf8');
    texts.push(text);
  }
  return [];
}
