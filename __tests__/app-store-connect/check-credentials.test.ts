import { expect, test } from '@jest/globals';
import { checkCredentials } from '../../src/app-store-connect/check-credentials.ts';
import type { Purpose } from '../../src/app-store-connect/judge-response.ts';
import { json, NOW, scriptedApi } from '../support/servers/scripted-responses.ts';

type ResponseParts = Parameters<typeof scriptedApi>[0][number];

const APPS = '/v1/apps?fields%5Bapps%5D=bundleId&limit=1';
const KEYS = '/v1/alternativeDistributionKeys?limit=1';
const RATE = { 'x-rate-limit': 'user-hour-lim:3500;user-hour-rem:3000;' };

const list = (data: unknown = [], headers: Readonly<Record<string, string>> = RATE) =>
  json({ data }, { headers });
const refusal = (status: number, code: string, headers: Readonly<Record<string, string>> = RATE) =>
  json({ errors: [{ code, title: 'No' }] }, { status, headers });

/** The status of each check by name, and the details. */
async function report(response: ResponseParts, purpose: Purpose = 'api') {
  const { api, asked } = scriptedApi([response]);
  const checks = await checkCredentials(api, purpose);
  expect(asked()).toEqual([`GET ${purpose === 'api' ? APPS : KEYS}`]);
  return {
    statuses: Object.fromEntries(checks.map(({ check, status }) => [check, status])),
    detailOf: (name: string) => checks.find(({ check }) => check === name)?.detail ?? 'no such check',
  };
}

/** The statuses of the checks in their order; of those that are left out, as they are for a key that works. */
const statuses = (changes: Readonly<Record<string, string>>, purpose: Purpose = 'api') => ({
  connection: 'pass',
  clock: 'unknown',
  'token accepted': 'pass',
  'agreements in force': 'pass',
  'may list keys': purpose === 'api' ? 'skipped' : 'pass',
  entitlement: purpose === 'api' ? 'skipped' : 'pass',
  'requests left this hour': 'pass',
  ...changes,
});

const AFTER_401 = {
  'token accepted': 'fail',
  'agreements in force': 'skipped',
  'may list keys': 'skipped',
  entitlement: 'skipped',
  'requests left this hour': 'skipped',
};
const LIMITED = { 'token accepted': 'unknown', 'agreements in force': 'unknown' };
const LIMITED_KEYS = { ...LIMITED, 'may list keys': 'unknown', entitlement: 'unknown' };
const AGREEMENTS = 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED';
const BUSY = { ...RATE, 'retry-after': '3600' };

test.each<[string, ResponseParts, Purpose, Readonly<Record<string, string>>]>([
  ['a list of apps', list(), 'api', {}],
  ['a list of keys', list([{ id: '1' }]), 'distribution', {}],
  ['an empty list of keys', list(), 'distribution', { entitlement: 'unknown' }],
  ['a refused token', refusal(401, 'NOT_AUTHORIZED'), 'api', AFTER_401],
  ['a refused token', refusal(401, 'NOT_AUTHORIZED'), 'distribution', AFTER_401],
  ['a missing agreement', refusal(403, AGREEMENTS), 'api', { 'agreements in force': 'fail' }],
  [
    'a missing agreement',
    refusal(403, AGREEMENTS),
    'distribution',
    { 'agreements in force': 'fail', 'may list keys': 'unknown', entitlement: 'unknown' },
  ],
  ['a role without apps', refusal(403, 'FORBIDDEN_ERROR'), 'api', { 'agreements in force': 'unknown' }],
  [
    'a role that is too low',
    refusal(403, 'FORBIDDEN_ERROR'),
    'distribution',
    { 'agreements in force': 'unknown', 'may list keys': 'fail', entitlement: 'unknown' },
  ],
  [
    "Apple's 429 without requests left",
    refusal(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '3600' }),
    'distribution',
    { ...LIMITED_KEYS, 'requests left this hour': 'fail' },
  ],
  [
    "Apple's 429 with requests left",
    refusal(429, 'RATE_LIMIT_EXCEEDED', BUSY),
    'api',
    { ...LIMITED, 'requests left this hour': 'unknown' },
  ],
  [
    "a proxy's 429",
    { status: 429, headers: { 'retry-after': '3600' } },
    'api',
    { ...LIMITED, 'requests left this hour': 'unknown' },
  ],
])('explains %s', async (_, response, ...[purpose, changes]) => {
  expect((await report(response, purpose)).statuses).toEqual(statuses(changes, purpose));
});

