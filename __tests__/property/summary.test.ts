import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { describeRun } from '../../src/action/summary/describe-run.ts';
import { writeSummary } from '../../src/action/summary/write.ts';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { namedOutputs } from '../../src/task/result.ts';
import { camelCase } from '../../src/task/input-names.ts';
import { junk, SPECIAL_TEXTS } from '../support/properties/junk.ts';
import { property } from '../support/properties/property.ts';
import { expectWholeSummary } from '../support/run/raw-step.ts';
import { makeFolder } from '../support/run/folder.ts';

const tasks = await loadAllTasks();
const folder = await makeFolder();
const path = join(folder, 'summary');
const before = process.env.GITHUB_STEP_SUMMARY;
beforeAll(() => {
  process.env.GITHUB_STEP_SUMMARY = path;
});
afterAll(() => {
  if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
  else process.env.GITHUB_STEP_SUMMARY = before;
});

const text = fc.oneof(
  fc.constantFrom(...SPECIAL_TEXTS),
  fc.string({ unit: fc.constantFrom(...Array.from('|<>&`*_~$[]()#!\\\r\n\t -ab:/@')), maxLength: 20 }),
  fc.string({ unit: 'binary' }),
);

const cases = fc.constantFrom(...tasks).chain((task) =>
  fc.record({
    task: fc.constant(task),
    given: fc.dictionary(fc.constantFrom(...Object.keys(task.inputs)), text),
    result: fc.dictionary(
      fc.constantFrom(...Object.keys(task.outputs).map(camelCase)),
      fc.oneof(
        text,
        fc.record({ claim: text, other: junk }),
        fc.array(text),
        fc.array(fc.record({ id: text, status: text, detail: text }, { requiredKeys: ['id'] })),
        fc.date({ noInvalidDate: true, max: new Date('9999-12-31') }),
      ),
    ),
  }),
);

property('the summary is complete for any inputs and outputs', cases, {
  check: ({ task, given, result }) => {
    writeFileSync(path, '');
    const values = new Map(Object.entries(given));
    writeSummary(describeRun({ task, values, outputs: namedOutputs(task, result), now: Date.now() }));
    expectWholeSummary(readFileSync(path, 'utf8'));
  },
});
