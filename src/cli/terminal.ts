import { harmless } from '../core/plain.ts';

/** A mistake in the command line itself, as opposed to a value that is refused: exit code 2. */
export class UsageError extends Error {}

/** Writes what was asked for; the exit code is that of success. */
export function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Writes all that was not asked for: the log, warnings, complaints. */
export function writeError(text: string): void {
  process.stderr.write(text);
}

/** Says what is wrong, a line for each thing, and returns the exit code for it. */
export function complain(messages: readonly string[], code: number): number {
  for (const message of messages) writeError(harmless(`asc-credentials: ${message}\n`));
  return code;
}
