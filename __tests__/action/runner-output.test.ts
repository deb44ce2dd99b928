import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { expectNoLeaks, withoutMasksAndOutputs } from '../support/leaks/expect-no-leaks.ts';
import { makePrivateKey } from '../support/keys/make-keys.ts';
import { RUNNER_FILES, runnerEnvironment } from '../support/run/github-runner.ts';
import { ACTION } from '../support/run/programs.ts';
import { runNode } from '../support/run/run-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-runner-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const onLinux = process.platform === 'linux' ? test : test.skip; // Others have no /dev/full.

onLinux.each([
  ['GITHUB_OUTPUT', 'only its outputs are missing'],
  ['GITHUB_ENV', 'only its outputs are missing'],
  ['GITHUB_STATE', 'The key file was not written'],
])('says what was done if %s cannot be written', async (variable, consequence) => {
  const key = makePrivateKey();
  const inputs = { mode: 'key-file', 'key-id': '2X9R4HXF34', 'private-key': key };
  for (const name of RUNNER_FILES) writeFileSync(join(folder, name), '');
  const before = readdirSync(folder);
  const environment = { ...runnerEnvironment(inputs, folder), [variable]: '/dev/full' };
  const { exitCode, stdout } = await runNode([ACTION], environment);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^::error title=[^:]*ERR_FILE_WRITE[^:]*::.*ENOSPC/m);
  expect(stdout).toContain(consequence);
  expect(readdirSync(folder).length > before.length).toBe(variable !== 'GITHUB_STATE');
  expectNoLeaks({ secrets: [key], texts: { log: withoutMasksAndOutputs(stdout) } });
});
