import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Batch } from './batch.ts';
import type { Spread } from './measure.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A whole run against an empty Node.js. */
export interface StartUp {
  readonly ratio: Spread;
  readonly milliseconds: Spread;
}

/** All that was measured, as it is written to JSON. */
export interface Measured {
  readonly machine: string;
  readonly date: string;
  readonly pairs: number;
  readonly ours: Readonly<Record<string, StartUp>>;
  readonly peers: Readonly<Record<string, StartUp>>;
  readonly batches: Readonly<Record<string, Batch>>;
  readonly bytes: Readonly<Record<string, number>>;
}

/** What the figures were taken on, and when. */
export function describeMachine(): Pick<Measured, 'machine' | 'date'> {
  const processor = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return {
    machine: `Node.js ${process.versions.node}, ${processor}, ${memory}, ${platform()} ${release()}`,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** Bytes of the code in dist/, by file. */
export function bundleSizes(): Readonly<Record<string, number>> {
  const folder = join(ROOT, 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  return Object.fromEntries(files.sort().map((file) => [file, statSync(join(folder, file)).size]));
}

/** The figures as Markdown. */
export function describe({ machine, date, pairs, ours, peers, batches, bytes }: Measured): string {
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  return `Measured on ${date}: ${machine}. Ratios are medians of ${pairs} pairs, each a whole run and an empty Node.js
started after one another.

| whole run | × empty Node.js | least–most | time |
| --- | --- | --- | --- |
${Object.entries({ ...ours, ...peers })
  .map(([name, startUp]) => startUpRow(name in ours ? name : `*${name}*`, startUp))
  .join('\n')}

| marketplace tokens, the whole run | asc-credentials | jsonwebtoken | node:crypto by hand | × jsonwebtoken | memory |
| --- | --- | --- | --- | --- | --- |
${Object.entries(batches).map(batchRow).join('\n')}

The entry of the Action, which every job reads, has ${bytes['index.js'] ?? 0} bytes; all its code ${total}.
`;
}

function startUpRow(name: string, { ratio, milliseconds }: StartUp): string {
  const spread = `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`;
  return `| ${name} | ${ratio.median.toFixed(2)} | ${spread} | ${milliseconds.median.toFixed(0)} ms |`;
}

function batchRow([count, batch]: [string, Batch]): string {
  const times = [batch.action, batch.jsonwebtoken, batch['node:crypto']].map(
    ({ milliseconds }) => `${milliseconds.toFixed(0)} ms`,
  );
  const ratio = batch.action.milliseconds / batch.jsonwebtoken.milliseconds;
  const memory = `${batch.action.megabytes.toFixed(0)} MB`;
  return `| ${[Number(count).toLocaleString('en'), ...times, ratio.toFixed(2), memory].join(' | ')} |`;
}

/** What is slower than we promise, a line each. */
export function overBudget({ ours }: Measured): string[] {
  const path = join(ROOT, 'src', 'dev', 'bench', 'budget.json');
  const budget = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
  return Object.entries(budget).flatMap(([name, most]) => {
    const median = ours[name]?.ratio.median;
    if (median === undefined) return [`${name} is promised ${most}, and was not measured`];
    return median > most
      ? [`${name} takes ${median.toFixed(2)} × an empty Node.js; promised is ${most}`]
      : [];
  });
}
