import { closeSync, openSync, readSync } from 'node:fs';
import { readPart } from './read-part.ts';
import { SEAL_TYPE } from './seal-type.ts';

/** The only mode whose seals a tokens file can contain. A seal of another mode may be the only copy of a key. */
const SEALING_MODE = 'marketplace-token';

/** The longest member of a JSON object of tokens, in characters. */
const MAX_MEMBER_LENGTH = 10_000;

const TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]+\s*$/;
const MEMBER = /\s*"([^"\\]{1,1000})"\s*:\s*"(eyJ[\w-]+\.[\w-]+\.[\w-]+)"\s*(?:,|(?=\}))/y;

/**
 * Whether a file contains only marketplace tokens, as the JSON object that marketplace-token writes or as its seal. The
 * file is read in pieces, because it may contain a hundred thousand tokens.
 */
export function isTokensFile(path: string): boolean {
  return checkFile(path, (first, file) =>
    first.trimStart().startsWith('{') ? areTokens(first, file) : isSeal(first, file),
  );
}

/** Whether a file contains only the marketplace token of one developer, or its seal. */
export function isTokenFile(path: string): boolean {
  return checkFile(path, (first, file) =>
    TOKEN.test(first) ? typeof pidOf(first) === 'string' && readPiece(file) === '' : isSeal(first, file),
  );
}

function checkFile(path: string, check: (first: string, file: number) => boolean): boolean {
  const file = openSync(path, 'r');
  try {
    return check(readPiece(file), file);
  } finally {
    closeSync(file);
  }
}

/** Reads the next piece of a file. It is empty at the end. */
function readPiece(file: number): string {
  const piece = Buffer.alloc(65_536);
  return piece.toString('latin1', 0, readSync(file, piece));
}

function pidOf(token: string): unknown {
  const [, payload] = token.split('.') as [string, string];
  return readPart(payload)?.pid;
}

function areTokens(first: string, file: number): boolean {
  let rest = afterMembers(first.slice(first.indexOf('{') + 1));
  for (let piece = readPiece(file); piece !== ''; piece = readPiece(file)) {
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
    const [, id, token] = [...member] as [string, string, string];
    if (pidOf(token) !== id) break;
    end = MEMBER.lastIndex;
  }
  return text.slice(end);
}

function isSeal(first: string, file: number): boolean {
  if (!hasSealHeader(first)) return false;
  let [parts, isOver] = [1, false];
  for (let piece = first; piece !== ''; piece = readPiece(file)) {
    if (!(isOver ? /^\s*$/ : /^[\w.-]*\s*$/).test(piece)) return false;
    parts += piece.split('.').length - 1;
    isOver ||= /\s/.test(piece);
  }
  return parts === 5;
}

function hasSealHeader(text: string): boolean {
  const [start] = text.split('.') as [string];
  const header = readPart(start);
  return header?.typ === SEAL_TYPE && header.mode === SEALING_MODE;
}
