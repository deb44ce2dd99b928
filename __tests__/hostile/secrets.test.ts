import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { loadAllTasks } from '../../src/modes.ts';
import type { Task } from '../../src/task.ts';
import { act } from '../support/act.ts';
import { arrangeSandbox, MODES } from '../support/modes.ts';
import { runIntoOneFile } from '../support/one-file.ts';

type Texts = Readonly<Record<string, string>>;

const tasks = (await loadAllTasks()).filter(({ name }) => name in MODES);
const DEBUG = { ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true', RUNNER_DEBUG: '1' };

let arranged: { sandbox: Sandbox; inputs: Texts };
beforeAll(async () => {
  arranged = await arrangeSandbox();
});
afterAll(() => arranged.sandbox.close());

function inputsOf({ name }: Task): Texts {
  const { online = false, inputs } = MODES[name] ?? { inputs: {} };
  return { mode: name, ...inputs, ...(online && arranged.inputs) };
}

/** Lines that hold something: what is secret of a PEM text is between its first and its last. */
function secretLines(text: string): string[] {
  return text.split('\n').filter((line) => line.length >= 8 && !line.startsWith('-----'));
}

describe.each(tasks.filter(({ outputs }) => Object.values(outputs).some(({ secret }) => secret)))(
  '$name',
  (task) => {
    test('masks each secret output, and each line of it, before anything of it is written', async () => {
      const everything = await runIntoOneFile(inputsOf(task), DEBUG);
      const found = [...everything.matchAll(/^([a-z-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
      const secret = found.filter(([, name = '']) => task.outputs[name]?.secret);
      expect(secret.length).toBeGreaterThan(0);
      for (const [, , , value = ''] of secret) {
        for (const line of secretLines(value)) {
          const mask = everything.search(
            `::add-mask::${line.replaceAll('%', '%25')}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
          );
          const shown = everything
            .split('\n')
            .findIndex((text) => text.includes(line) && !text.startsWith('::add-mask::'));
          expect(mask).toBeGreaterThanOrEqual(0);
          expect(everything.split('\n').slice(0, shown).join('\n').length).toBeGreaterThan(mask);
        }
      }
    });
  },
);

test.each(tasks)('$name shows no secret where the runner is asked for all it can tell', async (task) => {
  const { log, masks } = await act(inputsOf(task), DEBUG);
  expect(log).not.toMatch(/Bearer|authorization/i);
  expect(masks.filter((mask) => mask.length < 8)).toEqual([]);
});
