import { spawnSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createMarketplaceTokens, generateKey, rotateKey } from '../../src/index.ts';
import { createValidResponse, apiKey, distributionKey } from '../support/servers/fake-apple.ts';
import { folder } from '../support/run/folder-per-test.ts';

const DEVELOPERS = Array.from({ length: 200 }, (_, index) => `developer-${index}`);

const store = {
  distributionPrivateKey: distributionKey.sec1,
  marketplaceId: '6478901234',
  developerId: DEVELOPERS,
};
const transport = ({ method, url }: { method: string; url: string }) =>
  Promise.resolve({ headers: {}, ...createValidResponse(method, url) });

/** Every way by which a file of secrets is written. */
const WRITERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'tokens-file': (tokensFile) => createMarketplaceTokens({ ...store, tokensFile }),
  'generate-key': (storeFile) => generateKey({ storeFile }),
  'rotate-key': (storeFile) =>
    rotateKey({ ...apiKey, storeFile }, { transport, sleep: () => Promise.resolve() }),
};

/** What may be at a path, but is no file to be replaced. */
const OBSTACLES: Readonly<Record<string, (path: string) => unknown>> = {
  'a folder': (path) => mkdir(path),
  'a pipe': (path) => spawnSync('mkfifo', [path]),
  'a link to a file of another user': async (path) => {
    await writeFile(join(folder, 'target'), 'theirs', { mode: 0o644 });
    await symlink(join(folder, 'target'), path);
  },
  'a link without a target': (path) => symlink(join(folder, 'nowhere'), path),
  'a link to itself': (path) => symlink(path, path),
};

describe.each(Object.keys(WRITERS))('%s', (writer) => {
  test.each(Object.keys(OBSTACLES))(
    'is rejected if the path is %s, and changes nothing',
    async (obstacle) => {
      const path = join(folder, 'secrets');
      await OBSTACLES[obstacle]?.(path);
      const [before, names] = [await lstat(path), await readdir(folder)];
      await expect(WRITERS[writer]?.(path)).rejects.toMatchObject({ code: 'ERR_FILE_PROTECTED' });
      const after = await lstat(path);
      expect([after.ino, after.mode, await readdir(folder)]).toEqual([before.ino, before.mode, names]);
      if (names.includes('target')) expect(await readFile(join(folder, 'target'), 'utf8')).toBe('theirs');
    },
  );
});

test.each(['a\nb', '::add-mask::x', '$(id)', '-rf', ' ', '%0A', 'ü', '😀', '..x'])(
  'writes a file named %j with mode 0600',
  async (name) => {
    const path = join(folder, name === ' ' ? 'a b' : name);
    await createMarketplaceTokens({ ...store, tokensFile: path });
    expect([await readdir(folder), (await lstat(path)).mode & 0o777]).toEqual([
      [name === ' ' ? 'a b' : name],
      0o600,
    ]);
  },
);

test('leaves no readable secret behind if the file is moved out of its folder while it is written', async () => {
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
