import { expect, test } from '@jest/globals';
import { checkCredentials } from '../../src/app-store-connect/check-credentials.ts';
import { json, NOW, scriptedApi } from '../support/servers/scripted-responses.ts';

const NO_DATE = 'Unknown: the response has no Date header.';
const BELONGS = 'Key ID, issuer and private key belong together.';
const MAY = 'The role of the key allows alternative distribution.';
const NONE_MISSING = 'No agreement is missing.';
const NO_RATE = 'Unknown: the response does not say.';
const FIRST = 'Not checked: the request limit was reached first.';
const PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';

const list = (headers: Readonly<Record<string, string>> = {}) => json({ data: [] }, { headers });
const refusal = (status: number, code: string) => json({ errors: [{ code, title: 'No' }] }, { status });
const rate = (limit: number, left: number) =>
  list({ 'x-rate-limit': `user-hour-lim:${limit};user-hour-rem:${left};` });

/** The report on such an answer: the detail of each check, with a dash before it where it did not pass. */
async function report(...answers: Parameters<typeof scriptedApi>[0]): Promise<Record<string, string>> {
  const { api, requests } = scriptedApi(answers);
  const checks = await checkCredentials(api);
  expect(requests[0]).toMatchObject({
    method: 'GET',
    url: 'https://api.appstoreconnect.apple.com/v1/alternativeDistributionKeys?limit=1',
  });
  return Object.fromEntries(
    checks.map(({ check, passed, detail }) => [check, passed ? detail : `- ${detail}`]),
  );
}

const GOOD = {
  clock: NO_DATE,
  'token accepted': BELONGS,
  'may list keys': MAY,
  'agreements in force': NONE_MISSING,
  'requests left this hour': NO_RATE,
};

test.each([
  ['says nothing else', list(), {}],
  ['has requests left', rate(3500, 350), { 'requests left this hour': '350 of 3500.' }],
  [
    'has few requests left',
    rate(3500, 349),
    { 'requests left this hour': '349 of 3500: low, other pipelines may share the key.' },
  ],
  [
    'has none left',
    rate(3500, 0),
    { 'requests left this hour': '- 0 of 3500: low, other pipelines may share the key.' },
  ],
  ['has no number of them', list({ 'x-rate-limit': 'user-hour-lim:;user-hour-rem:7;' }), {}],
  [
    'tells that the role is too low',
    refusal(403, 'FORBIDDEN_ERROR'),
    {
      'may list keys': `- The check was refused with 403.\nFORBIDDEN_ERROR: No.\nThe API key's role does not allow this. Alternative distribution keys need a key with the Admin role. An individual key has the permissions of its user. See ${PAGE}`,
    },
  ],
  [
    'tells of an agreement',
    refusal(403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'),
    {
      'may list keys': 'Unknown: the agreements must be accepted first.',
      'agreements in force':
        '- The check was refused with 403.\nFORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED: No.\nThe Account Holder must accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
    },
  ],
  [
    'tells that the limit is reached',
    { status: 429, headers: { 'retry-after': '3600' } },
    {
      'may list keys': FIRST,
      'agreements in force': FIRST,
      'requests left this hour':
        '- None: the hourly limit of this key is used up. Other pipelines may share the key. Wait, or use one key per pipeline.',
    },
  ],
])('reports line by line that a response %s', async (_, answer, lines) => {
  expect(await report(answer)).toEqual({ ...GOOD, ...lines });
});

test.each([
  [0, "Within 0 s of Apple's."],
  [-30, "Within 30 s of Apple's."],
  [
    31,
    "- 31s behind Apple's. Correct it (NTP): Apple refuses tokens from this machine with an unexplained 401.",
  ],
  [
    -300,
    "- 5m ahead of Apple's. Correct it (NTP): Apple refuses tokens from this machine with an unexplained 401.",
  ],
])('a server whose clock is %i s ahead: %s', async (seconds, clock) => {
  const answer = list({ date: new Date(NOW + seconds * 1000).toUTCString() });
  expect(await report(answer)).toEqual({ ...GOOD, clock });
});

test('for a rejected token, only the likely causes are reported', async () => {
  const { clock, 'token accepted': token = '', ...others } = await report(refusal(401, 'NOT_AUTHORIZED'));
  expect(clock).toBe(NO_DATE);
  expect(token).toMatch(
    /^- The check was refused with 401\. [^]*2\. the issuer ID belongs to another team[^]*The response has no Date/,
  );
  expect(others).toEqual({});
});

const PAGE_IN_HTML = {
  body: '<html><title>Welcome</title></html>',
  headers: { 'content-type': 'text/html' },
};

test.each([
  ['a login page', PAGE_IN_HTML],
  ['a login page with 201', { ...PAGE_IN_HTML, status: 201 }],
  ['a page that forbids', { ...PAGE_IN_HTML, status: 403 }],
  ['a page that asks for a proxy password', { ...PAGE_IN_HTML, status: 407 }],
  ["another server's JSON", { body: '{"status":"ok"}' }],
  ["another server's refusal", { status: 403, body: '{"message":"no"}' }],
  ['204', { status: 204 }],
  ['nothing', {}],
])('throws the error instead of a report: %s', async (_, answer) => {
  await expect(checkCredentials(scriptedApi([answer]).api)).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_(?:NETWORK|API)_[A-Z_]+$/),
  });
});

test.each([
  [300, 'The check was refused with 300.'],
  [500, 'The check was refused with 500.'],
  [404, 'The check was refused with 404.'],
])('throws the error instead of a report: a response of %i', async (status, message) => {
  const headers = { 'retry-after': '3600' };
  const { api } = scriptedApi([{ status, headers }]);
  await expect(checkCredentials(api)).rejects.toThrow(message);
});
