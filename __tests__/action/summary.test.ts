import { chmodSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { writeSummary } from '../../src/action/summary.ts';
import { loadTask } from '../../src/tasks/modes.ts';
import { namedOutputs } from '../../src/task/result.ts';
import { expectNoLeaks, printedIn } from '../support/leaks/expect-no-leaks.ts';
import { throwAwayKey } from '../support/keys/make-keys.ts';
import { runnerEnvironment } from '../support/run/github-runner.ts';
import { ACTION } from '../support/run/programs.ts';
import { runNode } from '../support/run/run-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-summary-'));
mkdirSync(join(folder, 'folder'));
writeFileSync(join(folder, 'locked'), '');
chmodSync(join(folder, 'locked'), 0o400);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const full = process.platform === 'linux' ? [['on a disk that is full', '/dev/full', 'ENOSPC'] as const] : [];
const locked =
  process.getuid?.() === 0 ? [] : [['that may not be written', join(folder, 'locked'), 'EACCES'] as const];

test.each([
  ['in a folder that is not there', join(folder, 'missing', 'summary'), 'ENOENT'] as const,
  ['that is a folder', join(folder, 'folder'), 'EISDIR'] as const,
  ...full,
  ...locked,
])('warns about a summary %s, and sets the outputs', async (_, path, code) => {
  const key = throwAwayKey();
  const inputs = { mode: 'asc-token', 'key-id': '2X9R4HXF34', 'private-key': key };
  const environment = { ...runnerEnvironment(inputs, folder), GITHUB_STEP_SUMMARY: path };
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE']) writeFileSync(join(folder, name), '');
  const { exitCode, stdout } = await runNode([ACTION], environment);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`::warning::The job summary could not be written (${code})`);
  expect(stdout).not.toContain('::error');
  expectNoLeaks({ secrets: [key], texts: { log: printedIn(stdout) } });
  expect(readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8')).toMatch(/^token<</);
});

describe('a summary that exceeds the limit of GitHub', () => {
  const path = join(folder, 'long');
  const write = async (text: string) => {
    writeFileSync(path, '');
    const before = process.env.GITHUB_STEP_SUMMARY;
    process.env.GITHUB_STEP_SUMMARY = path;
    const task = await loadTask('list-keys');
    const outputs = namedOutputs(task, { keys: text, count: 10_000 });
    writeSummary({ task, values: new Map(), outputs, now: 0 });
    process.env.GITHUB_STEP_SUMMARY = before;
    if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
    return readFileSync(path, 'utf8');
  };

  test.each(['|', 'ü', '😀', 'a', 'a|\n'])(
    'is cut off between characters, and says so: %j',
    async (character) => {
      const summary = await write(character.repeat(2_000_000));
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
      expect(summary).toContain('The summary is cut off because GitHub shows at most 1 MiB');
      expect(summary).not.toContain('\uFFFD');
      const [, cell = ''] = /^\| keys \| <code>(.*)<\/code> \|$/m.exec(summary) ?? [];
      expect(cell).toMatch(/\.\.\.$/);
      expect(cell.slice(0, -3).replace(/&#\d+;|<br>/g, '')).not.toMatch(/[&<]/);
    },
  );

  test('is complete if it is within the limit', async () => {
    const text = 'one key and '.repeat(40_000).trim();
    const summary = await write(text);
    expect(summary).not.toContain('is cut off');
    expect(summary).toContain(`<code>${text}</code>`);
  });
});
