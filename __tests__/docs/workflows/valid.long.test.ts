import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../support/workflows/diagnostics.ts';
import { actionPaths, readWorkflows } from '../../support/workflows/files.ts';
import { readRepositoryFile } from '../../support/docs/markdown.ts';

// The language service reads the whole schema first, beside other tests that are busy.
const workflows = await readWorkflows();

test.each(workflows)("$path passes GitHub's language service", async ({ path, text }) => {
  // It does not check the inputs of "./", because a checkout can put anything there.
  const named = text.replace(/uses: \.\/$/gm, 'uses: $/.github/actions/asc-credentials');
  expect(await diagnose(path, named)).toEqual([]);
});

test.each(await actionPaths())("%s passes GitHub's language service", async (path) => {
  expect(await diagnose(path, await readRepositoryFile(path))).toEqual([]);
});

describe('the language service reports', () => {
  const job = (lines: string) =>
    `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n${lines.replace(/^/gm, '      ')}\n`;

  test.each([
    ['an unknown key', job('- run: true\n  runs: true'), /Unexpected value 'runs'/],
    [
      'a misspelt input',
      job('- uses: $/.github/actions/asc-credentials\n  with:\n    mode: x\n    keyid: x'),
      /Invalid action input 'keyid'/,
    ],
    ['a missing folder', job('- uses: $/.github/actions/none'), /Unable to (?:resolve|find)|not found/i],
    ['an unknown context', job("- run: 'true'\n  if: steps.x.y.z == nothing.z"), /nothing/],
  ])('%s', async (_, text, message) => {
    expect((await diagnose('.github/workflows/probe.yml', text)).join('\n')).toMatch(message);
  });
});
