import { harmless } from '../core/plain.ts';
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
  write(1, text);
  return 0;
}

/** Writes all that was not asked for: the log, warnings, complaints. */
export function writeError(text: string): void {
  write(2, text);
}

/** Says what is wrong, a line for each thing, and returns the exit code for it. */
export function complain(messages: readonly string[], code: number): number {
  for (const message of messages) writeError(harmless(`asc-credentials: ${message}\n`));
  return code;
}
