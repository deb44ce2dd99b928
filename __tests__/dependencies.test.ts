import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Package {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};
const all = Object.entries(packages).filter(([path]) => path !== '');
const shipped = all.filter(([, { dev }]) => !dev);

function namesOf(entries: readonly (readonly [string, Package])[]): string[] {
  return entries.map(([path]) => path.replace(/^.*node_modules\//, ''));
}

test('no package that ships runs an install script', () => {
  expect(shipped.length).toBeGreaterThan(5);
  expect(namesOf(shipped.filter(([, { hasInstallScript }]) => hasInstallScript))).toEqual([]);
});

test('only these development packages run install scripts', () => {
  const scripted = all.filter(([, { hasInstallScript }]) => hasInstallScript);
  // Each chooses a binary for the machine; those of the machine itself are packages of their own.
  expect(namesOf(scripted)).toEqual(['@parcel/watcher', '@swc/core', 'esbuild', 'unrs-resolver']);
});

test('only these packages ship', () => {
  expect(namesOf(shipped)).toEqual([
    ...['@actions/core', '@actions/exec', '@actions/http-client', '@actions/io'],
    ...['@noble/ciphers', '@noble/hashes', 'jose', 'leven', 'tunnel', 'undici'],
  ]);
});

test('every package comes from the registry and is pinned by its hash', () => {
  const unpinned = all.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
  const elsewhere = all.filter(
    ([, { resolved = 'https://registry.npmjs.org/' }]) => !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(namesOf([...unpinned, ...elsewhere])).toEqual([]);
});
