import { expect, test } from '@jest/globals';
import { checkCredentials, ReportError } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { makePair, openAccount, addRegisteredKey, type Account } from '../support/servers/account.ts';

const account = await openAccount();
const { state, context, info, warnings, waits } = account;

const pair = makePair();
const individual = { keyId: 'INDIVIDUAL', privateKey: pair.pem };
state.apiKeys.push({ keyId: individual.keyId, publicKey: pair.publicKey });

type Changes = Partial<Omit<Account['credentials'], 'issuerId'>> & {
  readonly issuerId?: string | undefined;
  readonly purpose?: 'api' | 'distribution' | undefined;
};

const ALL = [
  'inputs',
  'key readable',
  'curve',
  'connection',
  'clock',
  'token accepted',
  'agreements in force',
  'may list keys',
  'entitlement',
  'requests left this hour',
];

/** The statuses of all checks by name, and the details. */
async function check(changes: Changes = {}) {
  const request = { ...account.credentials, purpose: 'distribution' as const, ...changes };
  const report = await checkCredentials(request, context).then(
    (result) => result.report,
    (error: unknown) => {
      expect(error).toBeInstanceOf(ReportError);
      expect(error).toMatchObject({
        code: 'ERR_CREDENTIALS',
        failures: expect.arrayContaining([{ check: expect.any(String), detail: expect.any(String) }]),
      });
      return (error as { outputs: Awaited<ReturnType<typeof checkCredentials>> }).outputs.report;
    },
  );
  const named = (wanted: string) =>
    report.filter(({ status }) => status === wanted).map((line) => line.check);
  return {
    report,
    failed: named('fail'),
    unknown: named('unknown'),
    of: (name: string) => report.find((line) => line.check === name)?.detail ?? 'no such line',
  };
}

test('every check of a key that is used for alternative distribution passes', async () => {
  addRegisteredKey(account, { id: 'the-key', publicKey: pair.publicKey });
  const { report } = await check();
  expect(report.map(({ check: name, status }) => [name, status])).toEqual(ALL.map((name) => [name, 'pass']));
  expect(report.at(-1)?.detail).toBe('3499 of 3500.');
  expect(state.requests).toHaveLength(1);
  expect(info).toHaveLength(ALL.length);
});

test('an empty list of keys proves nothing, and says so in a warning', async () => {
  const { failed, unknown } = await check();
  expect([failed, unknown]).toEqual([[], ['entitlement']]);
  expect(warnings).toEqual([expect.stringMatching(/^unknown {2}entitlement: .*does not prove/)]);
});

test.each(['ADMIN', 'DEVELOPER'] as const)(
  'the purpose api passes for a key with the role %s',
  async (role) => {
    const key = issueApiKey(state, role);
    const changes = { issuerId: key['issuer-id'], keyId: key['key-id'], privateKey: key['private-key'] };
    const { failed, unknown, report } = await check({ ...changes, purpose: undefined });
    expect([failed, unknown]).toEqual([[], []]);
    expect(report.filter(({ status }) => status === 'skipped').map((line) => line.check)).toEqual([
      'may list keys',
      'entitlement',
    ]);
  },
);

test('names the inputs, and tells an individual key from a team key', async () => {
  expect((await check()).of('inputs')).toBe(
    'A team key: the key ID from keyId, the issuer ID from issuerId, the private key from privateKey.',
  );
  const { failed, of } = await check({ ...individual, issuerId: undefined });
  expect(failed).toEqual([]);
  expect(of('inputs')).toMatch(/^An individual key, because no issuer ID is given: /);
});

test.each([
  ['key ID', { keyId: '2X9R4HXF34' }, '1. keyId does not belong to privateKey'],
  ['issuer', { issuerId: '57246542-96fe-1a63-e053-0824d011072a' }, '2. issuerId belongs to another team'],
  ['private key', { privateKey: makePair().pem }, '1. keyId does not belong to privateKey'],
  [
    "individual key's issuer",
    individual,
    'the key is an individual key, which must be used without issuerId',
  ],
  ["team key's missing issuer", { issuerId: undefined }, '2. The key is a team key, which needs issuerId'],
])('names a wrong %s as a likely cause of the 401, and rules out the clock', async (_, changes, cause) => {
  const { failed, of } = await check(changes);
  expect(failed).toEqual(['token accepted']);
  expect(of('token accepted')).toContain(cause);
  expect(of('token accepted')).toMatch(/1\. keyId[^]*2\. [^]*issuerId[^]*3\. The key was revoked[^]*4\. /);
  expect(of('token accepted')).toContain('The clock is not the cause');
  expect(of('clock')).toMatch(/^This machine's clock is within [01] s of Apple's\.$/);
});

test.each([
  [-300, ['clock'], []],
  [-45, [], ['entitlement']],
  [45, [], ['entitlement']],
  [300, [], ['clock', 'entitlement']],
])('judges a server whose clock is %i s ahead of ours', async (clockOffset, fails, unknowns) => {
  state.clockOffset = clockOffset;
  const { failed, unknown } = await check();
  expect(failed).toEqual(fails);
  expect(unknown).toEqual(fails.length > 0 ? ['entitlement'] : unknowns);
});

test('reports a wrong clock and a wrong key separately', async () => {
  state.clockOffset = -300;
  const { failed, of } = await check({ privateKey: makePair().pem });
  expect(failed).toEqual(['clock', 'token accepted']);
  expect(of('token accepted')).toContain('1. keyId does not belong to privateKey');
  expect(of('token accepted')).toContain('The clock is not the only cause');
});

test('names the role that alternative distribution needs', async () => {
  const key = issueApiKey(state, 'DEVELOPER');
  const changes = { issuerId: key['issuer-id'], keyId: key['key-id'], privateKey: key['private-key'] };
  const { failed, of } = await check(changes);
  expect(failed).toEqual(['may list keys']);
  expect(of('may list keys')).toMatch(/FORBIDDEN_ERROR[^]*need a key with the Admin role/);
});

test('names a missing agreement and who must accept it, and says nothing about the role', async () => {
  state.agreementsMissing = true;
  const { failed, unknown, of } = await check();
  expect([failed, unknown]).toEqual([['agreements in force'], ['may list keys', 'entitlement']]);
  expect(of('agreements in force')).toMatch(
    /REQUIRED_AGREEMENTS[^]*The Account Holder must accept an agreement/,
  );
});

test('reports a used-up limit within seconds, and says nothing about what could not be checked', async () => {
  state.requestsLeft = 0;
  const { failed, unknown } = await check();
  expect(failed).toEqual(['requests left this hour']);
  expect(unknown).toEqual(['token accepted', 'agreements in force', 'may list keys', 'entitlement']);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(10_000);
});

test.each(['status=500 times=99', 'reset=before times=99'])(
  'a server that does not respond (%s) fails one check within seconds, after the offline checks',
  async (fault) => {
    state.faults.push(parseFault(fault));
    const { failed, unknown, report } = await check();
    expect([failed, unknown]).toEqual([['connection'], []]);
    expect(report.slice(0, 3).map(({ status }) => status)).toEqual(['pass', 'pass', 'pass']);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(10_000);
  },
);
