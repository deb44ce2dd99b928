import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import * as library from '../../../src/index.ts';
import { act } from './action.ts';
import { command } from './command.ts';
import type { Texts } from '../servers/account.ts';

/** The outputs of a run, those that are JSON read. */
export type Outputs = Readonly<Record<string, unknown>>;

/** One of the three ways to run a mode. */
export type Door = (mode: string, inputs: Texts) => Promise<Outputs>;

const SECRET = ['private-key', 'distribution-private-key'];

const throughAction: Door = async (mode, inputs) => {
  const { exitCode, outputs, annotations } = await act({ mode, ...inputs });
  const errors = annotations.filter(({ level }) => level === 'error');
  expect({ mode, exitCode, errors }).toEqual({ mode, exitCode: 0, errors: [] });
  return readTexts(outputs);
};

const throughCommandLine: Door = async (mode, inputs) => {
  const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-life-'));
  try {
    const words = Object.entries(inputs).map(([name, text]) => {
      if (!SECRET.includes(name)) return `--${name}=${text}`;
      writeFileSync(join(folder, name), text);
      return `--${name}-file=${join(folder, name)}`;
    });
    const { exitCode, stdout, stderr } = await command([mode, '--json', ...words]);
    expect({ mode, exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({
      mode,
      exitCode: 0,
      stderr: '',
    });
    return readTexts(JSON.parse(stdout) as Outputs);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const throughLibrary: Door = async (mode, inputs) => {
  const functions = library as unknown as Readonly<Record<string, (request: object) => Promise<object>>>;
  const request = Object.entries(inputs).map(([name, text]) => [camelCase(name), text]);
  const result = await functions[camelCase(mode)]?.(Object.fromEntries(request) as object);
  return Object.fromEntries(
    Object.entries(result ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value as unknown,
      ]),
  );
};

export const DOORS: readonly (readonly [string, Door])[] = [
  ['the Action', throughAction],
  ['the command line', throughCommandLine],
  ['the library', throughLibrary],
];

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function readTexts(outputs: Outputs): Outputs {
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, readText(value)]));
}

function readText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
