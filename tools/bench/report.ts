import { cpus, platform } from 'node:os';
import type { measureManyTokens } from './many-tokens.ts';
import { medianOf, medianRatio, type Times } from './measure.ts';

/** The name of the run that does nothing, with which all others are compared. */
export const EMPTY = 'an empty Node.js';

/** All that was measured. */
export interface Measured {
  /** The names of the runs of this project. */
  readonly ours: readonly string[];
  /** The names of the runs of other packages. */
  readonly others: readonly string[];
  readonly times: Times;
  /** By the number of marketplace tokens. */
  readonly manyTokens: Readonly<Record<string, Awaited<ReturnType<typeof measureManyTokens>>>>;
}

/** The figures that have a limit in budget.json, by name. */
export function listFigures({ times, ours, manyTokens }: Measured): Record<string, number> {
  const figures: Record<string, number> = {
    'asc-token, times jsonwebtoken': medianRatio(times, 'asc-token', 'jsonwebtoken'),
  };
  for (const name of ours) figures[`${name}, times ${EMPTY}`] = medianRatio(times, name, EMPTY);
  for (const [count, { timesJsonwebtoken, megabytes }] of Object.entries(manyTokens)) {
    figures[`${count} marketplace tokens, times jsonwebtoken`] = timesJsonwebtoken;
    figures[`${count} marketplace tokens, MB`] = megabytes;
  }
  return figures;
}

/** The tables of docs/performance.md. */
export function formatTables({ ours, others, times, manyTokens }: Measured): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${platform()}`;
  const runs = [...ours, ...others, EMPTY].map((name) => {
    const ratios = [EMPTY, 'jsonwebtoken'].map((other) => medianRatio(times, name, other).toFixed(2));
    return formatRow(ours.includes(name) ? name : `*${name}*`, ...ratios, medianOf(times[name]).toFixed(0));
  });
  const batches = Object.entries(manyTokens).map(
    ([count, { milliseconds, timesJsonwebtoken, megabytes }]) => {
      const figures = [milliseconds.toFixed(0), timesJsonwebtoken.toFixed(2), megabytes.toFixed(0)];
      return formatRow(Number(count).toLocaleString('en'), ...figures);
    },
  );
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.versions.node} on ${machine}: medians of ${times[EMPTY]?.length ?? 0} rounds.

| whole run | × ${EMPTY} | × jsonwebtoken | ms |
| --- | --- | --- | --- |
${runs.join('')}
| marketplace tokens | ms | × jsonwebtoken | MB |
| --- | --- | --- | --- |
${batches.join('')}`;
}

function formatRow(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The README's lines. */
export function formatSummary({ times }: Measured): string {
  const compare = (other: string) => medianRatio(times, 'asc-token', other).toFixed(2);
  return `\`asc-token\` takes ${compare(EMPTY)} times as long as ${EMPTY}, and ${compare('jsonwebtoken')} times as long as a script that signs with jsonwebtoken.
[Every mode, and how it is measured](docs/performance.md).

![Bars: the time to make one token, compared with ${EMPTY}](docs/start-up.svg)
`;
}
