import { exportVariable, saveState, setOutput, warning } from '@actions/core';
import type { PrivateFile } from '../base/context.ts';
import { AscError } from '../base/errors.ts';
import type { NamedOutput } from '../task/result.ts';
import { mask } from './masks.ts';
import { KEY_FILE_STATE } from './post-state.ts';

// What the step writes to the files of the runner: its outputs, its variables and its state.

/** GitHub counts UTF-16 (two bytes per character) and drops outputs over 1 MB per job. */
const MAX_OUTPUT_LENGTH = 500_000;

/** Sets the outputs, and the variables for later steps. Throws `ERR_FILE_WRITE`. */
export function setOutputs(
  outputs: readonly NamedOutput[],
  variables: Readonly<Record<string, string>>,
): void {
  for (const { secrets } of outputs) mask(secrets);
  writeToRunner('The log says what this step has done: only its outputs are missing', () => {
    for (const { name, text } of outputs) setOutput(name, text);
    for (const [name, value] of Object.entries(variables)) exportVariable(name, value);
  });
  const characters = outputs.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= MAX_OUTPUT_LENGTH) return;
  warning(
    `The outputs have ${characters} characters, more than GitHub keeps (1 MB per job). Write them to a file instead`,
  );
}

/** Tells the post step which key file to remove. Throws `ERR_FILE_WRITE`. */
export function saveKeyFile(file: PrivateFile): void {
  writeToRunner('The key file was not written, because nothing would remove it', () => {
    saveState(KEY_FILE_STATE, file);
  });
}

function writeToRunner(consequence: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new AscError(
      'ERR_FILE_WRITE',
      `A file of the runner could not be written (${code ?? message}). ${consequence}. Check that the runner's disk has free space`,
    );
  }
}
