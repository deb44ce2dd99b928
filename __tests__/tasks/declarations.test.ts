import { expect, test } from '@jest/globals';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { MODES } from '../support/run/mode-examples.ts';

const tasks = await loadAllTasks();

test.each(tasks.map((task) => [task.name, task] as const))(
  '%s declares the inputs of its example',
  (name, { inputs, exclusive, groupLog }) => {
    const withMark = (mark: 'showInSummary' | 'fromFile') =>
      Object.keys(inputs).filter((input) => inputs[input]?.[mark]);
    const files = withMark('fromFile');
    const runner = Object.entries(inputs).flatMap(([input, { runnerVariable }]) =>
      runnerVariable === undefined ? [] : [`${input}=${runnerVariable}`],
    );
    const parts = [
      withMark('showInSummary').join(' '),
      ...(files.length > 0 ? [`file: ${files.join(' ')}`] : []),
      ...(exclusive ?? []).map(
        ({ inputs, required }) => `${required ? '' : 'up to '}one of ${inputs.join(' ')}`,
      ),
      ...(runner.length > 0 ? [`runner: ${runner.join(' ')}`] : []),
      ...(groupLog ? ['log group'] : []),
    ];
    expect(parts.join('; ')).toBe(MODES[name]?.declared);
  },
);
