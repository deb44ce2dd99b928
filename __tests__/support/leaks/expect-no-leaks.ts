import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@jest/globals';
import { findLeaks } from './find-leaks.ts';
import { readMasks } from '../run/read-log.ts';

type Texts = Readonly<Record<string, string | undefined>>;

export const SECRET_OUTPUTS = ['token', 'tokens', 'signature-info', 'distribution-private-key'];

/** The secrets that a process received, and the texts that it left, by where they were found. */
export interface SecretsAndTexts {
  readonly secrets: readonly string[];
  readonly texts: Texts;
}

/**
 * Expects that no text contains a token or a part of one of the secrets. Every leak check of the tests uses this function.
 */
export function expectNoLeaks({ secrets, texts }: SecretsAndTexts): void {
  const found = Object.entries(texts).flatMap(([place, text = '']) =>
    findLeaks(secrets, [text]).map((leak) => `${place}: ${leak}`),
  );
  expect(found).toEqual([]);
}

/** Names of inputs, options and variables whose values are secret. */
const SECRET_NAME = /(?:private[-_]key|passphrase|github[-_]token|gh_token|^token|_token)$/i;

/** Returns the secrets among inputs or variables, and the passwords in proxy URLs. */
export function secretsInInputs(values: Texts): string[] {
  return Object.entries(values).flatMap(([name, text = '']) => {
    if (/_proxy$/i.test(name)) return /\/\/[^/]*?:(.*)@/.exec(text)?.[1] ?? [];
    const isSecret = SECRET_NAME.test(name) && !text.startsWith('@file:');
    return isSecret || text.includes('PRIVATE KEY') ? [text] : [];
  });
}

/** Returns the secrets among outputs. Of more than ten tokens it returns the first and the last five, to save time. */
export function secretsInOutputs(outputs: Texts): string[] {
  const all = Object.values(JSON.parse(outputs.tokens ?? '{}') as Record<string, string>);
  const many = all.length > 10 ? [...all.slice(0, 5), ...all.slice(-5)] : all;
  const single = [outputs.token, outputs['distribution-private-key']].filter((text) => text !== undefined);
  return [...many, ...single];
}

/** Checks a step: neither its texts nor its outputs that are not secret may contain its secret inputs or outputs. */
export function expectNoLeaksOfStep(
  outputs: Readonly<Record<string, string>>,
  { secrets, texts }: SecretsAndTexts,
): void {
  const open = Object.entries(outputs).filter(([name]) => !SECRET_OUTPUTS.includes(name));
  expectNoLeaks({
    secrets: [...secrets, ...secretsInOutputs(outputs)],
    texts: { ...texts, ...Object.fromEntries(open) },
  });
}

/** An entry of an output file: name, delimiter, value. */
const OUTPUT = /^([^\n<]+)<<(\S+)\n([^]*?)\n\2$/gm;

/**
 * Expects that each line of a secret output was masked before the output was set. The text has the log and the outputs in
 * the order in which they were written.
 */
export function expectMaskedFirst(everything: string): void {
  for (const { index, 1: name = '', 3: value = '' } of everything.matchAll(OUTPUT)) {
    if (!SECRET_OUTPUTS.includes(name)) continue;
    const masks = new Set(readMasks(everything.slice(0, index)));
    const lines = value.split('\n').filter((line) => line.length >= 8 && !line.startsWith('-----'));
    expect({ name, open: lines.filter((line) => !masks.has(line)) }).toEqual({ name, open: [] });
    expect({ name, masked: masks.has(value.trim()) || masks.has(value) }).toEqual({ name, masked: true });
  }
}

/** Removes the mask commands and the outputs from a text that contains both. */
export function withoutMasksAndOutputs(everything: string): string {
  return everything.replaceAll(OUTPUT, '').replaceAll(/^::add-mask::.*$/gm, '');
}

/** Reads the files in a folder, except key files that only their owner can read: the caller asked for these. */
export function readRemainingFiles(folder: string): Texts {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path).isFile() && !isKeyFile(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'utf8')]));
}

function isKeyFile(path: string): boolean {
  return basename(path).startsWith('AuthKey_') && (statSync(path).mode & 0o077) === 0;
}
