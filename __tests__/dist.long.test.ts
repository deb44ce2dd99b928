import { execFile } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { readFiles, ROOT, shippedPackages } from './support/structure/dist-files.ts';

/** What runs TypeScript: the one of this checkout. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A checkout somewhere else: what was compiled, the packages that ship, and the bundler, whose place the bundle knows. */
async function copyCheckout(folder: string): Promise<void> {
  const shipped = await shippedPackages();
  for (const path of ['build', 'tools', 'package.json', 'node_modules/@vercel', ...shipped])
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
}

test('dist/ is reproducible byte for byte in another checkout, with a space in its path', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'asc-credentials dist ')));
  try {
    await copyCheckout(folder);
    await promisify(execFile)(process.execPath, ['--import', TSX, 'tools/bundle.ts'], { cwd: folder });
    const [made, committed] = [await readFiles(join(folder, 'dist')), await readFiles(join(ROOT, 'dist'))];
    expect(Object.keys(made)).toEqual(Object.keys(committed));
    const differing = Object.entries(made).filter(
      ([name, content]) => !content.equals(committed[name] ?? Buffer.alloc(0)),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
