import { expect, test } from '@jest/globals';
import { textsOf } from '../../src/tokens/finding.ts';
import { checkIdentity } from '../../src/tokens/identity-rules.ts';
import { kindOfToken } from '../../src/tokens/token-kinds.ts';
import { goodTokens, seconds, type Kind } from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const [UUID, KEY_ID] = [String(GOOD.team.claims.iss), String(GOOD.team.header.kid)];

/** Returns the failures and the notes about a token with some parts replaced. */
function check(kind: Kind, header: object, claims: object) {
  const parts = { header: { ...GOOD[kind].header, ...header }, claims: { ...GOOD[kind].claims, ...claims } };
  const findings = [...checkIdentity(parts, kindOfToken(parts.claims))];
  return { failures: textsOf(findings, 'failure'), notes: textsOf(findings, 'note') };
}

test.each<[string, object, object]>([
  ['without a key ID', { kid: undefined }, {}],
  ['with sub instead of iss', {}, { iss: undefined, sub: 'user' }],
  ['with another form of iss', {}, { iss: 'https://example.com' }],
])('a token that is not for Apple may be %s', (_, header, claims) => {
  expect(check('team', header, { aud: 'x', ...claims })).toEqual({ failures: [], notes: [] });
});

test.each<[string, Kind, object, object, RegExp]>([
  ['an issuer ID as kid', 'team', { kid: UUID }, {}, /^kid is ".*issuer ID/],
  ['an array as kid and a key ID as iss', 'team', { kid: [UUID] }, { iss: KEY_ID }, /^kid is an array/],
  ['a short text as kid', 'team', { kid: 'x' }, {}, /^kid is "x"/],
  ['a kid and an issuer that are swapped', 'team', { kid: UUID }, { iss: KEY_ID }, /swapped/],
])('reports %s', (...[, kind, header, claims, pattern]) => {
  const { failures, notes } = check(kind, header, claims);
  expect({ failure: failures[0] ?? '', notes }).toEqual({
    failure: expect.stringMatching(pattern),
    notes: [],
  });
});

test('does not note a pid that is reported for its type', () => {
  expect(check('marketplace', {}, { pid: 5 }).notes).toEqual([]);
});

test('only notes a pid that is not a UUID, and claims that Apple does not document', () => {
  const { failures, notes } = check('marketplace', {}, { pid: 'x', nonce: 'x', jti: 'x' });
  expect({ failures, notes }).toEqual({
    failures: [],
    notes: [expect.stringMatching(/^pid /), expect.stringMatching(/"nonce", "jti"/)],
  });
});
