import { closeSync, openSync, readSync } from 'node:fs';
import { readPart } from './read-part.ts';

/** The `typ` of a seal's header. */
export const SEAL_TYPE = 'asc-credentials-sealed+jwe';

/** The only mode whose seals a tokens file can contain. A seal of another mode may be the only copy of a key. */
const SEALING_MODE = 'marketplace-token';

/** The longest member of a JSON object of tokens, in characters. */
const MAX_MEMBER_LENGTH = 10_000;

const MEMBER = /\s*"([^"\\]{1,1000})"\s*:\s*"eyJ[\w-]+\.([\w-]+)\.[\w-]+"\s*(?:,|(?=\}))/y;

/**
 * Whether a file contains only marketplace tokens, as the JSON object that marketplace-token writes or as its seal. The
 * file is read in pieces, because it may contain a hundred thousand tokens.
 */
export function isTokensFile(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const pieces = readPieces(file);
    const first = pieces.next().value ?? '';
    return /^\s*\{/.test(first) ? areTokens(first, pieces) : isSeal(first, pieces);
  } finally {
    closeSync(file);
  }
}

/** Whether a file contains only the marketplace token of one developer, or its seal. */
export function isTokenFile(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const pieces = readPieces(file);
    const first = pieces.next().value ?? '';
    const [, payload = ''] = /^eyJ[\w-]+\.([\w-]+)\.[\w-]+\s*$/.exec(first) ?? [];
    return pidOf(payload) === undefined ? isSeal(first, pieces) : pieces.next().done === true;
  } finally {
    closeSync(file);
  }
}

function pidOf(payload: string): string | undefined {
  const { pid } = (readPart(payload) ?? {}) as { pid?: unknown };
  return typeof pid === 'string' ? pid : undefined;
}

function* readPieces(file: number): Generator<string, undefined> {
  const piece = Buffer.alloc(65_536);
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
    yield piece.toString('latin1', 0, length);
}

function areTokens(first: string, pieces: Iterable<string>): boolean {
  let rest = afterMembers(first.replace(/^\s*\{/, ''));
  for (const piece of pieces) {
    if (rest.length > MAX_MEMBER_LENGTH) return false;
    rest = afterMembers(rest + piece);
  }
  return /^\s*\}\s*$/.test(rest);
}

/** The text after the last complete member that maps a Developer ID to a token with this `pid`. */
function afterMembers(text: string): string {
  let end = 0;
  MEMBER.lastIndex = 0;
  for (let member = MEMBER.exec(text); member; member = MEMBER.exec(text)) {
    const [, id, payload = ''] = member;
    if (pidOf(payload) !== id) break;
    end = MEMBER.lastIndex;
  }
  return text.slice(end);
}

function isSeal(first: string, pieces: Iterable<string>): boolean {
  if (!hasSealHeader(first)) return false;
  let [parts, isOver] = [1, false];
  for (const piece of concat(first, pieces)) {
    if (!(isOver ? /^\s*$/ : /^[\w.-]*\s*$/).test(piece)) return false;
    parts += piece.split('.').length - 1;
    isOver ||= /\s$/.test(piece);
  }
  return parts === 5;
}

function* concat(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  yield* others;
}

function hasSealHeader(text: string): boolean {
  const header = readPart(text.split('.')[0] ?? '') as { typ?: unknown; mode?: unknown } | undefined;
  return header?.typ === SEAL_TYPE && header.mode === SEALING_MODE;
}
