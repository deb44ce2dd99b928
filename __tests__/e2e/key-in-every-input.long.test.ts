import { test } from '@jest/globals';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { runCommandWithKeys, runStepWithKeys } from '../support/run/key-in-every-input.ts';

const tasks = await loadAllTasks();

test.each(tasks)('$name in the Action never shows a key that is in every input', runStepWithKeys);

test.each(tasks)('$name on the command line never shows a key that is in every option', runCommandWithKeys);
