import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publint } from 'publint';
import { makePrivateKey } from './support/keys/make-keys.ts';
import { verifyAndDecode } from './support/keys/public-half.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

// Left by npx where it runs this test, and obeyed by every npm below it.
const env = { ...process.env, npm_config_call: undefined, npm_config_package: undefined };

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;
let tarball: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asc-credentials-package-'));
  // Without the scripts, which would compile once more while other tests run what is compiled.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [first] = JSON.parse((await run('npm', args, { cwd: ROOT, env })).stdout) as Packed[];
  if (!first) throw new Error('npm pack made nothing');
  packed = first;
  tarball = join(folder, packed.filename);
});
afterAll(() => rm(folder, { recursive: true }));

test('publint finds nothing', async () => {
  const file = await readFile(tarball);
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
  const { messages } = await publint({ pack: { tarball: bytes }, strict: true });
  expect(messages).toEqual([]);
});

test.concurrent('are-the-types-wrong finds nothing', async () => {
  const attw = join(ROOT, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
  const args = [attw, tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'];
  const { stdout } = await run(process.execPath, args);
  expect(stdout).toContain('OK (ESM)');
});

test('the package holds the compiled code and its documents, and nothing for development', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'build/command/index.js',
      'build/index.d.ts',
      'build/index.js',
    ]),
  );
  const surplus = paths.filter(
    (path) =>
      !/^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|build\/command\/.*|build\/(?!(?:dev|cli|action|sandbox)\/).*\.(?:js|d\.ts))$/.test(
        path,
      ),
  );
  expect(surplus).toEqual([]);
  expect(paths.filter((path) => /test/i.test(path))).toEqual([]);
  const sources = paths
    .filter((path) => path.endsWith('.js') && !path.startsWith('build/command/'))
    .map((path) => path.replace(/^build\/(.*)\.js$/, 'src/$1.ts'));
  expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the bundled command line is executable', async () => {
  const path = join(ROOT, 'build', 'command', 'index.js');
  await expect(access(path, constants.X_OK)).resolves.toBeUndefined();
});

test.concurrent(
  'installed elsewhere, the command line and the library work',
  async () => {
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    const options = { cwd: folder, env };
    await run(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball],
      options,
    );
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const shown = await run('npx', ['--no-install', 'asc-credentials', '--version'], options);
    expect(shown.stdout).toBe(`${version}\n`);

    const key = makePrivateKey();
    const script = `
    import { createAscToken } from 'asc-credentials';
    const { token } = await createAscToken({ keyId: '2X9R4HXF34', privateKey: process.env.KEY });
    process.stdout.write(token);
  `;
    const args = ['--input-type=module', '--eval', script];
    const { stdout } = await run(process.execPath, args, { cwd: folder, env: { KEY: key } });
    expect(verifyAndDecode(stdout, key).header.kid).toBe('2X9R4HXF34');
  },
  120_000,
);
