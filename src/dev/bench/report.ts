import { readdirSync, statSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Batch } from './batch.ts';
import { ROOT } from '../root.ts';
import type { Spread } from './measure.ts';

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
  /** For each further one among many, while their tokens go to a file. */
  readonly bytesHeldPerDeveloper: number;
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
export function describe(measured: Measured): string {
  const { machine, date, pairs, ours, peers, batches, bytes } = measured;
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  return `Measured on ${date}: ${machine}. Ratios are
medians of ${pairs} pairs, each a whole run and an empty Node.js started after one another.

| whole run | × empty Node.js | least–most | time |
| --- | --- | --- | --- |
${Object.entries({ ...ours, ...peers })
  .map(([name, startUp]) => startUpRow(name in ours ? name : `*${name}*`, startUp))
  .join('\n')}

| marketplace tokens, the whole run | asc-credentials | jsonwebtoken | node:crypto by hand | × jsonwebtoken | memory |
| --- | --- | --- | --- | --- | --- |
${Object.entries(batches).map(batchRow).join('\n')}

Each further developer takes ${measured.bytesHeldPerDeveloper} bytes of memory, each further request to App Store Connect
${furtherRequest(measured).toFixed(1)} ms. The entry of the Action, which every job reads, has ${bytes['index.js'] ?? 0} bytes; all its code ${total}.
`;
}

function startUpRow(name: string, { ratio, milliseconds }: StartUp): string {
  const spread = `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`;
  return `| ${name} | ${ratio.median.toFixed(2)} | ${spread} | ${milliseconds.median.toFixed(0)} ms |`;
}

/** Milliseconds, from runs that differ by two requests. */
export function furtherRequest({ ours }: Pick<Measured, 'ours'>): number {
  const [three, one] = ['register-key, new key (3 requests)', 'register-key, known key (1 request)'].map(
    (name) => ours[name]?.milliseconds.median ?? NaN,
  );
  return ((three ?? NaN) - (one ?? NaN)) / 2;
}

function batchRow([count, batch]: [string, Batch]): string {
  const times = [batch.action, batch.jsonwebtoken, batch['node:crypto']].map(
    ({ milliseconds }) => `${milliseconds.toFixed(0)} ms`,
  );
  const ratio = batch.action.milliseconds / batch.jsonwebtoken.milliseconds;
  const memory = `${batch.action.megabytes.toFixed(0)} MB`;
  return `| ${[Number(count).toLocaleString('en'), ...times, ratio.toFixed(2), memory].join(' | ')} |`;
}
