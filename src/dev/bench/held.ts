import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionWithDevelopers } from './batch.ts';
import { time } from './measure.ts';

/** Collects what is garbage now and then, and writes to a file the most that was left: what the process held. */
const WATCH = `
  let most = 0;
  setInterval(() => {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  }, 50).unref();
  process.once('exit', () => require('node:fs').writeFileSync(process.env.HELD, String(most)));
`;

const FEW = 10_000;
const MANY = 100_000;

/** Bytes that the Action holds for each further developer while their tokens go to a file. */
export async function bytesHeldPerDeveloper(folder: string): Promise<number> {
  await writeFile(join(folder, 'held.cjs'), WATCH);
  return Math.round(((await held(MANY, folder)) - (await held(FEW, folder))) / (MANY - FEW));
}

async function held(count: number, folder: string): Promise<number> {
  const { args, env } = await actionWithDevelopers(count, folder);
  const place = join(folder, 'held');
  const watched = ['--expose-gc', '--require', join(folder, 'held.cjs'), ...args];
  await time({ args: watched, env: { ...env, HELD: place } });
  return Number(await readFile(place, 'utf8'));
}
