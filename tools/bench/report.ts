import { cpus, platform } from 'node:os';
import type { measureBatch } from './batch.ts';
import { median, ratio, type Times } from './measure.ts';

export const EMPTY = 'an empty Node.js';

/** Pixels of the plot: a row's height, and the widths of labels and bars. */
const [ROW, LABELS, BARS] = [28, 330, 300] as const;

/** All that was measured. */
export interface Measured {
  readonly ours: readonly string[];
  readonly peers: readonly string[];
  readonly times: Times;
  /** By the number of marketplace tokens. */
  readonly batches: Readonly<Record<string, Awaited<ReturnType<typeof measureBatch>>>>;
}

/** The figures that have a budget, by name. */
export function figures({ times, ours, batches }: Measured): Record<string, number> {
  const starts = ours.map((name) => ({ [`${name}, times ${EMPTY}`]: ratio(times, name, EMPTY) }));
  const lots = Object.entries(batches).map(([count, { timesJsonwebtoken, megabytes }]) => ({
    [`${count} marketplace tokens, times jsonwebtoken`]: timesJsonwebtoken,
    [`${count} marketplace tokens, MB`]: megabytes,
  }));
  const first = { 'asc-token, times jsonwebtoken': ratio(times, 'asc-token', 'jsonwebtoken') };
  return Object.assign(first, ...starts, ...lots) as Record<string, number>;
}

/** The tables of docs/performance.md. */
export function describe({ ours, peers, times, batches }: Measured): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${platform()}`;
  const rows = [...ours, ...peers, EMPTY].map((name) => {
    const ratios = [EMPTY, 'jsonwebtoken'].map((other) => ratio(times, name, other).toFixed(2));
    return row(ours.includes(name) ? name : `*${name}*`, ...ratios, median(times[name]).toFixed(0));
  });
  const lots = Object.entries(batches).map(([count, { milliseconds, timesJsonwebtoken, megabytes }]) => {
    const figures = [milliseconds.toFixed(0), timesJsonwebtoken.toFixed(2), megabytes.toFixed(0)];
    return row(Number(count).toLocaleString('en'), ...figures);
  });
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.versions.node} on ${machine}: medians of ${times[EMPTY]?.length ?? 0} rounds.

| whole run | × ${EMPTY} | × jsonwebtoken | ms |\n| --- | --- | --- | --- |\n${rows.join('')}
| marketplace tokens | ms | × jsonwebtoken | MB |\n| --- | --- | --- | --- |\n${lots.join('')}`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The README's lines. */
export function summarize({ times }: Measured): string {
  const compare = (other: string) => ratio(times, 'asc-token', other).toFixed(2);
  return `\`asc-token\` takes ${compare(EMPTY)} times as long as ${EMPTY}, and ${compare('jsonwebtoken')} times as long as a script that signs with jsonwebtoken.
[Every mode, and how it is measured](docs/performance.md).

![Bars: the time to make one token, compared with ${EMPTY}](docs/start-up.svg)
`;
}

/** The README's plot: bars as SVG, readable on light and dark pages. */
export function plot({ times, peers }: Measured): string {
  const values = [EMPTY, 'asc-token', ...peers].map((name) => [name, ratio(times, name, EMPTY)] as const);
  const most = Math.max(...values.map(([, value]) => value));
  const bars = values.map(([name, value], index) => {
    const top = (index + 1) * ROW;
    const width = Math.round((value / most) * BARS);
    return `  <text x="${LABELS - 8}" y="${top + 18}" text-anchor="end">${name.replace(/^asc-token$/, 'asc-credentials')}</text>
  <rect x="${LABELS}" y="${top + 4}" width="${width}" height="${ROW - 8}"${name === 'asc-token' ? ' class="ours"' : ''}/>
  <text x="${LABELS + width + 8}" y="${top + 18}">${value.toFixed(2)}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LABELS + BARS + 60} ${(values.length + 1) * ROW}" font-family="system-ui, sans-serif" font-size="14">
  <style>
    text { fill: #1f2328 } rect { fill: #8c959f } .ours { fill: #0969da }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #6e7681 } .ours { fill: #4493f8 } }
  </style>
  <text x="8" y="18" font-weight="bold">Time to make one token, compared with ${EMPTY}</text>\n${bars.join('')}</svg>\n`;
}
