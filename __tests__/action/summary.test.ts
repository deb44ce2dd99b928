import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeRun } from '../../src/action/summary/describe-run.ts';
import { writeSummary } from '../../src/action/summary/write.ts';
import { loadTask } from '../../src/tasks/load-task.ts';
import { namedOutputs } from '../../src/task/result.ts';
import { expectNoLeaks, withoutMasksAndOutputs } from '../support/leaks/expect-no-leaks.ts';
import { makePrivateKey } from '../support/keys/make-keys.ts';
import { runnerEnvironment } from '../support/run/github-runner.ts';
import { expectWholeSummary } from '../support/run/raw-step.ts';
import { ACTION } from '../support/run/programs.ts';
import { runNode } from '../support/run/run-node.ts';
import { makeFolder } from '../support/run/folder.ts';

const folder = await makeFolder();
mkdirSync(join(folder, 'folder'));
writeFileSync(join(folder, 'locked'), '');
chmodSync(join(folder, 'locked'), 0o400);

const full = process.platform === 'linux' ? [['on a disk that is full', '/dev/full', 'ENOSPC'] as const] : [];
const locked =
  process.getuid?.() === 0 ? [] : [['that may not be written', join(folder, 'locked'), 'EACCES'] as const];

test.each([
  ['in a folder that is not there', join(folder, 'missing', 'summary'), 'ENOENT'] as const,
  ['that is a folder', join(folder, 'folder'), 'EISDIR'] as const,
  ...full,
  ...locked,
])('warns about a summary %s, and sets the outputs', async (_, path, code) => {
  const key = makePrivateKey();
  const inputs = { mode: 'asc-token', 'key-id': '2X9R4HXF34', 'private-key': key };
  const environment = { ...runnerEnvironment(inputs, folder), GITHUB_STEP_SUMMARY: path };
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE']) writeFileSync(join(folder, name), '');
  const { exitCode, stdout } = await runNode([ACTION], environment);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`::warning::The job summary could not be written (${code})`);
  expect(stdout).not.toContain('::error');
  expectNoLeaks({ secrets: [key], texts: { log: withoutMasksAndOutputs(stdout) } });
  expect(readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8')).toMatch(/^token<</);
});

/** What GitHub is given for these outputs of a mode. */
async function summaryOf(mode: string, result: object, values: readonly (readonly [string, unknown])[] = []) {
  const path = join(folder, 'written');
  writeFileSync(path, '');
  const before = process.env.GITHUB_STEP_SUMMARY;
  process.env.GITHUB_STEP_SUMMARY = path;
  const task = await loadTask(mode);
  writeSummary(describeRun({ task, values: new Map(values), outputs: namedOutputs(task, result), now: NOW }));
  process.env.GITHUB_STEP_SUMMARY = before;
  if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
  return readFileSync(path, 'utf8');
}

const NOW = Date.parse('2026-11-21T12:00:00Z');
const PEM = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n';

describe('a summary', () => {
  test('has a row for each key, and does not show keys of several lines in it', async () => {
    const keys = [
      { id: 'one', fingerprint: 'SHA256:a=', publicKey: PEM, app: null },
      { id: 'two', fingerprint: 'SHA256:b=', publicKey: PEM, app: '6478901235' },
      { id: 'three' },
    ];
    expect(await summaryOf('list-keys', { keys, count: 3 })).toContain(`**keys**

| id | fingerprint | app |
| --- | --- | --- |
| <code>one</code> | <code>SHA256:a=</code> | the account |
| <code>two</code> | <code>SHA256:b=</code> | <code>6478901235</code> |
| <code>three</code> |  |  |
`);
  });

  test('shows a public key as a code block', async () => {
    const summary = await summaryOf('generate-key', { distributionPublicKey: PEM });
    expect(summary).toContain(
      '**distribution-public-key**\n\n    -----BEGIN PUBLIC KEY-----\n    MFkw\n    -----END PUBLIC KEY-----\n',
    );
  });

  test('shows each name once: an output replaces the input with the same name', async () => {
    const summary = await summaryOf('find-app', { appId: '1', bundleId: 'a.b', appName: 'App' }, [
      ['app-name', 'App'],
    ]);
    expect(summary.match(/^\| app-name /gm)).toHaveLength(1);
  });

  test('shows claims as rows, and times also as dates', async () => {
    const claims = { iss: '6478901234', aud: ['appstoreconnect-v1'], exp: NOW / 1000 + 60, a: { b: true } };
    const summary = await summaryOf('verify-token', { valid: true, claims });
    expect(summary).toContain(
      '| <code>exp</code> | <code>1795262460</code> (2026-11-21T12:01:00Z, in 1m) |\n| <code>a.b</code> | <code>true</code> |',
    );
    expect(summary).toContain('| <code>aud</code> | <code>appstoreconnect-v1</code> |');
    expect(summary).not.toMatch(/[{}"]/);
  });

  test('says that a list is empty', async () => {
    expect(await summaryOf('list-domains', { domains: [] })).toContain('| domains | none |');
  });

  test.each([
    [
      'My|App `x` <b> @team www.example.com',
      'My&#124;App &#96;x&#96; &#60;b&#62; &#64;team www&#46;example.com',
    ],
    ['see https://example.com/a|b', 'see https&#58;//example.com/a&#124;b'],
    ['متجر 🛍️', 'متجر 🛍️'],
    ['two\nlines', 'two lines'],
  ])('shows the name %j as text', async (appName, shown) => {
    expect(await summaryOf('find-app', { appId: '1', bundleId: '', appName })).toMatch(
      appName.includes('\n') ? /^ {4}two\n {4}lines$/m : new RegExp(`<code>${shown}</code>`, 'u'),
    );
  });

  test("links Apple's pages in a detail, and no other", async () => {
    const detail = 'See https://appstoreconnect.apple.com/agreements\nand https://apple.com.evil.example/x';
    const summary = await summaryOf('check-credentials', {
      report: [{ check: 'agreements in force', status: 'fail', detail }],
    });
    expect(summary).toContain(
      '| agreements in force | ❌&nbsp;fail | See <a href="https://appstoreconnect.apple.com/agreements">',
    );
    expect(summary.match(/<a /g)).toHaveLength(1);
  });
});

describe('a summary of a very long list', () => {
  const manyKeys = (id: string) => Array.from({ length: 10_000 }, (_, index) => ({ id: `${id}${index}` }));

  test('shows the first thousand rows, and how many there are', async () => {
    const summary = await summaryOf('list-keys', { keys: manyKeys('key-'), count: 10_000 });
    expect(summary.match(/^\| <code>key-/gm)).toHaveLength(1_000);
    expect(summary).toContain('And 9000 more.');
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });

  test.each(['|', 'ü', '😀', 'a '])(
    'is cut off between rows at 1 MiB, and says so: %j',
    async (character) => {
      const keys = manyKeys(character.repeat(2_000)).slice(0, 900);
      const summary = await summaryOf('list-keys', { keys, count: 900 });
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
      expect(summary).toContain('The summary is cut off because GitHub shows at most 1 MiB');
      expect(summary).not.toContain('\uFFFD');
      expectWholeSummary(summary);
    },
  );
});
