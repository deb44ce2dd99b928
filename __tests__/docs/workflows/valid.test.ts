import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../support/workflows/diagnostics.ts';
import { actionPaths, readText, readWorkflows } from '../../support/workflows/files.ts';

// The language service reads the whole schema first, beside other tests that are busy.
const workflows = await readWorkflows();

test.each(workflows)("GitHub's language service has nothing to say of $path", async ({ path, text }) => {
  // Of "./" it does not look at the inputs, because a checkout could have put anything there.
  const named = text.replace(/uses: \.\/$/gm, 'uses: $/.github/actions/asc-credentials');
  expect(await diagnose(path, named)).toEqual([]);
});

test.each(await actionPaths())("GitHub's language service has nothing to say of %s", async (path) => {
  expect(await diagnose(path, await readText(path))).toEqual([]);
});

describe('the language service sees', () => {
  const job = (lines: string) =>
    `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n${lines.replace(/^/gm, '      ')}\n`;

  test.each([
    ['a key that is none', job('- run: true\n  runs: true'), /Unexpected value 'runs'/],
    [
      'a misspelt input',
      job('- uses: $/.github/actions/asc-credentials\n  with:\n    mode: x\n    keyid: x'),
      /Invalid action input 'keyid'/,
    ],
    [
      'a folder that is not there',
      job('- uses: $/.github/actions/none'),
      /Unable to (?:resolve|find)|not found/i,
    ],
    ['a context that is none', job("- run: 'true'\n  if: steps.x.y.z == nothing.z"), /nothing/],
  ])('%s', async (_, text, message) => {
    expect((await diagnose('.github/workflows/probe.yml', text)).join('\n')).toMatch(message);
  });
});
