import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { findSecret, toSafeLine } from '../base/safe-text.ts';

/** The largest file, and the most of standard input, that is read. A hundred thousand sealed tokens have less. */
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

/** Reads a file as UTF-8, up to `MAX_TEXT_BYTES`. */
export function readTextFile(path: string, { pipes, valueVariable }: FileOptions): ReadText {
  const refuse = (why: string) => ({ reason: describeUnreadable(path, why, valueVariable) });
  try {
    const found = statSync(path);
    if (found.size > MAX_TEXT_BYTES) return refuse(TOO_LARGE);
    if (found.isFile() || found.isDirectory()) return { text: readFileSync(path, 'utf8') };
    if (!pipes) return refuse(': it is a device or pipe');
    const text = readPipe(path);
    return text === undefined ? refuse(TOO_LARGE) : { text };
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    return refuse(` (${code})`);
  }
}

/** Reads standard input as UTF-8, up to `MAX_TEXT_BYTES`. */
export async function readStdin(chunks: AsyncIterable<Buffer | string>): Promise<ReadText> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) return { reason: `standard input cannot be read${TOO_LARGE}` };
    read.push(Buffer.from(chunk));
  }
  return { text: Buffer.concat(read).toString('utf8') };
}

/** Reads a pipe or device until it ends; undefined if it has more than `MAX_TEXT_BYTES`, as devices without end do. */
function readPipe(path: string): string | undefined {
  const file = openSync(path, 'r');
  try {
    const read: Buffer[] = [];
    for (let size = 0; size <= MAX_TEXT_BYTES;) {
      const chunk = Buffer.alloc(65_536);
      const length = readSync(file, chunk);
      if (length === 0) return Buffer.concat(read).toString('utf8');
      read.push(chunk.subarray(0, length));
      size += length;
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}

const SECRET_NAMES = { key: 'key', token: 'token', unknown: 'key' };

/** Why a file cannot be read. A key or token that was given as the path is named and never repeated. */
function describeUnreadable(path: string, why: string, valueVariable: string | undefined): string {
  const secret = findSecret(path);
  if (secret === undefined) return `${toSafeLine(path)} cannot be read${why}`;
  const advice =
    secret === 'token' || valueVariable === undefined ? '' : `; or give the key itself as ${valueVariable}`;
  return `contains a ${SECRET_NAMES[secret]}. Expected a path${advice}`;
}
