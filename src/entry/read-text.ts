import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { decodeText } from '../base/decode-text.ts';
import { findSecret, toSafeLine } from '../base/safe-text.ts';

/** The maximum number of bytes that are read from a file or standard input. A hundred thousand sealed tokens have less. */
const MAX_TEXT_BYTES = 200_000_000;

/** A text, or the reason why there is none. The reason follows the name of the input. */
export type ReadText =
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string };

/** How a file is read. */
interface FileOptions {
  /** Whether pipes and devices are read too, such as what a shell hands over for `<(...)`. */
  readonly pipes: boolean;
  /** The variable for the text itself, named to users who give the text instead of the path. */
  readonly valueVariable?: string | undefined;
}

const TOO_LARGE = `: it is larger than ${MAX_TEXT_BYTES} bytes`;

/** Reads a file as UTF-8 or UTF-16, up to `MAX_TEXT_BYTES`. A binary key is returned in base64. */
export function readTextFile(path: string, { pipes, valueVariable }: FileOptions): ReadText {
  const refuse = (why: string) => ({ reason: describeUnreadable(path, why, valueVariable) });
  try {
    const found = statSync(path);
    if (found.size > MAX_TEXT_BYTES) return refuse(TOO_LARGE);
    if (found.isFile() || found.isDirectory()) return { text: decodeFile(readFileSync(path)) };
    if (!pipes) return refuse(': it is a device or pipe');
    const text = readPipe(path);
    return text === undefined ? refuse(TOO_LARGE) : { text };
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    return refuse(` (${code})`);
  }
}

/** Reads standard input as a file is read, up to `MAX_TEXT_BYTES`. */
export async function readStdin(chunks: AsyncIterable<Buffer | string>): Promise<ReadText> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) return { reason: `standard input cannot be read${TOO_LARGE}` };
    read.push(Buffer.from(chunk));
  }
  return { text: decodeFile(Buffer.concat(read)) };
}

/** The first byte of DER, and bytes that text does not contain. */
const SEQUENCE = 0x30;
const BINARY = /[\0-\x08]/; // eslint-disable-line no-control-regex

function decodeFile(bytes: Buffer): string {
  const isDer = bytes[0] === SEQUENCE && BINARY.test(bytes.toString('latin1', 0, 200));
  return isDer ? bytes.toString('base64') : decodeText(bytes);
}

/** Returns a path as a shell reads it: `~/` is the home directory. A variable of a .env file is not expanded by a shell. */
export function expandHome(path: string): string {
  return path.replace(/^~(?=[\\/])/, () => homedir());
}

/** Reads a pipe or device until it ends; undefined if it has more than `MAX_TEXT_BYTES`, as devices without end do. */
function readPipe(path: string): string | undefined {
  const file = openSync(path, 'r');
  try {
    const read: Buffer[] = [];
    for (let size = 0; size <= MAX_TEXT_BYTES;) {
      const chunk = Buffer.alloc(65_536);
      const length = readSync(file, chunk);
      if (length === 0) return decodeFile(Buffer.concat(read));
      read.push(chunk.subarray(0, length));
      size += length;
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** Why a file cannot be read. A key or token that was given as the path is named and never repeated. */
function describeUnreadable(path: string, why: string, valueVariable: string | undefined): string {
  const secret = findSecret(path);
  if (secret === undefined) return `${toSafeLine(path)} cannot be read${why}`;
  const advice =
    secret === 'token' || valueVariable === undefined ? '' : `; or give the key itself as ${valueVariable}`;
  return `contains a ${secret}. Expected a path${advice}`;
}
