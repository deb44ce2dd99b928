import { toSafeText } from '../core/safe-text.ts';
import { AscError } from '../errors.ts';
import { writeNow, type StandardStream } from '../standard-streams.ts';

/** A mistake in the command line itself, as opposed to a value that is refused: exit code 2. */
export class UsageError extends Error {}

/** What the console of Windows shows is not UTF-8 but what Node.js translates, which only its streams do. */
const TRANSLATED = process.platform === 'win32';

function write(stream: StandardStream, text: string): void {
  if (TRANSLATED) (stream === 1 ? process.stdout : process.stderr).write(text);
  else writeNow(stream, text);
}

/** Writes what was asked for; the exit code is that of success. */
export function print(text: string): number {
  try {
    write(1, text);
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    throw new AscError(
      'ERR_STORE',
      `The result could not be written to standard output (${code}). Let it go where there is room`,
    );
  }
  return 0;
}

/** Writes all that was not asked for: the log, warnings, complaints. */
export function writeError(text: string): void {
  try {
    write(2, text);
  } catch {
    // A log that nobody can keep is no reason to stop half-way.
  }
}

/** Says what is wrong, a line for each thing, and returns the exit code for it. */
export function complain(messages: readonly string[], code: number): number {
  for (const message of messages) writeError(toSafeText(`asc-credentials: ${message}\n`));
  return code;
}
