import { expect, test } from '@jest/globals';
import { describeProblems, InputError } from '../../src/base/errors.ts';
import { loadAllTasks, loadTask } from '../../src/tasks/load-task.ts';
import { createRequest } from '../../src/task/create-request.ts';
import { nameProblems } from '../../src/task/input-names.ts';
import { parseInputs } from '../../src/task/parse-inputs.ts';
import type { Task } from '../../src/task/definition.ts';
import { keyForms } from '../support/keys/key-formats.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';

const key = makeKey();
const forms = Object.entries(keyForms(key));
const tasks = await loadAllTasks();

/** All that a user is told of a request in which every input has the text, and one that there is not. */
function messagesOf(task: Task, text: string): string[] {
  const messages: string[] = [];
  const given = Object.fromEntries(Object.keys(task.inputs).map((name) => [name, text]));
  try {
    const rawInputs = { ...given, [text]: text };
    createRequest(
      task,
      { rawInputs, parsed: parseInputs(task.inputs, rawInputs) },
      { warn: (input, reason) => messages.push(`${input}: ${reason}`), refuseUnused: true },
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    messages.push(error.message, JSON.stringify(error.problems));
    messages.push(...describeProblems(nameProblems(error.problems, (input) => `--${input}`)));
  }
  return [...new Set(messages.flatMap((text) => text.split('\n')))];
}

test.each(tasks.map((task) => [task.name, task] as const))(
  '%s shows no key, whichever input it is given as',
  (_, task) => {
    for (const [, text] of forms) {
      const messages = messagesOf(task, text);
      expect(messages).not.toEqual([]);
      expect(findLeaks([key.pkcs8], [messages.join('\n')])).toEqual([]);
    }
  },
);

// A `request` is any JSON there is.
test('an input that is not a key reports a key in any format', () => {
  const open = tasks.flatMap((task) =>
    Object.entries(task.inputs).filter(
      ([name, { type }]) =>
        !type.secret && !type.maskVariants && type.multiple !== true && name !== 'request',
    ),
  );
  const silent = new Set<string>();
  for (const [name, { type }] of open) {
    for (const [form, text] of forms) {
      let refusal = 'taken';
      try {
        type.parse(text, () => undefined);
      } catch (error) {
        refusal = (error as Error).message;
      }
      if (refusal === 'taken') silent.add(`${name}: ${form}`);
    }
  }
  expect([...silent]).toEqual([]);
});

test('does not show a key that is given as the mode', async () => {
  for (const [, text] of forms) {
    const error = await loadTask(text).catch((reason: unknown) => reason as Error);
    expect(findLeaks([key.pkcs8], [(error as Error).message])).toEqual([]);
  }
});
