import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { COMMAND, prepareSurroundings } from './examples.ts';
import { findBlocks, readRepositoryFile } from './markdown.ts';

const blocks = findBlocks(await readRepositoryFile('README.md'), 'README', ['sh']);
const runnable = blocks.filter(({ code }) => code.includes('npx asc-credentials asc-token'));
const servers = blocks.filter(({ code }) => code.includes('npx asc-credentials sandbox'));

let surroundings: Awaited<ReturnType<typeof prepareSurroundings>>;
beforeAll(async () => {
  surroundings = await prepareSurroundings();
  const { ASC_PRIVATE_KEY: key = '' } = surroundings.environment;
  await writeFile(join(surroundings.folder, 'AuthKey_2X9R4HXF34.p8'), key);
});
afterAll(async () => {
  await surroundings.close();
});

/** Runs a block as bash would, this checkout in npx's place, the sandbox in Apple's, and its key's IDs in the example's. */
async function runShell(code: string, until?: RegExp): Promise<{ exitCode: number | null; output: string }> {
  const { ASC_KEY_ID: keyId = '', ASC_ISSUER_ID: issuerId = '', PATH } = surroundings.environment;
  const script = code
    .replaceAll('npx asc-credentials', `"${process.execPath}" "${COMMAND}"`)
    .replaceAll('https://api.appstoreconnect.apple.com', surroundings.sandbox.url)
    .replaceAll(/ASC_ISSUER_ID=\S+/g, `ASC_ISSUER_ID=${issuerId}`)
    .replaceAll(/ASC_KEY_ID=\S+/g, `ASC_KEY_ID=${keyId}`);
  const child = spawn('bash', ['-euc', `${until ? 'exec ' : ''}${script}`], {
    cwd: surroundings.folder,
    env: { PATH },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (until?.test(output)) child.kill('SIGTERM');
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, output };
}

test('the README has shell blocks for tokens and for the sandbox, and its two commands', () => {
  expect(runnable.length).toBeGreaterThan(0);
  expect(servers.length).toBeGreaterThan(1);
  expect(blocks.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['npm ci && npm run demo\n', 'npm cit\n']),
  );
});

test.each(runnable)('$name: the token is accepted', async ({ code }) => {
  const { exitCode, output } = await runShell(code);

  expect(exitCode).toBe(0);
  expect(output).toContain('com.example.app');
});

test.each(servers)(
  '$name: a sandbox starts, tells its key and stops when it is told to',
  async ({ code }) => {
    const { exitCode, output } = await runShell(code, /-----END PRIVATE KEY-----/);

    expect(exitCode).toBe(0);
    expect(output).toMatch(/api-url: http:\/\/127\.0\.0\.1:\d+/);
  },
);
