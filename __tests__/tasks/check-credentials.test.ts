import { expect, test } from '@jest/globals';
import { checkCredentials, ReportError } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { makePair, openAccount, type Account } from '../support/servers/account.ts';

const account = await openAccount();
const { state, context, waits } = account;

const pair = makePair();
const individual = { keyId: 'INDIVIDUAL', privateKey: pair.pem };
state.apiKeys.push({ keyId: individual.keyId, publicKey: pair.publicKey });

type Changes = Partial<Omit<Account['credentials'], 'issuerId'>> & { readonly issuerId?: string | undefined };

/** The lines of a report that did not pass, and all of them by name. */
async function check(changes: Changes = {}) {
  const request = { ...account.credentials, ...changes };
  const report = await checkCredentials(request, context).then(
    (result) => result.report,
    (error: unknown) => {
      expect(error).toBeInstanceOf(ReportError);
      expect(error).toMatchObject({ code: 'ERR_CREDENTIALS' });
      return (error as { outputs: Awaited<ReturnType<typeof checkCredentials>> }).outputs.report;
    },
  );
  const failed = report.filter(({ passed }) => !passed).map((line) => line.check);
  return {
    failed,
    of: (name: string) => report.find((line) => line.check === name)?.detail ?? 'no such line',
  };
}

const ALL = [
  'key reads',
  'curve',
  'clock',
  'token accepted',
  'may list keys',
  'agreements in force',
  'requests left this hour',
];

test('passes all checks with a valid key', async () => {
  const { report } = await checkCredentials(account.credentials, context);
  expect(report.map(({ check: name, passed }) => [name, passed])).toEqual(ALL.map((name) => [name, true]));
  expect(report.at(-1)?.detail).toBe('3499 of 3500.');
  expect(state.requests).toHaveLength(1);
});

test('passes all checks with a valid individual key', async () => {
  const { failed } = await check({ ...individual, issuerId: undefined });
  expect(failed).toEqual([]);
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
  expect(of('clock')).toMatch(/^Within [01] s of Apple's\.$/);
});

test.each([
  ['fast', -300, /^(?:5m|4m59s|5m1s) ahead of Apple's\. Correct it/],
  ['slow', 300, /^(?:5m|4m59s|5m1s) behind Apple's\. Correct it/],
])('reports only the clock if it is five minutes %s', async (_, clockOffset, detail) => {
  state.clockOffset = clockOffset;
  const { failed, of } = await check();
  expect(failed).toEqual(['clock']);
  expect(of('clock')).toMatch(detail);
});

test.each([-300, 300])('reports a wrong clock (%i s) and a wrong key separately', async (clockOffset) => {
  state.clockOffset = clockOffset;
  const { failed, of } = await check({ privateKey: makePair().pem });
  expect(failed).toEqual(['clock', 'token accepted']);
  expect(of('token accepted')).toContain('1. keyId does not belong to privateKey');
  expect(of('token accepted')).toContain('The clock is not the only cause');
  expect(of('token accepted')).not.toMatch(/it is within \d+ s of the server's/);
});

test('accepts a clock that is wrong by half a minute', async () => {
  state.clockOffset = 25;
  expect((await check()).failed).toEqual([]);
});

test('reports a role that is too low, and the required role', async () => {
  const key = issueApiKey(state, 'DEVELOPER');
  const changes = { issuerId: key['issuer-id'], keyId: key['key-id'], privateKey: key['private-key'] };
  const { failed, of } = await check(changes);
  expect(failed).toEqual(['may list keys']);
  expect(of('may list keys')).toMatch(/FORBIDDEN_ERROR[^]*need a key with the Admin role/);
});

test('names a missing agreement and who must accept it, and does not check the role', async () => {
  state.agreementsMissing = true;
  const { failed, of } = await check();
  expect(failed).toEqual(['agreements in force']);
  expect(of('agreements in force')).toMatch(
    /REQUIRED_AGREEMENTS[^]*The Account Holder must accept an agreement/,
  );
  expect(of('may list keys')).toMatch(/^Unknown: .*agreements/);
});

test('reports that no requests are left, and what could not be checked', async () => {
  state.requestsLeft = 0;
  const { failed, of } = await check();
  expect(failed).toEqual(['requests left this hour']);
  expect(of('requests left this hour')).toMatch(
    /^None: the hourly limit of this key is used up\. .*\bWait\b/,
  );
  for (const name of ['may list keys', 'agreements in force'])
    expect(of(name)).toMatch(/^Not checked: .*limit/);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(60_000);
});

test.each([
  [300, '299 of 3500: low, other pipelines may share the key.'],
  [1, '0 of 3500'],
  [400, '399 of 3500.'],
])('reports how many requests are left of %i', async (left, detail) => {
  state.requestsLeft = left;
  const { of } = await check();
  expect(of('requests left this hour')).toContain(detail);
});

test.each([
  ['status=500 times=99', 'ERR_API_UNAVAILABLE'],
  ['reset=before times=99', 'ERR_NETWORK_CONNECTION'],
])('does not report the key as wrong if the server does not respond (%s)', async (fault, code) => {
  state.faults.push(parseFault(fault));
  await expect(checkCredentials(account.credentials, context)).rejects.toMatchObject({ code });
});
