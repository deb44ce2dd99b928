import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ACTION, runnerEnvironment, throwAwayKey } from '../scene.ts';
import { time, type Command } from './measure.ts';

/** Does by hand what marketplace-token does with a file of developers: reads it, signs for each, writes one JSON object. */
const BY_HAND = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { createPrivateKey, sign } from 'node:crypto';
  const { DEVELOPERS, TOKENS, KEY, JSONWEBTOKEN } = process.env;
  const key = createPrivateKey(KEY);
  const base = { iss: '6478901234', aud: 'appstoreconnect-v1', iat: Math.floor(Date.now() / 1000) - 60 };
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = encode({ alg: 'ES256', typ: 'JWT' });
  const make = JSONWEBTOKEN
    ? (claims) => jsonwebtoken.sign(claims, key, { algorithm: 'ES256' })
    : (claims) => {
        const input = header + '.' + encode(claims);
        const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
        return input + '.' + signature.toString('base64url');
      };
  const jsonwebtoken = JSONWEBTOKEN && (await import(JSONWEBTOKEN)).default;
  const tokens = {};
  for (const pid of readFileSync(DEVELOPERS, 'utf8').split('\\n').filter(Boolean))
    tokens[pid] = make({ ...base, pid, exp: base.iat + 86400 });
  writeFileSync(TOKENS, JSON.stringify(tokens));
`;

/** Writes to a file how much memory the process held at most, in kilobytes. */
const MEMORY = `process.once('exit', () => require('node:fs').writeFileSync(process.env.MEMORY, String(process.resourceUsage().maxRSS)));`;

/** Milliseconds and megabytes of a whole run. */
interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export type Batch = Readonly<Record<'action' | 'jsonwebtoken' | 'node:crypto', Cost>>;

/** Whole runs that make so many marketplace tokens, process start included: the best of a few rounds in turn. */
export async function measureBatch(
  count: number,
  { folder, rounds }: { folder: string; rounds: number },
): Promise<Batch> {
  const commands = await prepare(count, folder);
  const best: Record<string, Cost> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(commands)) {
      const milliseconds = await time(command);
      const megabytes = Number(await readFile(join(folder, 'memory'), 'utf8')) / 1024;
      const before = best[name];
      if (!before || milliseconds < before.milliseconds) best[name] = { milliseconds, megabytes };
    }
  }
  return best as Batch;
}

/** A run of the Action that makes a token for each of so many developers, from a file and into one. */
export async function actionWithDevelopers(count: number, folder: string): Promise<Command> {
  const developers = join(folder, 'developers');
  await writeFile(developers, Array.from({ length: count }, () => `${randomUUID()}\n`).join(''));
  const inputs = {
    mode: 'marketplace-token',
    'distribution-private-key': throwAwayKey(),
    'marketplace-id': '6478901234',
    'developer-id-file': developers,
    'tokens-file': join(folder, 'tokens.json'),
  };
  return { args: [ACTION], env: runnerEnvironment(inputs, folder) };
}

async function prepare(count: number, folder: string): Promise<Readonly<Record<keyof Batch, Command>>> {
  const place = (name: string) => join(folder, name);
  const action = await actionWithDevelopers(count, folder);
  await writeFile(place('by-hand.mjs'), BY_HAND);
  await writeFile(place('memory.cjs'), MEMORY);
  const common = { PATH: process.env.PATH, MEMORY: place('memory') };
  const env = {
    ...common,
    DEVELOPERS: place('developers'),
    TOKENS: place('by-hand.json'),
    KEY: throwAwayKey(),
  };
  const watched = ['--require', place('memory.cjs')];
  const jsonwebtoken = pathToFileURL(join(folder, 'peers', 'node_modules', 'jsonwebtoken', 'index.js')).href;
  return {
    action: { args: [...watched, ...action.args], env: { ...common, ...action.env } },
    jsonwebtoken: { args: [...watched, place('by-hand.mjs')], env: { ...env, JSONWEBTOKEN: jsonwebtoken } },
    'node:crypto': { args: [...watched, place('by-hand.mjs')], env },
  };
}
