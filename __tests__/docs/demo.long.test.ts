import { expect, test } from '@jest/globals';
import { runNode } from '../support/run/run-node.ts';
import { expectNoLeaks } from '../support/leaks/expect-no-leaks.ts';

test('runs the demo without errors', async () => {
  const { exitCode, stdout, stderr } = await runNode(['--import', 'tsx', 'tools/demo.ts'], {
    PATH: process.env.PATH,
  });
  expectNoLeaks({ secrets: [], texts: { stdout, stderr } });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toContain('All tokens were verified.');
}, 60_000);
