import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@jest/globals';
import { findLeaks } from './find-leaks.ts';
import { readMasks } from '../run/read-log.ts';

type Texts = Readonly<Record<string, string | undefined>>;

export const SECRET_OUTPUTS = ['token', 'tokens', 'signature-info', 'distribution-private-key'];

/** What a process was given and what it left, by the name of the place where it stood. */
export interface SecretsAndTexts {
  readonly secrets: readonly string[];
  readonly texts: Texts;
}

/** The one judge of whatever a test runs: nothing of a secret, and no token at all, stands in any of the texts. */
export function expectNoLeaks({ secrets, texts }: SecretsAndTexts): void {
  const found = Object.entries(texts).flatMap(([place, text = '']) =>
    findLeaks(secrets, [text]).map((leak) => `${place}: ${leak}`),
  );
  expect(found).toEqual([]);
}

/** Inputs, flags and variables whose values nobody may read anywhere else. */
const SECRET_NAME = /(?:private[-_]key|passphrase|github[-_]token|gh_token|^token|_token)$/i;

/** The secrets among inputs or variables, and the passwords of proxies. */
export function secretsInInputs(values: Texts): string[] {
  return Object.entries(values).flatMap(([name, text = '']) => {
    if (/_proxy$/i.test(name)) return /\/\/[^/]*?:(.*)@/.exec(text)?.[1] ?? [];
    const isSecret = SECRET_NAME.test(name) && !text.startsWith('@file:');
    return isSecret || text.includes('PRIVATE KEY') ? [text] : [];
  });
}

/** The secrets among outputs: tokens one by one, of very many the first and the last. */
export function secretsInOutputs(outputs: Texts): string[] {
  const all = Object.values(JSON.parse(outputs.tokens ?? '{}') as Record<string, string>);
  const many = all.length > 10 ? [...all.slice(0, 5), ...all.slice(-5)] : all;
  const single = [outputs.token, outputs['distribution-private-key']].filter((text) => text !== undefined);
  return [...many, ...single];
}

/** The same of a step: of what it was given and of what it set as secret nothing stands in its texts and open outputs. */
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

/** A block of a file of outputs: name, delimiter, value. */
const OUTPUT = /^([^\n<]+)<<(\S+)\n([^]*?)\n\2$/gm;

/**
 * Expects of a log and the outputs, in the order in which they were written, that each line of a secret output had been
 * masked before the output was set.
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

/** What was printed, without the masks that the runner takes out and without outputs that stand in between. */
export function withoutMasksAndOutputs(everything: string): string {
  return everything.replaceAll(OUTPUT, '').replaceAll(/^::add-mask::.*$/gm, '');
}

/** The texts of the files below a folder, key files left out: those are asked for, and only their owner may read them. */
export function readRemainingFiles(folder: string): Texts {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path).isFile() && !isKeyFile(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'utf8')]));
}

function isKeyFile(path: string): boolean {
  return basename(path).startsWith('AuthKey_') && (statSync(path).mode & 0o077) === 0;
}
