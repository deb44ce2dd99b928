import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import type { Task } from '../../src/task/definition.ts';
import { startExampleSandbox } from '../support/run/example-inputs.ts';
import { MODES } from '../support/run/mode-examples.ts';
import { SECRET_OUTPUTS } from '../support/leaks/expect-no-leaks.ts';
import { runStepInProcess } from '../support/run/step.ts';

type Texts = Readonly<Record<string, string>>;

const tasks = (await loadAllTasks()).filter(({ name }) => name in MODES);
const DEBUG = { ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true', RUNNER_DEBUG: '1' };

let arranged: { sandbox: Sandbox; inputs: Texts };
beforeEach(async () => {
  arranged = await startExampleSandbox();
});
afterEach(() => arranged.sandbox.close());

function inputsOf({ name }: Task): Texts {
  const { online = false, inputs } = MODES[name] ?? { inputs: {} };
  return { mode: name, ...inputs, ...(online && arranged.inputs) };
}

test('the leak check of every run knows all secret outputs', () => {
  const declared = tasks.flatMap(({ outputs }) => Object.entries(outputs));
  const secret = declared.filter(([, output]) => output.secret).map(([name]) => name);
  expect([...new Set(secret)].toSorted()).toEqual(SECRET_OUTPUTS.toSorted());
});

// That nothing is shown, and each line of a secret output masked before it is set, is what `runStepInProcess` sees to.
test.each(tasks)("$name shows no secret in the runner's debug log", async (task) => {
  const { exitCode, log, masks, outputs } = await runStepInProcess(inputsOf(task), { environment: DEBUG });
  expect(exitCode).toBe(0);
  expect(log).not.toMatch(/Bearer|authorization/i);
  expect(masks.filter((mask) => mask.length < 8)).toEqual([]);
  const secret = Object.keys(task.outputs).filter((name) => task.outputs[name]?.secret);
  if (secret.length > 0) expect(secret.filter((name) => name in outputs)).not.toEqual([]);
});
