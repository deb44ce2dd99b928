import { fstatSync, writeFileSync } from 'node:fs';
import { toSafeText } from '../base/safe-text.ts';
import { AscError } from '../base/errors.ts';

/** A mistake in the command line itself, as opposed to a value that is refused: exit code 2. */
export class UsageError extends Error {}

/** Writes what was asked for, and waits until all of it is written; the exit code is that of success. */
export async function print(text: string): Promise<number> {
  try {
    await writeOutput(text);
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return 0; // The reader has left and wants no more.
    throw new AscError(
      'ERR_FILE_WRITE',
      `The result could not be written to standard output (${code}). Free up space or redirect the output`,
    );
  }
  return 0;
}

async function writeOutput(text: string): Promise<void> {
  const { stdout } = process;
  if (fstatSync(stdout.fd).isFile()) {
    writeFileSync(stdout.fd, text); // If a disk takes only a part, Node.js's stream loses the rest without an error.
    return;
  }
  await new Promise<void>((resolve, reject) => {
    stdout.once('error', reject); // Emitted besides; without a listener it would end the process.
    stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Writes all that was not asked for: the log, warnings, complaints. */
export function writeError(text: string): void {
  const { stderr } = process;
  // A log that nobody can keep is no reason to stop half-way.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => undefined);
  stderr.write(text);
}

/** Says what is wrong, a line for each thing, and returns the exit code for it. */
export function printErrors(messages: readonly string[], code: number): number {
  for (const message of messages) writeError(toSafeText(`asc-credentials: ${message}\n`));
  return code;
}
