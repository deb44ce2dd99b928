import { expect, test } from '@jest/globals';
import { checkClaims } from '../../src/tokens/claim-rules.ts';
import { textsOf } from '../../src/tokens/finding.ts';
import { API, INSTALL, kindOfToken, MARKETPLACE, type TokenKind } from '../../src/tokens/token-kinds.ts';
import { goodTokens, KINDS, seconds, type Kind } from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const { aud } = GOOD.team.claims;

interface Changes {
  readonly header?: object;
  readonly claims?: object;
  /** The kind that the token has to be. Default: that of its claims. */
  readonly as?: TokenKind;
}

/** Returns the findings about a token with some parts replaced. */
function check(kind: Kind, { header, claims, as }: Changes = {}) {
  const parts = { header: { ...GOOD[kind].header, ...header }, claims: { ...GOOD[kind].claims, ...claims } };
  const findings = checkClaims(parts, as ?? kindOfToken(parts.claims), seconds);
  return { failures: textsOf(findings, 'failure'), notes: textsOf(findings, 'note') };
}

test.each(KINDS)('has nothing to report about a token as Apple documents it: %s', (kind) => {
  expect(check(kind)).toEqual({ failures: [], notes: [] });
});

test.each<[string, Kind, Changes]>([
  ['no typ', 'team', { header: { typ: undefined } }],
  ['a typ in lower case', 'team', { header: { typ: 'jwt' } }],
  ['a bid', 'team', { claims: { bid: 'com.example.app' }, as: API }],
  ['a pid', 'team', { claims: { pid: 'x' }, as: API }],
  ['an ID of an app and of a version', 'install', { claims: { iid: '1', vid: '2' } }],
  ['an empty transaction ID', 'promotional', { claims: { transactionId: '' } }],
  ['no transaction ID', 'promotional', { claims: { transactionId: undefined } }],
])('accepts a token with %s', (_, kind, changes) => {
  expect(check(kind, changes)).toEqual({ failures: [], notes: [] });
});

test.each<[string, Kind, Changes, RegExp]>([
  ['another typ', 'team', { header: { typ: 'JWE' } }, /^typ is "JWE"/],
  ['a typ that is an array', 'team', { header: { typ: ['JWT'] } }, /^typ /],
  ['an audience of two', 'team', { claims: { aud: [aud, 'x'] } }, /^aud is an array/],
  ['an audience of none', 'team', { claims: { aud: [] }, as: API }, /^aud is an array/],
  ['another audience in an array', 'team', { claims: { aud: ['x'] }, as: API }, /^aud is an array/],
  ['an audience in an array', 'install', { claims: { aud: [INSTALL.audiences[0]] } }, /^aud is an array/],
  [
    'the audience of another kind',
    'team',
    { claims: { aud: 'x' }, as: API },
    /audience of a token for the App Store Connect/,
  ],
  ['no audience', 'team', { claims: { aud: undefined }, as: API }, /^aud is missing\.$/],
  ['neither an audience nor a known service', 'team', { claims: { aud: undefined } }, /^aud is missing\.$/],
  [
    'no audience, but another service',
    'team',
    { claims: { aud: undefined, iss: 'TEAM123456' } },
    /^aud is missing\. It is a token for APNs/,
  ],
  [
    'the audience of an unknown service',
    'team',
    { claims: { aud: 'x' } },
    /^aud is "x", which is not an audience of Apple's\.$/,
  ],
  [
    'the audience of another service',
    'team',
    { claims: { aud: 'x', environment: 'Sandbox' } },
    /^aud is "x".*It is data that Apple signed/,
  ],
  ['a bid of null', 'team', { claims: { bid: null }, as: API }, /^bid is null/],
  ['an empty pid', 'team', { claims: { pid: '' }, as: API }, /^pid is empty/],
  ['no pid', 'marketplace', { claims: { pid: undefined } }, /^pid is missing/],
  ['a pid of null', 'marketplace', { claims: { pid: null } }, /^pid is null/],
  ['an ID of an app that is not one', 'install', { claims: { iid: 'x' } }, /^iid is "x"/],
  ['a version ID of null', 'install', { claims: { vid: null } }, /^vid is null/],
  ['another install type', 'install', { claims: { dtype: 'update' } }, /^dtype is "update"/],
  ['a transaction ID of null', 'promotional', { claims: { transactionId: null } }, /^transactionId is null/],
  [
    'no transaction ID',
    'introductory',
    { claims: { transactionId: undefined } },
    /^transactionId is missing/,
  ],
  ['a scope of null', 'team', { claims: { scope: null } }, /^scope is null/],
  ['a scope', 'marketplace', { claims: { scope: [] }, as: MARKETPLACE }, /^scope /],
])('reports %s', (...[, kind, changes, failure]) => {
  expect(check(kind, changes).failures).toEqual([expect.stringMatching(failure)]);
});

test('only notes an audience in an array if Apple accepts this', () => {
  expect(check('team', { claims: { aud: [aud] } })).toEqual({
    failures: [],
    notes: [expect.stringMatching(/^aud /)],
  });
});
