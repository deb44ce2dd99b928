import { lstatSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateKey } from '../keys/make-keys.ts';
import { openssl } from '../keys/openssl.ts';
import { runStepInProcess } from './step.ts';

export const key = makePrivateKey();

/** The inputs of a step that writes a key file. */
export const keyFileStep = {
  mode: 'key-file',
  'issuer-id': '57246542-96fe-1a63-e053-0824d011072a',
  'key-id': '2X9R4HXF34',
  'private-key': key,
};

/** Returns a private key in the format in which openssl writes it. */
export function normalized(pem: string): string {
  return openssl('pkcs8 -topk8 -nocrypt', pem).toString();
}

export function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

/** Lists everything in a folder with its mode: `700 directory`, `600 directory/file`. */
export function listModesAndPaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => `${(lstatSync(join(folder, path)).mode & 0o777).toString(8)} ${path}`);
}

/** Runs a function with a umask of 0, so that a file has exactly the mode that the code sets. */
export async function withoutUmask<T>(run: () => Promise<T>): Promise<T> {
  const umask = process.umask(0);
  try {
    return await run();
  } finally {
    process.umask(umask);
  }
}

/** Runs a step that writes a key file to a new temporary folder. */
export async function writeKeyFileIn(folder: string, inputs = {}) {
  const temporary = mkdtempSync(join(folder, 'temp-'));
  const { outputs, state } = await runStepInProcess({ ...keyFileStep, ...inputs }, { temporary });
  return { temporary, path: String(outputs.path), directory: String(outputs.directory), state };
}
