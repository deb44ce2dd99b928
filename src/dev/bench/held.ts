import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionWithDevelopers } from './batch.ts';
import { time } from './measure.ts';

/**
 * Collects what is garbage at some of the writes to the file, and notes in another the most that was left: what the
 * process held.
 */
const WATCH = `
  const fs = require('node:fs');
  const write = fs.writeSync;
  let [most, writes] = [0, 0];
  fs.writeSync = (...words) => {
    if (writes++ % 50 === 0) {
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external);
    }
    return write(...words);
  };
  process.once('exit', () => fs.writeFileSync(process.env.HELD, String(most)));
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
