import { closeSync, openSync, readSync } from 'node:fs';
import { readPart } from '../tokens/read-part.ts';
import { SEAL_TYPE } from '../tokens/seal-type.ts';

/** The longest member of a JSON object of tokens, in characters. */
const MAX_MEMBER_LENGTH = 10_000;

const TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]+\s*$/;
/** A Developer ID and the payload of its token. */
const MEMBER = /\s*"([^"\\]{1,1000})"\s*:\s*"eyJ[\w-]+\.([\w-]+)\.[\w-]+"\s*(?:,|(?=\}))/y;

/**
 * How much of a file is read. A file of a hundred thousand tokens takes as long as signing some thousand tokens. Its start
 * is enough to report a wrong path before they are signed.
 */
export type Extent = 'start' | 'whole file';

/** What a file may contain. */
interface Expected {
  /** The mode whose seals are accepted. A seal of another mode may be the only copy of a key. */
  readonly sealedBy?: string | undefined;
}

/**
 * Whether a file contains only marketplace tokens, as a JSON object by Developer ID or as its seal. The file is read in
 * pieces, because it may contain a hundred thousand tokens.
 */
export function isTokensFile(path: string, { extent, sealedBy }: Expected & { extent: Extent }): boolean {
  return checkFile(path, (first, readPiece) =>
    first.trimStart().startsWith('{')
      ? areTokens(first, readPiece, extent)
      : containsOnlySeal(first, readPiece, sealedBy),
  );
}

/** Whether a file contains only the marketplace token of one developer, or its seal. */
export function isTokenFile(path: string, { sealedBy }: Expected): boolean {
  return checkFile(path, (first, readPiece) =>
    TOKEN.test(first) ? hasPid(first) && readPiece() === '' : containsOnlySeal(first, readPiece, sealedBy),
  );
}

/** Reads the next piece of a file. It is empty at the end. */
type ReadPiece = () => string;

function checkFile(path: string, check: (first: string, readPiece: ReadPiece) => boolean): boolean {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(65_536);
  const readPiece = () => bytes.toString('latin1', 0, readSync(file, bytes));
  try {
    return check(readPiece(), readPiece);
  } finally {
    closeSync(file);
  }
}

function hasPid(token: string): boolean {
  const [, payload] = token.split('.') as [string, string];
  return typeof readPart(payload)?.pid === 'string';
}

function areTokens(first: string, readPiece: ReadPiece, extent: Extent): boolean {
  let rest = afterMembers(first.slice(first.indexOf('{') + 1));
  for (let piece = readPiece(); piece !== ''; piece = readPiece()) {
    if (rest.length > MAX_MEMBER_LENGTH) return false;
    if (extent === 'start') return true;
    rest = afterMembers(rest + piece);
  }
  return /^\s*\}\s*$/.test(rest);
}

/** The text after the last complete member that maps a Developer ID to a token with this `pid`. */
function afterMembers(text: string): string {
  let end = 0;
  MEMBER.lastIndex = 0;
  for (let member = MEMBER.exec(text); member; member = MEMBER.exec(text)) {
    const { 1: id, 2: payload = '' } = member;
    if (readPart(payload)?.pid !== id) break;
    end = MEMBER.lastIndex;
  }
  return text.slice(end);
}

function containsOnlySeal(first: string, readPiece: ReadPiece, sealedBy: string | undefined): boolean {
  const [start] = first.split('.') as [string];
  const header = readPart(start);
  if (sealedBy === undefined || header?.typ !== SEAL_TYPE || header.mode !== sealedBy) return false;
  let [parts, isOver] = [1, false];
  for (let piece = first; piece !== ''; piece = readPiece()) {
    if (!(isOver ? /^\s*$/ : /^[\w.-]*\s*$/).test(piece)) return false;
    parts += piece.split('.').length - 1;
    isOver ||= /\s/.test(piece);
  }
  return parts === 5;
}
