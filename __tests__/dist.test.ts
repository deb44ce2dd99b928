import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What runs TypeScript: the one of this checkout. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

type Files = Readonly<Record<string, Buffer>>;

async function readFolder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return Object.fromEntries(names.map((name, index) => [name, contents[index] ?? Buffer.alloc(0)]));
}

/** A checkout somewhere else: what was compiled, the packages that ship, and the bundler, whose place the bundle knows. */
async function copyCheckout(folder: string): Promise<void> {
  const shipped = await shippedPackages();
  for (const path of ['build', 'tools', 'package.json', 'node_modules/@vercel', ...shipped])
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
}

async function shippedPackages(): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  return Object.keys(lock.packages).filter((path) => path !== '' && !lock.packages[path]?.dev);
}

function codeOf(files: Files): string {
  const scripts = Object.entries(files).filter(([name]) => name.endsWith('.js'));
  return scripts.map(([, text]) => text.toString()).join('\n');
}

let dist: Files;
let code: string;
let declared: ReadonlySet<string>;
beforeAll(async () => {
  dist = await readFolder(join(ROOT, 'dist'));
  code = codeOf(dist);
  declared = new Set(declarations(code));
});

test('dist/ is reproducible byte for byte in another checkout, with a space in its path', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'asc-credentials dist ')));
  try {
    await copyCheckout(folder);
    await promisify(execFile)(process.execPath, ['--import', TSX, 'tools/bundle.ts'], { cwd: folder });
    for (const path of ['dist', 'dist/post']) {
      const [made, committed] = [await readFolder(join(folder, path)), await readFolder(join(ROOT, path))];
      expect(Object.keys(made)).toEqual(Object.keys(committed));
      const differing = Object.entries(made).filter(
        ([name, content]) => !content.equals(committed[name] ?? Buffer.alloc(0)),
      );
      expect(differing.map(([name]) => name)).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('dist/ has less than 700,000 bytes', async () => {
  const folders = [dist, await readFolder(join(ROOT, 'dist/post'))];
  const sizes = folders.flatMap((files) => Object.values(files)).map(({ length }) => length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(700_000);
});

/** Packages of which dist/ holds a function or class: those with long names, which no two packages share. */
async function bundledPackages(): Promise<string[]> {
  const folders = (await shippedPackages()).filter((path) => path !== 'node_modules/undici');
  const bundled: string[] = [];
  for (const folder of folders) {
    const files = (await readdir(join(ROOT, folder), { recursive: true })).filter((file) =>
      file.endsWith('.js'),
    );
    const texts = await Promise.all(files.map((file) => readFile(join(ROOT, folder, file), 'utf8')));
    if (texts.some((text) => declarations(text).some((declaration) => declared.has(declaration))))
      bundled.push(folder.replace('node_modules/', ''));
  }
  return bundled;
}

function declarations(text: string): string[] {
  return text.match(/\b(?:function|class) \w{10,}/g) ?? [];
}

test('dist/ has the licence of every package that it bundles', async () => {
  const bundled = await bundledPackages();
  expect(bundled).toEqual(
    expect.arrayContaining(['@actions/core', '@actions/http-client', 'jose', 'leven', 'tunnel']),
  );
  const licences = String(dist['licenses.txt']);
  for (const name of bundled) {
    const folder = join(ROOT, 'node_modules', name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const licence = (await readFile(join(folder, String(file)), 'utf8')).trim();
    expect(licences).toMatch(new RegExp(`^${name}$`, 'm'));
    expect(licences).toContain(licence);
  }
});

test('bundles only small shared modules twice', () => {
  const modules = code.split(/^(?=\/\*{3}\/ \d+:$|;\/\/ CONCATENATED MODULE: .+$)/m).slice(1);
  const name = (module: string) => module.split('\n', 1)[0];
  const names = modules.map(name);
  const twice = modules.filter((module, index) => names.indexOf(name(module)) !== index);
  expect(modules.length).toBeGreaterThan(50);
  expect(twice.reduce((sum, module) => sum + module.length, 0)).toBeLessThan(15_000);
});

test('undici is not in dist/', () => {
  expect(code).not.toMatch(/llhttp|UND_ERR|undici\/lib/);
  expect(code).toContain('undici is not bundled'); // What stands in its place.
});