test.each([
  [3500, 350, 'pass', '350 of 3500.'],
  [3500, 349, 'pass', '349 of 3500: low, other pipelines may share the key.'],
  [3500, 0, 'fail', 'None: the hourly limit of this key is used up. '],
])('reports %i requests an hour with %i left: %s', async (limit, left, ...[status, detail]) => {
  const headers = { 'x-rate-limit': `user-hour-lim:${limit};user-hour-rem:${left};` };
  const { statuses: found, detailOf } = await report(list([], headers));
  expect(found['requests left this hour']).toBe(status);
  expect(detailOf('requests left this hour')).toContain(detail);
});

test.each([{}, { 'x-rate-limit': 'user-hour-lim:;user-hour-rem:7;' }])(
  'cannot read the remaining requests from the headers %j',
  async (headers) => {
    expect((await report(list([], headers))).statuses['requests left this hour']).toBe('unknown');
  },
);

test.each([
  [0, 'pass', "This machine's clock is within 0 s of Apple's."],
  [-45, 'pass', "This machine's clock is within 45 s of Apple's."],
  [-60, 'pass', "This machine's clock is within 60 s of Apple's."],
  [-61, 'fail', "This machine's clock is 1m1s ahead of Apple's. Correct it (NTP)"],
  [-300, 'fail', "This machine's clock is 5m ahead of Apple's. Correct it (NTP)"],
  [60, 'pass', "This machine's clock is within 60 s of Apple's."],
  [300, 'unknown', "This machine's clock is 5m behind Apple's. Correct it (NTP): tokens expire 5m early"],
  [899, 'unknown', "This machine's clock is 14m59s behind Apple's."],
  [900, 'fail', "This machine's clock is 15m behind Apple's. Correct it (NTP)"],
])('reports a server whose clock is %i s ahead: %s', async (seconds, status, detail) => {
  const date = new Date(NOW + seconds * 1000).toUTCString();
  const { statuses: found, detailOf } = await report(list([], { ...RATE, date }));
  expect(found.clock).toBe(status);
  expect(detailOf('clock')).toContain(detail);
});

const HTML = { body: '<html><title>Welcome</title></html>', headers: { 'content-type': 'text/html' } };

test.each<[string, ResponseParts]>([
  ['a login page', HTML],
  ['a login page with 201', { ...HTML, status: 201 }],
  ['a page that asks for a password', { ...HTML, status: 401 }],
  ['a page with 403', { ...HTML, status: 403 }],
  ['a page that asks for a proxy password', { ...HTML, status: 407 }],
  ['a redirect to a login page', { status: 302, headers: { location: 'https://portal.example' } }],
  ["another server's JSON", { body: '{"status":"ok"}' }],
  ["another server's refusal", { status: 403, body: '{"message":"no"}' }],
  ['204', { status: 204 }],
  ['an empty body', {}],
  ['an unknown path', refusal(404, 'PATH_ERROR')],
  ['a server error', { status: 500, headers: { 'retry-after': '3600' } }],
])('reports %s as a failed connection, and skips all other checks', async (_, response) => {
  const { statuses: found, detailOf } = await report(response);
  const { connection, ...others } = found;
  expect(connection).toBe('fail');
  expect(detailOf('connection')).not.toBe('');
  expect(new Set(Object.values(others))).toEqual(new Set(['skipped']));
});
