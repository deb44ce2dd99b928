import { cpus, platform } from 'node:os';
import type { Batch } from './batch.ts';
import { median, ratio, type Times } from './measure.ts';
import { plotBars } from './plot.ts';

export const EMPTY = 'an empty Node.js';

/** All that was measured. */
export interface Measured {
  readonly ours: readonly string[];
  readonly peers: readonly string[];
  readonly times: Times;
  /** By the number of marketplace tokens. */
  readonly batches: Readonly<Record<string, Batch>>;
}

/** The figures that have a budget, by name. */
export function figures({ times, ours, batches }: Measured): Record<string, number> {
  const found = { 'asc-token, times jsonwebtoken': ratio(times, 'asc-token', 'jsonwebtoken') };
  const starts = ours.map((name) => [`${name}, times ${EMPTY}`, ratio(times, name, EMPTY)] as const);
  const lots = Object.entries(batches).flatMap(([count, batch]) => [
    [`${count} marketplace tokens, times jsonwebtoken`, batch.timesJsonwebtoken] as const,
    [`${count} marketplace tokens, MB`, batch.megabytes] as const,
  ]);
  return { ...found, ...Object.fromEntries([...starts, ...lots]) };
}

/** The tables of docs/performance.md. */
export function describe({ ours, peers, times, batches }: Measured): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${platform()}`;
  const rows = [...ours, ...peers, EMPTY].map((name) => {
    const ratios = [EMPTY, 'jsonwebtoken'].map((other) => ratio(times, name, other).toFixed(2));
    return row([ours.includes(name) ? name : `*${name}*`, ...ratios, median(times[name]).toFixed(0)]);
  });
  const lots = Object.entries(batches).map(([count, { milliseconds, timesJsonwebtoken, megabytes }]) =>
    row([
      Number(count).toLocaleString('en'),
      milliseconds.toFixed(0),
      timesJsonwebtoken.toFixed(2),
      megabytes.toFixed(0),
    ]),
  );
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.versions.node} on ${machine}: medians of ${times[EMPTY]?.length ?? 0} rounds.

| whole run | × ${EMPTY} | × jsonwebtoken | ms |\n| --- | --- | --- | --- |\n${rows.join('')}
| marketplace tokens | ms | × jsonwebtoken | MB |\n| --- | --- | --- | --- |\n${lots.join('')}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The README's lines. */
export function summarize({ times }: Measured): string {
  const [whole = '', other = ''] = [EMPTY, 'jsonwebtoken'].map((name) =>
    ratio(times, 'asc-token', name).toFixed(2),
  );
  return `\`asc-token\` takes ${whole} times as long as ${EMPTY}, and ${other} times as long as a script that signs with jsonwebtoken.
[Every mode, and how it is measured](docs/performance.md).

![Bars: the time to make one token, compared with ${EMPTY}](docs/start-up.svg)
`;
}

export function plot({ times, peers }: Measured): string {
  const others = peers.map((name) => [name, ratio(times, name, EMPTY)] as const);
  const bars = {
    [EMPTY]: 1,
    'asc-credentials': ratio(times, 'asc-token', EMPTY),
    ...Object.fromEntries(others),
  };
  return plotBars(bars, 'asc-credentials', `Time to make one token, compared with ${EMPTY}`);
}
