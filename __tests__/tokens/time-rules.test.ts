import { expect, test } from '@jest/globals';
import { textsOf } from '../../src/tokens/finding.ts';
import { checkTimes } from '../../src/tokens/time-rules.ts';
import { API, kindOfToken } from '../../src/tokens/token-kinds.ts';
import { goodTokens, seconds, type Kind } from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const DAY = 24 * 3600;
const LAST_SECOND = 100_000_000_000;
const ci = { iat: seconds, scope: ['GET /v1/ciProducts'] };

/** Returns the findings about a token with some claims replaced. */
function check(kind: Kind, claims: object) {
  const all = { ...GOOD[kind].claims, ...claims };
  const findings = [...checkTimes(all, kindOfToken(all), seconds)];
  return { failures: textsOf(findings, 'failure'), notes: textsOf(findings, 'note') };
}

test.each<[string, Kind, object]>([
  ['as Apple documents them', 'team', {}],
  ['issued and valid from now on', 'team', { iat: seconds, nbf: seconds }],
  ['with fractions', 'team', { iat: seconds - 0.5, exp: seconds + 0.5 }],
  ['without an expiry', 'promotional', {}],
  ['of no limit', 'install', { exp: LAST_SECOND }],
])('has nothing to report about times %s', (_, kind, claims) => {
  expect(check(kind, claims)).toEqual({ failures: [], notes: [] });
});

test.each<[string, Kind, object, RegExp]>([
  ['is the last second that is not in milliseconds', 'team', { exp: LAST_SECOND }, /lifetime/],
  ['is after the last second', 'team', { exp: LAST_SECOND + 1 }, /^exp .*milliseconds/],
  ['is the last millisecond', 'team', { exp: 8.64e15 }, /^exp .*milliseconds/],
  ['is after the last millisecond', 'team', { exp: 8.64e15 + 1 }, /^exp is not a valid date/],
  ['is text after an iat that is long ago', 'team', { iat: 0, exp: 'x' }, /^exp is a string/],
  ['is far after an iat that is text', 'team', { iat: 'x', exp: seconds + DAY }, /^iat is a string/],
  ['is past after an iat that is long ago', 'team', { iat: 0, exp: seconds }, /expired/],
  ['is set in a JWS for StoreKit', 'promotional', { exp: seconds + DAY }, /^exp must not be set/],
  ['is missing, and so is a limit', 'install', { exp: undefined }, /^exp is missing/],
  ['is over 6 months, with a scope', 'team', { ...ci, exp: seconds + 184 * DAY + 1 }, /lifetime/],
  [
    'is over 20 minutes, with another scope',
    'team',
    { scope: ['GET /v1/apps'], exp: seconds + DAY },
    /lifetime/,
  ],
  ['is over 60 minutes, with a scope', 'server', { ...ci, exp: seconds + DAY }, /lifetime/],
])('reports one failure if exp %s', (...[, kind, claims, failure]) => {
  expect(check(kind, claims)).toEqual({ failures: [expect.stringMatching(failure)], notes: [] });
});

test.each<[string, object, RegExp]>([
  ['a lifetime of 6 months, with a scope', { ...ci, exp: seconds + 184 * DAY }, /lifetime/],
  ['no iat', { iat: undefined, exp: seconds + 1200 }, /^iat is missing/],
  ['an iat 60 s ahead', { iat: seconds + 60 }, /^iat is in 1m/],
  ['an nbf 1 s ahead', { nbf: seconds + 1 }, /^nbf is in 1s/],
])('only notes %s', (_, claims, note) => {
  expect(check('team', claims)).toEqual({ failures: [], notes: [expect.stringMatching(note)] });
});

test('counts the lifetime from the current time if a token without iat may have a scope', () => {
  const claims = { scope: ci.scope, exp: seconds + 184 * DAY + 1 };
  expect(textsOf([...checkTimes(claims, API, seconds)], 'failure')).toHaveLength(1);
});
