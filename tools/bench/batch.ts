import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTION, runnerEnvironment, throwAwayKey } from '../scene.ts';
import { measure, median, ratio } from './measure.ts';

/** Does with jsonwebtoken what marketplace-token does with a file of developers. */
const WITH_JSONWEBTOKEN = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { createPrivateKey } from 'node:crypto';
  import jwt from 'jsonwebtoken';
  const key = createPrivateKey(process.env.KEY);
  const options = { algorithm: 'ES256', issuer: '6478901234', audience: 'appstoreconnect-v1', expiresIn: '24h' };
  const developers = readFileSync('developers', 'utf8').split('\\n').filter(Boolean);
  const tokens = developers.map((pid) => [pid, jwt.sign({ pid }, key, options)]);
  writeFileSync('tokens.json', JSON.stringify(Object.fromEntries(tokens)));
`;

/** Writes the most memory that the process held, in kilobytes, to a file. */
const WATCH = `process.once('exit', () => require('node:fs').writeFileSync('memory', String(process.resourceUsage().maxRSS)));`;

/** Whole runs that make a marketplace token for each of so many developers, in a folder that has jsonwebtoken. */
export async function measureBatch(count: number, rounds: number, folder: string) {
  process.chdir(folder);
  const key = throwAwayKey();
  writeFileSync('developers', Array.from({ length: count }, () => `${randomUUID()}\n`).join(''));
  writeFileSync('watch.cjs', WATCH);
  writeFileSync('with-jsonwebtoken.mjs', WITH_JSONWEBTOKEN);
  const inputs = {
    mode: 'marketplace-token',
    'distribution-private-key': key,
    'marketplace-id': '6478901234',
    'developer-id-file': 'developers',
    'tokens-file': join(folder, 'tokens.json'),
  };
  const jsonwebtoken = { args: ['with-jsonwebtoken.mjs'], env: { PATH: process.env.PATH, KEY: key } };
  const action = { args: ['--require', './watch.cjs', ACTION], env: runnerEnvironment(inputs, folder) };
  const times = await measure({ jsonwebtoken, action }, rounds);
  return {
    milliseconds: median(times.action),
    timesJsonwebtoken: ratio(times, 'action', 'jsonwebtoken'),
    megabytes: Number(readFileSync('memory', 'utf8')) / 1024,
  };
}
