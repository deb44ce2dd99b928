import { expect, test } from '@jest/globals';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { actInProcess } from '../support/run/action.ts';
import { commandInProcess } from '../support/run/command.ts';
import { makePair, openAccount, addRegisteredKey, type Texts } from '../support/servers/account.ts';

const account = await openAccount();
const { state, inputs } = account;

interface Line {
  readonly check: string;
  readonly status: string;
  readonly detail: string;
}

const failedIn = (report: string) =>
  (JSON.parse(report) as Line[]).filter(({ status }) => status === 'fail').map(({ check }) => check);

function environmentOf(given: Texts): NodeJS.ProcessEnv {
  const names = ['issuer-id', 'key-id', 'private-key'];
  return Object.fromEntries(
    names.map((name) => [`ASC_${name.toUpperCase().replace('-', '_')}`, given[name]]),
  );
}

/** What the Action and the command line make of the same key: exit codes, failed lines, and what is shown. */
async function checkThroughDoors(given: Texts) {
  const purpose = 'distribution';
  const action = await actInProcess({ mode: 'check-credentials', purpose, ...given });
  const argv = ['check-credentials', `--api-url=${account.sandbox.url}`, '--purpose', purpose];
  const line = await commandInProcess(argv, { environment: environmentOf(given) });
  expect(line.exitCode).toBe(action.exitCode);
  expect(failedIn(line.stdout)).toEqual(failedIn(String(action.outputs.report)));
  return { ...action, failed: failedIn(String(action.outputs.report)), stderr: line.stderr };
}

test('passes if the key works, and shows each check in the log and in the summary', async () => {
  addRegisteredKey(account, { id: 'the-key', publicKey: makePair().publicKey });
  const { exitCode, failed, annotations, log, stderr, summary } = await checkThroughDoors(inputs);
  expect([exitCode, failed, annotations]).toEqual([0, [], []]);
  expect(log.match(/^pass {5}/gm)).toHaveLength(10);
  expect(stderr).toContain(
    'A team key: the key ID from ASC_KEY_ID, the issuer ID from ASC_ISSUER_ID, the private key from ASC_PRIVATE_KEY.',
  );
  expect(summary.match(/^\| [\w ]+ \| ✅&nbsp;pass \|/gm)).toHaveLength(10);
});

test('warns about what could not be checked, and succeeds', async () => {
  const { exitCode, failed, annotations } = await checkThroughDoors(inputs);
  expect([exitCode, failed]).toEqual([0, []]);
  expect(annotations).toMatchObject([
    { level: 'warning', message: expect.stringMatching(/^unknown {2}entitlement: /) },
  ]);
});

test.each([
  [
    'a wrong key ID',
    { 'key-id': '2X9R4HXF34' },
    ['1. key-id does not belong to private-key', '1. ASC_KEY_ID does not belong to ASC_PRIVATE_KEY'],
  ],
  [
    'a wrong issuer',
    { 'issuer-id': '57246542-96fe-1a63-e053-0824d011072a' },
    ['2. issuer-id belongs to another team', '2. ASC_ISSUER_ID belongs to another team'],
  ],
  [
    'a wrong private key',
    { 'private-key': makePair().pem },
    ['private-key is another type of key', 'ASC_PRIVATE_KEY is another type of key'],
  ],
])(
  'for %s the step fails, with the report set and the causes shown',
  async (_, changes, [cause = '', causeInVariables = '']) => {
    const { exitCode, failed, annotations, stderr, summary } = await checkThroughDoors({
      ...inputs,
      ...changes,
    });
    expect([exitCode, failed]).toEqual([1, ['token accepted']]);
    expect(annotations).toMatchObject([{ level: 'error', code: 'ERR_CREDENTIALS' }]);
    expect(annotations[0]?.message).toContain(cause);
    expect(stderr).toContain(causeInVariables);
    expect(summary).toContain('token accepted');
  },
);

test.each([
  ['a clock five minutes fast', { clockOffset: -300 }, { check: 'clock', cure: /ahead of Apple's/ }],
  ['a clock 20 minutes slow', { clockOffset: 1200 }, { check: 'clock', cure: /behind Apple's/ }],
  [
    'a missing agreement',
    { agreementsMissing: true },
    { check: 'agreements in force', cure: /Account Holder must accept .*\/agreements/ },
  ],
])('for %s the step fails and says so', async (_, conditions, { check, cure }) => {
  Object.assign(state, conditions);
  const { exitCode, failed, annotations, stderr } = await checkThroughDoors(inputs);
  expect([exitCode, failed]).toEqual([1, [check]]);
  expect(annotations.at(-1)?.message).toMatch(cure);
  expect(stderr).toMatch(cure);
});

test('fails if the role is not sufficient, and names the role that is needed', async () => {
  const { exitCode, failed, annotations } = await checkThroughDoors({
    ...inputs,
    ...issueApiKey(state, 'DEVELOPER'),
  });
  expect([exitCode, failed]).toEqual([1, ['may list keys']]);
  expect(annotations[0]?.message).toContain('need a key with the Admin role');
});
