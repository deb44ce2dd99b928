import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** Packages here are found before those in `node_modules` by whoever imports them from `build`. */
const COPIES = join(ROOT, 'build', 'node_modules');

const STAND_IN = `export class ProxyAgent {
  constructor() { throw new Error('undici is not bundled'); }
}\n`;

/**
 * Runs `bundle` while undici (954 kB) is kept out. `@actions/http-client` imports it for `getAgentDispatcher`, which
 * nothing here calls, and `@actions/core` imports the HTTP client for `getIDToken`, which nothing here calls either.
 * See https://github.com/actions/toolkit/issues/1436, https://github.com/actions/toolkit/issues/1697 and
 * https://github.com/actions/toolkit/pull/2125.
 */
export async function withoutUndici<Result>(bundle: () => Promise<Result>): Promise<Result> {
  try {
    for (const name of ['@actions/core', '@actions/http-client']) await copyWithoutSideEffects(name);
    await mkdir(join(COPIES, 'undici'));
    await writeFile(join(COPIES, 'undici', 'index.js'), STAND_IN);
    return await bundle();
  } finally {
    await rm(COPIES, { recursive: true, force: true });
  }
}

/** Tells the bundler that a module of the package can be left out if none of its exports is used. */
async function copyWithoutSideEffects(name: string): Promise<void> {
  const copy = join(COPIES, name);
  await cp(join(ROOT, 'node_modules', name), copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8')) as object;
  await writeFile(join(copy, 'package.json'), JSON.stringify({ ...manifest, sideEffects: false }));
}
