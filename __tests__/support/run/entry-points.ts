import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { camelCase } from '../../../src/task/input-names.ts';
import { act, actInProcess } from './action.ts';
import { command, commandInProcess } from './command.ts';
import { MODES } from './mode-examples.ts';

type Texts = Readonly<Record<string, string>>;

/** The outputs of a run. JSON is parsed. */
export type Outputs = Readonly<Record<string, unknown>>;

/** Runs a mode by one of the three entry points. */
export type RunMode = (mode: string, inputs: Texts) => Promise<Outputs>;

const SECRET = ['private-key', 'distribution-private-key', 'token', 'seal-passphrase'];

function byAction(run: typeof act): RunMode {
  return async (mode, inputs) => {
    const { exitCode, outputs, annotations } = await run({ mode, ...inputs });
    const errors = annotations.filter(({ level }) => level === 'error');
    expect({ mode, exitCode, errors }).toEqual({ mode, exitCode: 0, errors: [] });
    return readTexts(outputs);
  };
}

function byCommandLine(run: typeof command): RunMode {
  return async (mode, inputs) => {
    const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-inputs-'));
    try {
      const argv = Object.entries(inputs).map(async ([name, text]) => {
        if (!SECRET.includes(name)) return `--${name}=${text}`;
        await writeFile(join(folder, name), text);
        return `--${name}-file=${join(folder, name)}`;
      });
      const { exitCode, stdout, stderr } = await run([mode, '--json', ...(await Promise.all(argv))]);
      const errors = exitCode === 0 ? '' : stderr;
      expect({ mode, exitCode, errors }).toEqual({ mode, exitCode: 0, errors: '' });
      return readTexts(JSON.parse(stdout) as Outputs);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

/** Calls the library's function with camel case names, and returns its result with the output names of the Action. */
const byLibrary: RunMode = async (mode, inputs) => {
  const request = Object.entries(inputs).map(([name, text]) => [camelCase(name), text]);
  const result = (await MODES[mode]?.run(Object.fromEntries(request) as object)) ?? {};
  const outputs = Object.entries(result)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : value,
    ]);
  return readTexts(Object.fromEntries(outputs) as Outputs);
};

/** The Action and the command line as processes, and the library. */
export const ENTRY_POINTS = [
  ['the Action', byAction(act)],
  ['the command line', byCommandLine(command)],
  ['the library', byLibrary],
] as const;

/** For tests of every mode: only the command line as a process, to save time. */
export const ENTRY_POINTS_OF_EACH_MODE = [byAction(actInProcess), byCommandLine(command), byLibrary];

/** All three in this process, for tables of values. */
export const ENTRY_POINTS_IN_PROCESS = [byAction(actInProcess), byCommandLine(commandInProcess), byLibrary];

function readTexts(outputs: Outputs): Outputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      name,
      typeof value === 'string' ? readJson(value) : value,
    ]),
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The name of an input in a message. It is different in each entry point. */
const NAMED_INPUT = / from (?:--)?[A-Za-z-]+(?=[,.])/g;

/**
 * Verifies and decodes the tokens in the outputs, and separates the times from the rest. Replaces seconds and input names in
 * the details of a report, because they differ between runs.
 */
export function separateTimes(
  outputs: Outputs,
  publicKey: string,
): { fixed: unknown; times: readonly number[] } {
  const times: number[] = [];
  const fixed: unknown = JSON.parse(JSON.stringify(outputs), (name, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (name === 'detail')
      return value.replace(/\d+ s\b/g, 'some seconds').replace(NAMED_INPUT, ' from its input');
    if (name === 'expires-at') times.push(Date.parse(value) / 1000);
    if (name === 'expires-at') return 'a time';
    if (!/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{86}$/.test(value)) return value;
    const { header, payload } = jwt.verify(value, publicKey, { algorithms: ['ES256'], complete: true });
    const { iat = 0, exp = 0, nonce, ...claims } = payload as jwt.JwtPayload;
    times.push(iat, exp);
    return { header, claims, nonce: typeof nonce };
  });
  return { fixed, times };
}
