import { test } from '@jest/globals';
import { loadAllTasks } from '../../src/tasks/modes.ts';
import { runCommandWithKeys, runStepWithKeys } from '../support/run/key-in-every-input.ts';

const tasks = await loadAllTasks();

test.each(tasks)('$name as a step shows nothing of a key in all its inputs', runStepWithKeys);

test.each(tasks)('$name on the command line shows nothing of a key in all its places', runCommandWithKeys);
