import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateKey } from '../../__tests__/support/keys/make-keys.ts';
import { runnerEnvironment } from '../../__tests__/support/run/github-runner.ts';
import { ACTION } from '../../__tests__/support/run/programs.ts';
import { measure, medianOf, medianRatio } from './measure.ts';

/** A script that does with jsonwebtoken what marketplace-token does with a file of developer IDs. */
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

/** A preloaded script that writes the largest memory size of the process, in kilobytes, to a file. */
const RECORD_MEMORY = `process.once('exit', () => require('node:fs').writeFileSync('memory', String(process.resourceUsage().maxRSS)));`;

/** Measures runs that make `count` marketplace tokens at once. The folder must have jsonwebtoken installed. */
export async function measureManyTokens(count: number, rounds: number, folder: string) {
  process.chdir(folder);
  const key = makePrivateKey();
  writeFileSync('developers', Array.from({ length: count }, () => `${randomUUID()}\n`).join(''));
  writeFileSync('record-memory.cjs', RECORD_MEMORY);
  writeFileSync('with-jsonwebtoken.mjs', WITH_JSONWEBTOKEN);
  const inputs = {
    mode: 'marketplace-token',
    'distribution-private-key': key,
    'marketplace-id': '6478901234',
    'developer-id-file': 'developers',
    'tokens-file': join(folder, 'tokens.json'),
  };
  const jsonwebtoken = { args: ['with-jsonwebtoken.mjs'], env: { PATH: process.env.PATH, KEY: key } };
  const action = {
    args: ['--require', './record-memory.cjs', ACTION],
    env: runnerEnvironment(inputs, folder),
  };
  const times = await measure({ jsonwebtoken, action }, rounds);
  return {
    milliseconds: medianOf(times.action),
    timesJsonwebtoken: medianRatio(times, 'action', 'jsonwebtoken'),
    megabytes: Number(readFileSync('memory', 'utf8')) / 1024,
  };
}
