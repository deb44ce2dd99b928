import { expect, test } from '@jest/globals';
import { showLog } from '../../support/run/github-runner.ts';
import { runAction } from '../../support/run/run-action.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { loadTask } from '../../../src/tasks/load-task.ts';
import { expectNoLeaks } from '../../support/leaks/expect-no-leaks.ts';

test('masks its own API token before it sends it', async () => {
  const sandbox = await startSandbox();
  const key = issueApiKey(sandbox.state);
  const inputs = { mode: 'list-keys', ...key, 'api-url': sandbox.url };
  const { exitCode, log } = await runAction(inputs, { NODE_DEBUG: 'http,https,net' });
  await sandbox.close();
  expect(exitCode).toBe(0);
  expect(log).toMatch(/^::add-mask::eyJ[\w-]+\.[\w-]+\.[\w-]+$/m);
  expect(log).toMatch(/Bearer eyJ/);
  expectNoLeaks({ secrets: [key['private-key']], texts: { log: showLog(log) } });
});

test.each(['ghp_a\nb', 'ghp_a b', 'ghp_\u00e4', 'ghp_\u0007'])(
  'rejects a github-token such as %j',
  async (token) => {
    const { inputs } = await loadTask('rotate-key');
    expect(() => inputs['github-token']?.type.parse(token, () => undefined)).toThrow(
      /^contains a character that tokens cannot have \(U\+/,
    );
  },
);
