import type { KeyObject } from 'node:crypto';
import { publicKeyOf } from '../keys/key-exports.ts';
import { whyNotReplaceable, type InputFile, type UserFile } from '../files/overwrite-protection.ts';
import type { Problem } from '../base/errors.ts';
import type { Input, Inputs } from './definition.ts';

// Rules that apply to all modes.

/** Finds conflicts between inputs that are valid on their own. `values` contains the valid values by name. */
export function* findConflicts(inputs: Inputs, values: ReadonlyMap<string, unknown>): Generator<Problem> {
  yield* findKeysInWrongRole(inputs, values);
  for (const [name, input] of Object.entries(inputs)) {
    const file = input.type.writes ? (values.get(name) as UserFile | undefined) : undefined;
    const reason = file && whyNotReplaceable(file, 'start');
    if (reason !== undefined) yield { input: name, reason, code: 'ERR_FILE_PROTECTED' };
  }
}

/** Adds to each file to write the files that the run reads and the API key. Neither may be overwritten. */
export function protectInputs(
  inputs: Inputs,
  values: ReadonlyMap<string, unknown>,
  inputFiles: readonly InputFile[],
): ReadonlyMap<string, unknown> {
  const toWrite = [...values].filter(([name, value]) => inputs[name]?.type.writes && value !== undefined);
  if (toWrite.length === 0) return values;
  const [apiKey] = keysInRole('API key', inputs, values);
  const files = toWrite.map(([name, file]): [string, UserFile] => [
    name,
    { ...(file as UserFile), inputFiles, apiKey: apiKey?.publicKey },
  ]);
  return new Map([...values, ...files]);
}

/** Apple would register the API key as a distribution key too. One leak would then affect both. */
function* findKeysInWrongRole(inputs: Inputs, values: ReadonlyMap<string, unknown>): Generator<Problem> {
  const distributionKeys = keysInRole('distribution key', inputs, values);
  const [apiKey] = distributionKeys.length > 0 ? keysInRole('API key', inputs, values) : [];
  for (const { input, publicKey } of distributionKeys) {
    if (!apiKey?.publicKey.equals(publicKey)) continue;
    const reason =
      'is the API key. Give the alternative distribution key, which must be a separate key pair. "openssl ecparam -name prime256v1 -genkey -noout" creates one';
    yield { input, reason, code: 'ERR_KEY_WRONG_TYPE' };
  }
}

function keysInRole(role: NonNullable<Input['role']>, inputs: Inputs, values: ReadonlyMap<string, unknown>) {
  return Object.entries(inputs).flatMap(([input, declared]) => {
    const key = declared.role === role ? (values.get(input) as KeyObject | undefined) : undefined;
    return key ? [{ input, publicKey: key.type === 'private' ? publicKeyOf(key) : key }] : [];
  });
}
