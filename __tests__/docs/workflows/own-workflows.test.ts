import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findBlocks, readRepositoryFile } from '../../support/docs/markdown.ts';
import { makePair } from '../../support/servers/account.ts';
import { diagnose } from '../../support/workflows/diagnostics.ts';
import { type Workflow } from '../../support/workflows/files.ts';
import { runScript } from '../../support/workflows/script.ts';
import { folder } from '../../support/run/folder-per-test.ts';

const PAGE = 'docs/reusable-workflows.md';
const blocks = findBlocks(await readRepositoryFile(PAGE), PAGE, ['yaml']);
const { code } = blocks.find(({ example }) => example === 'aws') ?? { code: '' };
const aws = parse(code) as Workflow;
const steps = Object.values(aws.jobs).flatMap((job) => job.steps ?? []);

test.each(blocks)(
  '$name: pins every action of others to a commit, and names its version',
  ({ code: text }) => {
    const used = Array.from(text.matchAll(/uses: (.+)$/gm), ([, line = '']) => line);
    const others = used.filter((line) => !/^asc-credentials\/asc-credentials(?:\/[\w./-]+)?@v0$/.test(line));
    expect(others.filter((line) => !/^[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
      [],
    );
  },
);

test("the workflow for AWS passes GitHub's language service", async () => {
  const found = await diagnose('.github/workflows/rotate.yml', code);
  expect(found).toEqual([]);
});

test('only the job that logs in to AWS asks for a permission', () => {
  expect(aws.permissions).toEqual({});
  const { rotate, ...others } = aws.jobs;
  expect(rotate?.permissions).toEqual({ 'id-token': 'write' });
  for (const { permissions } of Object.values(others)) expect(permissions).toEqual({});
});

test('the command stores the key together with its ID', async () => {
  const call = 'secretsmanager put-secret-value --secret-id store/distribution-key --secret-string';
  const client = `#!/bin/sh\ntest "$*" = '${call} file:///dev/stdin' && cat > stored.json\n`;
  await writeFile(join(folder, 'aws'), client);
  await chmod(join(folder, 'aws'), 0o755);
  const { pem } = makePair();
  await writeFile(join(folder, 'key.pem'), pem);
  const { 'store-command': command } = steps.find(({ id }) => id === 'rotate')?.with ?? {};
  const script = `(${String(command)}) < key.pem\ncat stored.json`;
  const env = { PATH: `${folder}:${process.env.PATH ?? ''}`, ASC_DISTRIBUTION_KEY_ID: 'the-new-key' };
  const { exitCode, log } = await runScript(script, { cwd: folder, env });
  expect([exitCode, JSON.parse(log)]).toEqual([0, { id: 'the-new-key', privateKey: pem }]);
});
