import { expect, test } from '@jest/globals';
import { camelCase } from '../../src/task/input-names.ts';
import { startExampleSandbox } from '../support/run/example-inputs.ts';
import { MODES } from '../support/run/mode-examples.ts';
import { collectLog } from '../support/run/collect-log.ts';

/** Replaces what is different in each run. */
function withoutChangingParts(line: string): string {
  return line
    .replace(/SHA256:[\w+/]{43}=/g, 'PRINT')
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'UUID')
    .replace(/(?:9m\d+s|10m|\d{5}d\d+h)$/, 'TIME')
    .replace(/within \d s/, 'within 0 s')
    .replace(/ \/\S+\/asc-credentials/, ' /folder/asc-credentials');
}

test.each(Object.entries(MODES))('%s reports what it did', async (_, { run, inputs, online, messages }) => {
  const { sandbox, inputs: api } = await startExampleSandbox();
  const { log, info, warnings } = collectLog();
  const now = Date.now();
  const given = Object.entries({ ...inputs, ...(online && api) });
  const request = Object.fromEntries(given.map(([name, text]) => [camelCase(name), text]));
  await run(request, {
    now: () => now,
    sleep: () => Promise.resolve(),
    log,
  });
  await sandbox.close();
  expect({ info: info.map(withoutChangingParts), warnings }).toEqual({ info: messages, warnings: [] });
});
