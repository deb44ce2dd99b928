import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { furtherRequest, type Measured } from './report.ts';

/** What we promise: the most that each may be. */
interface Budget {
  /** Medians of whole runs against an empty Node.js. */
  readonly timesAnEmptyNode: Readonly<Record<string, number>>;
  /** By the number of marketplace tokens, against jsonwebtoken with a KeyObject. */
  readonly timesJsonwebtoken: Readonly<Record<string, number>>;
  readonly furtherRequestMilliseconds: number;
  readonly bytesHeldPerDeveloper: number;
}

/** What takes more than we promise, a line each. */
export function overBudget(measured: Measured): string[] {
  const path = join(ROOT, 'src', 'dev', 'bench', 'budget.json');
  const budget = JSON.parse(readFileSync(path, 'utf8')) as Budget;
  const { ours, batches, bytesHeldPerDeveloper } = measured;
  const figures: (readonly [string, number | undefined, number])[] = [
    ['milliseconds for a further request', furtherRequest(measured), budget.furtherRequestMilliseconds],
    ['bytes for a further developer', bytesHeldPerDeveloper, budget.bytesHeldPerDeveloper],
  ];
  for (const [name, most] of Object.entries(budget.timesAnEmptyNode))
    figures.push([`${name}, against an empty Node.js`, ours[name]?.ratio.median, most]);
  for (const [count, most] of Object.entries(budget.timesJsonwebtoken)) {
    const { action, jsonwebtoken } = batches[count] ?? {};
    const ratio = action && jsonwebtoken && action.milliseconds / jsonwebtoken.milliseconds;
    figures.push([`${count} tokens, against jsonwebtoken`, ratio, most]);
  }
  return figures.flatMap(([name, found, most]) =>
    found !== undefined && found <= most
      ? []
      : [`${name}: ${found?.toFixed(2) ?? 'not measured'}; promised is ${most}`],
  );
}
