import { spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMarketplaceTokens, generateKey, rotateKey } from '../../src/index.ts';
import { COMMAND, command } from '../support/command.ts';
import { answerRightly, apiKey, distributionKey } from './support/apple.ts';
import { runKilledAt } from './support/kill-at.ts';

const environment = { ASC_DISTRIBUTION_PRIVATE_KEY: distributionKey.sec1 };
const DEVELOPERS = Array.from({ length: 200 }, (_, index) => `developer-${index}`);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-hostile-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const store = {
  distributionPrivateKey: distributionKey.sec1,
  marketplaceId: '6478901234',
  developerId: DEVELOPERS,
};
const exchange = ({ method, url }: { method: string; url: string }) =>
  Promise.resolve({ headers: {}, ...answerRightly(method, url) });

/** Every way by which a file of secrets is written. */
const WRITERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'tokens-file': (tokensFile) => createMarketplaceTokens({ ...store, tokensFile }),
  'generate-key': (privateKeyPath) => generateKey({ privateKeyPath }),
  'rotate-key': (privateKeyPath) =>
    rotateKey({ ...apiKey, privateKeyPath }, { exchange, sleep: () => Promise.resolve() }),
};

/** What may be at a path, but is no file to be replaced. */
const OBSTACLES: Readonly<Record<string, (path: string) => unknown>> = {
  'a folder': (path) => mkdir(path),
  'a pipe': (path) => spawnSync('mkfifo', [path]),
  'a link to a file of others': async (path) => {
    await writeFile(join(folder, 'target'), 'theirs', { mode: 0o644 });
    await symlink(join(folder, 'target'), path);
  },
  'a link to nowhere': (path) => symlink(join(folder, 'nowhere'), path),
  'a link to itself': (path) => symlink(path, path),
};

describe.each(Object.keys(WRITERS))('%s', (writer) => {
  test.each(Object.keys(OBSTACLES))(
    'is refused at %s, which stays as it is, and nothing is left beside it',
    async (obstacle) => {
      const path = join(folder, 'secrets');
      await OBSTACLES[obstacle]?.(path);
      const [before, names] = [await lstat(path), await readdir(folder)];
      await expect(WRITERS[writer]?.(path)).rejects.toMatchObject({ code: 'ERR_STORE' });
      const after = await lstat(path);
      expect([after.ino, after.mode, await readdir(folder)]).toEqual([before.ino, before.mode, names]);
      if (names.includes('target')) expect(await readFile(join(folder, 'target'), 'utf8')).toBe('theirs');
    },
  );
});

test.each(['a\nb', '::add-mask::x', '$(id)', '-rf', ' ', '%0A', 'ü', '😀', '..x'])(
  'a file named %j is that file, of mode 0600',
  async (name) => {
    const path = join(folder, name === ' ' ? 'a b' : name);
    await createMarketplaceTokens({ ...store, tokensFile: path });
    expect([await readdir(folder), (await lstat(path)).mode & 0o777]).toEqual([
      [name === ' ' ? 'a b' : name],
      0o600,
    ]);
  },
);

test('where there is no room, nothing is left of a key that could not be written', async () => {
  const run = `ulimit -f 0; trap '' XFSZ; exec "$0" "$1" generate-key --private-key-path "$2"`;
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', run, process.execPath, COMMAND, join(folder, 'key.pem')],
    { encoding: 'utf8' },
  );
  expect({ status, left: await readdir(folder) }).toEqual({ status: 1, left: [] });
  expect(stderr).toMatch(/could not be written \(EFBIG\)/);
});

/** What a killed run may leave: files that only their owner can read, and at the path what was there or the whole. */
async function expectNothingBad(path: string, isWhole: (text: string) => boolean): Promise<void> {
  for (const name of await readdir(folder))
    expect([name, (await lstat(join(folder, name))).mode & 0o077]).toEqual([name, 0]);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) expect(text === 'old' || isWhole(text)).toBe(true);
}

const RUNS: readonly (readonly [string, readonly string[], (text: string) => boolean])[] = [
  [
    'tokens',
    [
      'marketplace-token',
      '--marketplace-id=6478901234',
      `--developer-id=${DEVELOPERS.join()}`,
      '--tokens-file',
    ],
    (text) => Object.keys(JSON.parse(text) as object).length === 200,
  ],
  [
    'a key',
    ['generate-key', '--private-key-path'],
    (text) => createPrivateKey(text).asymmetricKeyType === 'ec',
  ],
];

test.each(RUNS)(
  'a run that is killed at any step leaves no half of %s, and the next one works',
  async (_, words, isWhole) => {
    const path = join(folder, 'secrets');
    const isNew = words.includes('generate-key');
    let step = 0;
    for (; step < 50; step += 1) {
      if (!isNew) await writeFile(path, 'old', { mode: 0o600 });
      const { killed, exitCode } = await runKilledAt([...words, path], { environment, step });
      await expectNothingBad(path, isWhole);
      if (!killed) {
        expect(exitCode).toBe(0);
        break;
      }
      await rm(path, { force: true });
    }
    expect(step).toBeGreaterThan(4);
    await rm(path, { force: true });
    expect((await command([...words, path], { environment })).exitCode).toBe(0);
    expect(isWhole(await readFile(path, 'utf8'))).toBe(true);
  },
);

test('runs at once for the same file do not meet: one of them is there, whole, and nothing else', async () => {
  const path = join(folder, 'secrets');
  await writeFile(path, 'old', { mode: 0o644 });
  const words = [
    'marketplace-token',
    '--marketplace-id=6478901234',
    `--developer-id=${DEVELOPERS.join()}`,
    '--tokens-file',
    path,
  ];
  const runs = await Promise.all(
    [1, 2, 3, 4].map(() => command(words, { environment: { ...environment, RUNNER_TEMP: folder } })),
  );
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
  expect([await readdir(folder), (await lstat(path)).mode & 0o777]).toEqual([['secrets'], 0o600]);
  expect(Object.keys(JSON.parse(await readFile(path, 'utf8')) as object)).toEqual(DEVELOPERS);
});

test('of keys made at once for the same file, one is kept, and the others are told', async () => {
  const words = ['generate-key', '--private-key-path', join(folder, 'key.pem')];
  const runs = await Promise.all([1, 2, 3, 4].map(() => command(words)));
  expect(runs.map(({ exitCode }) => exitCode).toSorted()).toEqual([0, 1, 1, 1]);
  expect(await readdir(folder)).toEqual(['key.pem']);
});

test('a folder that the file is taken out of while it is written leaves no secret where others can read it', async () => {
  await chmod(folder, 0o777);
  const path = join(folder, 'secrets');
  const writing = createMarketplaceTokens({
    ...store,
    developerId: [...DEVELOPERS, ...DEVELOPERS.map((id) => `${id}-b`)],
    tokensFile: path,
  });
  await symlink('/nowhere', path).catch(() => undefined);
  await writing.catch(() => undefined);
  for (const name of await readdir(folder)) {
    const found = await lstat(join(folder, name));
    expect(found.isSymbolicLink() || (found.mode & 0o077) === 0).toBe(true);
  }
});
