import { readFile, writeFile } from 'node:fs/promises';

const BUDGET = new URL('budget.json', import.meta.url);

type Figures = Readonly<Record<string, number>>;

/** Allows 10 % more than each figure. */
export async function writeBudget(figures: Figures): Promise<void> {
  const limits = Object.entries(figures).map(([name, value]) => [name, +(value * 1.1).toFixed(2)]);
  await writeFile(BUDGET, `${JSON.stringify(Object.fromEntries(limits), null, 2)}\n`);
}

/** Describes each figure that is above its limit or missing. */
export async function findExceededLimits(figures: Figures): Promise<string[]> {
  const budget = JSON.parse(await readFile(BUDGET, 'utf8')) as Figures;
  return Object.entries(budget)
    .filter(([name, limit]) => !((figures[name] ?? NaN) <= limit))
    .map(([name, limit]) => `${name}: ${String(figures[name]?.toFixed(2))}, budget ${limit}`);
}
