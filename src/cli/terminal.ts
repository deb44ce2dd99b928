import { fstatSync, writeFileSync } from 'node:fs';
import { toSafeText } from '../base/safe-text.ts';
import { AscError, describeProblems, InputError } from '../base/errors.ts';
import { troubleshootingUrls } from '../base/troubleshooting.ts';

/** A mistake in the command line itself, not in a value. The exit code is 2. */
export class UsageError extends Error {}

/** Writes a result to standard output and waits until it is written completely. Returns the exit code 0. */
export async function print(text: string): Promise<number> {
  try {
    await writeOutput(text);
  } catch (error) {
    const { code = 'no code' } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return 0; // The reader has ended.
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
    writeFileSync(stdout.fd, text); // On a full disk, Node.js's stream would lose the rest without an error.
    return;
  }
  await new Promise<void>((resolve, reject) => {
    stdout.once('error', reject); // Without a listener, this event would end the process.
    stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Writes to standard error: the log, warnings and errors. */
export function writeError(text: string): void {
  const { stderr } = process;
  // A log that cannot be written must not stop the run.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => undefined);
  stderr.write(text);
}

/** Writes what went wrong, one line per message, and where the help for it is. Returns the exit code 1. */
export function printFailure(error: AscError): number {
  const problems = error instanceof InputError ? error.problems : undefined;
  const codes = (problems ?? [error]).map(({ code = error.code }) => code);
  printErrors(problems ? describeProblems(problems) : [error.message], 1);
  // The message about a wrong value says everything that the page says.
  const explained = codes.filter((code) => !code.startsWith('ERR_INPUT'));
  for (const url of troubleshootingUrls(explained)) writeError(`See ${url}\n`);
  return 1;
}

/** Writes one line per error. Returns the exit code. */
export function printErrors(messages: readonly string[], code: number): number {
  for (const message of messages) writeError(toSafeText(`asc-credentials: ${message}\n`));
  return code;
}
