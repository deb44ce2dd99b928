import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { readFiles, ROOT, shippedPackages, type Files } from './support/structure/dist-files.ts';

function codeOf(files: Files): string {
  const scripts = Object.entries(files).filter(([name]) => name.endsWith('.js'));
  return scripts.map(([, text]) => text.toString()).join('\n');
}

let dist: Files;
let code: string;
let declared: ReadonlySet<string>;
beforeAll(async () => {
  dist = await readFiles(join(ROOT, 'dist'));
  code = codeOf(dist);
  declared = new Set(declarations(code));
});

test('dist/ has less than 700,000 bytes', () => {
  const sizes = Object.values(dist).map(({ length }) => length);
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
