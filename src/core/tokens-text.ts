import { closeSync, openSync, readSync } from 'node:fs';

/** What the header of a seal says it is. */
export const SEAL_TYPE = 'asc-credentials-sealed+jwe';

/** Characters that one member of an object of tokens has at most. */
const LONGEST_MEMBER = 10_000;

const MEMBER = /\s*"[^"\\]{1,1000}"\s*:\s*"eyJ[\w-]+\.[\w-]+\.[\w-]+"\s*(?:,|(?=\}))/y;

/**
 * Whether a file holds tokens, as the JSON object that `tokens-file` gets, or a seal, and nothing else. It is read piece by
 * piece: there may be a hundred thousand tokens in it.
 */
export function holdsTokens(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const pieces = readPieces(file);
    const first = pieces.next().value ?? '';
    return /^\s*\{/.test(first) ? areTokens(first, pieces) : isSeal(first, pieces);
  } finally {
    closeSync(file);
  }
}

function* readPieces(file: number): Generator<string, undefined> {
  const piece = Buffer.alloc(65_536);
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
    yield piece.toString('latin1', 0, length);
}

function areTokens(first: string, pieces: Iterable<string>): boolean {
  let rest = afterMembers(first.replace(/^\s*\{/, ''));
  for (const piece of pieces) {
    if (rest.length > LONGEST_MEMBER) return false;
    rest = afterMembers(rest + piece);
  }
  return /^\s*\}\s*$/.test(rest);
}

/** What is left behind the last whole member of a text. */
function afterMembers(text: string): string {
  let end = 0;
  MEMBER.lastIndex = 0;
  while (MEMBER.test(text)) end = MEMBER.lastIndex;
  return text.slice(end);
}

function isSeal(first: string, pieces: Iterable<string>): boolean {
  if (!hasSealHeader(first)) return false;
  let dots = 0;
  for (const piece of [first, ...pieces]) {
    if (!/^[\w.-]*\s*$/.test(piece)) return false;
    dots += piece.split('.').length - 1;
  }
  return dots === 4;
}

function hasSealHeader(text: string): boolean {
  try {
    const header: unknown = JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString());
    return (header as { typ?: unknown } | null)?.typ === SEAL_TYPE;
  } catch {
    return false;
  }
}
