import type { KeyObject } from 'node:crypto';
import { publicKeyOf } from '../keys/key-exports.ts';
import { whyNotReplaceable, type InputFile, type UserFile } from '../files/user-file.ts';
import type { Problem } from '../base/errors.ts';
import type { Inputs, Task } from './definition.ts';

// What holds in every mode, whatever inputs it has.

/** What is wrong with inputs that are right one by one. Given are those that could be read, by name. */
export function* findConflicts(
  { inputs, exclusive = [] }: Pick<Task, 'inputs' | 'exclusive'>,
  values: ReadonlyMap<string, unknown>,
): Generator<Problem> {
  // If it is an alternative to other keys, it does not have the role of the API key.
  if (!exclusive.some(({ inputs }) => inputs.includes('private-key'))) yield* keysInWrongRole(values);
  for (const [name, input] of Object.entries(inputs)) {
    const file = input.type.writes ? (values.get(name) as UserFile | undefined) : undefined;
    const reason = file && whyNotReplaceable(file);
    if (reason !== undefined) yield { input: name, reason, code: 'ERR_FILE_PROTECTED' };
  }
}

/** Tells the files that a run writes what it reads, and which is its API key: neither may be written over. */
export function protectInputs(
  inputs: Inputs,
  values: Map<string, unknown>,
  inputFiles: readonly InputFile[],
): void {
  for (const [name, value] of values) {
    if (!inputs[name]?.type.writes || value === undefined) continue;
    values.set(name, { ...(value as UserFile), inputFiles, apiKey: publicHalf(values, 'private-key') });
  }
}

/** Apple would register the API key as a distribution key, too: then one leak would cost both. */
function* keysInWrongRole(values: ReadonlyMap<string, unknown>): Generator<Problem> {
  const apiKey = publicHalf(values, 'private-key');
  for (const input of ['distribution-private-key', 'distribution-public-key']) {
    const key = publicHalf(values, input);
    if (!apiKey || !key?.equals(apiKey)) continue;
    const reason =
      'is the API key. Give the alternative distribution key, a key pair of its own: generate-key makes one';
    yield { input, reason, code: 'ERR_KEY_WRONG_TYPE' };
  }
}

function publicHalf(values: ReadonlyMap<string, unknown>, input: string): KeyObject | undefined {
  const key = values.get(input) as KeyObject | undefined;
  return key?.type === 'private' ? publicKeyOf(key) : key;
}
