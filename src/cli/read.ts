import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { MAX_TEXT_BYTES, describeUnreadablePath } from '../base/text-files.ts';
import { UsageError } from './terminal.ts';

/** Where a value comes from: given as it is, or in a file. */
export interface Source {
  readonly label: string;
  readonly value?: string;
  readonly path?: string;
  /** The file that `value` was taken from. */
  readonly file?: string;
  /** The variable for the value itself, named to whoever puts that in the path's place. */
  readonly valueVariable?: string | undefined;
}

/** The text of a file; `label` is what the user typed for it, `valueVariable` what takes the text itself. */
export function readPath(label: string, path: string, valueVariable?: string): string {
  try {
    const found = statSync(path);
    if (found.size > MAX_TEXT_BYTES) throw tooLarge();
    return found.isFile() || found.isDirectory() ? readFileSync(path, 'utf8') : readPipe(path);
  } catch (error) {
    throw unreadable(label, path, { error, valueVariable });
  }
}

/** The text of standard input. */
export async function readInput(label: string, chunks: AsyncIterable<Buffer | string>): Promise<string> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) throw unreadable(label, 'standard input', { error: tooLarge() });
    read.push(Buffer.from(chunk));
  }
  return Buffer.concat(read).toString('utf8');
}

/** What a shell hands over as `<(...)`, read as it comes; a device may have no end. */
function readPipe(path: string): string {
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
    throw tooLarge();
  } finally {
    closeSync(file);
  }
}

function tooLarge(): Error {
  return Object.assign(new Error('too large'), { code: 'EFBIG' });
}

function unreadable(
  label: string,
  path: string,
  { error, valueVariable }: { error: unknown; valueVariable?: string | undefined },
): UsageError {
  const { code = 'no code' } = error as NodeJS.ErrnoException;
  const advice = valueVariable === undefined ? '' : `; give the key as ${valueVariable}`;
  return new UsageError(`${label}: ${describeUnreadablePath(path, { reason: code, advice })}`);
}
