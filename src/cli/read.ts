import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { LARGEST_TEXT } from '../core/plain.ts';
import { UsageError } from './terminal.ts';

type Chunks = AsyncIterable<Buffer | string>;

/** The text of a file or, of `-`, standard input where that is handed over; `label` is what the user typed. */
export async function readPath(label: string, path: string, stdin?: Chunks): Promise<string> {
  try {
    if (path === '-' && stdin) return await readToEnd(stdin);
    const found = await stat(path);
    if (found.size > LARGEST_TEXT) throw tooLarge();
    const isPlain = found.isFile() || found.isDirectory();
    return isPlain ? await readFile(path, 'utf8') : await readToEnd(createReadStream(path));
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    throw new UsageError(`${label}: ${path === '-' ? 'standard input' : path} cannot be read (${code})`);
  }
}

/** Pipes are read as they come, but not without end. */
async function readToEnd(chunks: Chunks): Promise<string> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_TEXT) throw tooLarge();
    read.push(bytes);
  }
  return Buffer.concat(read).toString('utf8');
}

function tooLarge(): Error {
  return Object.assign(new Error('too large'), { code: 'EFBIG' });
}
