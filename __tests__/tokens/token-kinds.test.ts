import { expect, test } from '@jest/globals';
import { expiryOf, kindOfToken } from '../../src/tokens/token-kinds.ts';
import { goodTokens, seconds, type Kind } from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const KINDS: Readonly<Record<Kind, string>> = {
  team: 'api',
  individual: 'api',
  enterprise: 'api',
  server: 'server',
  marketplace: 'marketplace',
  install: 'install-verification',
  promotional: 'promotional-offer',
  introductory: 'introductory-offer',
  commerce: 'advanced-commerce',
};

test.each(Object.entries(KINDS) as [Kind, string][])('recognizes the kind of a token: %s', (kind, type) => {
  const { claims } = GOOD[kind];
  expect(kindOfToken(claims).type).toBe(type);
  expect(kindOfToken({ ...claims, aud: [claims.aud] }).type).toBe(type);
});

test.each([
  ['a pid alone', { pid: 'x', iss: undefined }, 'marketplace'],
  ['an Apple ID as issuer alone', { iss: '6478901234' }, 'marketplace'],
  ['a number as issuer', { iss: 6_478_901_234 }, 'api'],
  ['a pid and a bid', { pid: 'x', bid: 'com.example.app' }, 'marketplace'],
  ['another audience', { aud: 'x', pid: 'x' }, undefined],
  ['no audience', { aud: undefined, pid: 'x' }, undefined],
  ['an empty array as audience', { aud: [] }, undefined],
])('the claims decide on the kind: %s', (_, claims, type) => {
  expect(kindOfToken({ ...GOOD.team.claims, ...claims }).type).toBe(type);
});

test.each([
  [0, new Date(0)],
  [seconds, new Date(seconds * 1000)],
  [undefined, undefined],
  [null, undefined],
  [String(seconds), undefined],
  [1e17, undefined],
])('a token with an exp of %j expires at %p', (exp, date) => {
  expect(expiryOf({ exp })).toEqual(date);
});
