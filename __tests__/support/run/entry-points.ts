import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { act } from './action.ts';
import { command } from './command.ts';

type Texts = Readonly<Record<string, string>>;
type Outputs = Readonly<Record<string, unknown>>;

/** A mode by its name and by its function in the library. */
interface Mode {
  readonly mode: string;
  readonly run: unknown;
}

const SECRET = ['private-key', 'distribution-private-key', 'token', 'seal-passphrase'];

export async function throughAction({ mode }: Mode, inputs: Texts): Promise<Outputs> {
  const { exitCode, outputs } = await act({ mode, ...inputs });
  expect(exitCode).toBe(0);
  return readTexts(outputs);
}

export async function throughCommandLine({ mode }: Mode, inputs: Texts): Promise<Outputs> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-doors-'));
  try {
    const words = Object.entries(inputs).map(async ([name, text]) => {
      if (!SECRET.includes(name)) return `--${name}=${text}`;
      await writeFile(join(folder, name), text);
      return `--${name}-file=${join(folder, name)}`;
    });
    const { exitCode, stdout } = await command([mode, '--json', ...(await Promise.all(words))]);
    expect(exitCode).toBe(0);
    return readTexts(JSON.parse(stdout) as Outputs);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Calls a function of the library with the same names in camel case; its result in the names of the other doors. */
export async function throughLibrary({ run }: Mode, inputs: Texts): Promise<Outputs> {
  const request = Object.entries(inputs).map(([name, text]) => [camelCase(name), text]);
  const result = await (run as (request: unknown) => Promise<object>)(Object.fromEntries(request));
  const outputs = Object.entries(result)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : value,
    ]);
  return readTexts(Object.fromEntries(outputs) as Outputs);
}

export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

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

/** The outputs with every token verified and taken apart, and the times in them apart from the rest. */
export function takeApart(outputs: Outputs, publicKey: string): { fixed: unknown; times: readonly number[] } {
  const times: number[] = [];
  const fixed: unknown = JSON.parse(JSON.stringify(outputs), (name, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (name === 'detail') return value.replace(/\d+ s\b/g, 'some seconds');
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
