import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { runAction, showLog, type ActionRun } from '../../src/dev/scene.ts';
import { findLeaks } from './leaks.ts';

export interface Annotation {
  readonly level: string;
  readonly title?: string;
  readonly message: string;
}

/** What a user sees of a run of the Action, and what the next step is given. */
export interface Act extends Omit<ActionRun, 'log'> {
  /** The log as the runner shows it, annotations left out. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  /** The values that the runner was told to hide. */
  readonly masks: readonly string[];
}

export const SECRET_OUTPUTS = ['token', 'tokens', 'signature-info', 'distribution-private-key'];

/**
 * Runs the built Action, and expects that no secret of its inputs or outputs, nor of the canaries, can be read anywhere
 * else afterwards.
 */
export async function act(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
  canaries: readonly string[] = [],
): Promise<Act> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-act-'));
  try {
    const files = { GITHUB_ENV: join(folder, 'env'), GITHUB_STATE: join(folder, 'state') };
    for (const path of Object.values(files)) await writeFile(path, '');
    const run = await runAction(inputs, { ...files, ...environment });
    const shown = showLog(run.log);
    const open = Object.entries(run.outputs).filter(([name]) => !SECRET_OUTPUTS.includes(name));
    const left = await Promise.all(Object.values(files).map((path) => readFile(path, 'utf8')));
    const texts = [shown, run.summary, ...open.map(([, text]) => text), ...left];
    expect(findLeaks([...canaries, ...secretsOf(inputs, run.outputs)], texts)).toEqual([]);
    return { ...run, ...readLog(shown), masks: readMasks(run.log) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What of a step's inputs and outputs nobody may read anywhere else. */
export function secretsOf(inputs: Readonly<Record<string, string>>, outputs: ActionRun['outputs']): string[] {
  const given = Object.entries(inputs)
    .filter(([name]) => /(?:private-key|passphrase)$/.test(name))
    .map(([, text]) => text);
  const many = Object.values(JSON.parse(outputs.tokens ?? '{}') as Record<string, string>);
  const single = [outputs.token, outputs['distribution-private-key']].filter((text) => text !== undefined);
  return [...given, ...many, ...single];
}

/** The values that the runner is told to hide. */
export function readMasks(log: string): string[] {
  return [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) => readEscapes(value));
}

/** A log as the runner shows it, annotations apart. */
export function readLog(shown: string): Pick<Act, 'log' | 'annotations'> {
  const lines = shown.split('\n');
  const annotations = lines.flatMap((line) => {
    const found = /^::(?<level>error|warning|notice)(?: title=(?<title>[^:]*))?::(?<message>.*)$/.exec(line);
    const { level = '', title, message = '' } = found?.groups ?? {};
    const named = title === undefined ? {} : { title: readEscapes(title) };
    return found ? [{ level, ...named, message: readEscapes(message) }] : [];
  });
  const log = lines.filter((line) => !line.startsWith('::')).join('\n');
  return { log: log.trim(), annotations };
}

function readEscapes(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
}
