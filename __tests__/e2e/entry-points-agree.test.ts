import { rm } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { createAscToken } from '../../src/index.ts';
import { camelCase } from '../../src/task/input-names.ts';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { ENTRY_POINTS_OF_EACH_MODE, separateTimes, type RunMode } from '../support/run/entry-points.ts';
import { startExampleSandbox, key } from '../support/run/example-inputs.ts';
import { MODES } from '../support/run/mode-examples.ts';
import { publicPem } from '../support/keys/public-half.ts';

test.each((await loadAllTasks()).map(({ name }) => name))(
  '%s has the same result in the Action, the command line and the library',
  async (mode) => {
    const { inputs, online = false, random = false } = MODES[mode] ?? { inputs: {} };
    const started = Date.now();
    const runBy = async (runMode: RunMode) => {
      const arranged = await startExampleSandbox();
      const outputs = await runMode(mode, { ...(online && arranged.inputs), ...inputs });
      await arranged.sandbox.close();
      if (mode === 'key-file') await rm(String(outputs.directory), { recursive: true, force: true });
      return random
        ? { fixed: Object.keys(outputs).sort(), times: [] }
        : separateTimes(outputs, publicPem(key));
    };
    const [action, ...others] = await Promise.all(ENTRY_POINTS_OF_EACH_MODE.map(runBy));
    const seconds = Math.ceil((Date.now() - started) / 1000);
    for (const { fixed, times } of others) {
      expect(fixed).toEqual(action?.fixed);
      expect(times).toHaveLength(action?.times.length ?? 0);
      times.forEach((time, place) => {
        expect(Math.abs(time - Number(action?.times[place]))).toBeLessThanOrEqual(seconds);
      });
    }
  },
);

test('all three entry points report the same mistakes in the same words', async () => {
  const inputs = { 'issuer-id': '2X9R4HXF34', 'key-id': 'x', lifetime: '1h', scope: 'POST /v1/apps' };
  const { annotations } = await act({ mode: 'asc-token', ...inputs, 'private-key': key });
  const messages = annotations.map(({ message }) => message);
  expect(messages).toHaveLength(4);

  const argv = Object.entries(inputs).map(([name, text]) => `--${name}=${text}`);
  const { stderr } = await command(['asc-token', ...argv], { environment: { ASC_PRIVATE_KEY: key } });
  expect(stderr.trim().split('\n')).toEqual(messages.map((message) => `asc-credentials: --${message}`));

  const { lifetime, scope } = inputs;
  const request = { issuerId: '2X9R4HXF34', keyId: 'x', privateKey: key, lifetime, scope };
  const inCamelCase = messages.map((message) => message.replace(/^[\w-]+/, camelCase));
  await expect(createAscToken(request)).rejects.toThrow(inCamelCase.join('\n'));
});
