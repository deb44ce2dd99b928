import { describe, expect, test } from '@jest/globals';
import { verifyToken } from '../../src/index.ts';
import {
  forgeWithChanges,
  failuresOf,
  goodTokens,
  key,
  now,
  seconds,
  type Kind,
} from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const WITH_EXPIRY = ['team', 'individual', 'enterprise', 'server', 'marketplace', 'install'] as const;

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Returns the message for a time that is not a number. */
function notSeconds(claim: string, type: string): unknown {
  return expect.stringMatching(`^${claim} is ${type}, .*number of seconds`);
}

describe.each(WITH_EXPIRY)('a token with an expiry: %s', (kind) => {
  test.each([
    [1, '1s ago'],
    [90, '1m30s ago'],
    [3 * 60 * MINUTE + 59, '3h59s ago'],
    [3 * DAY + 4 * 60 * MINUTE + 5, '3d4h ago'],
  ])('reports an expiry %i s ago', async (ago, text) => {
    const token = forgeWithChanges(GOOD[kind], { iat: seconds - ago - 600, exp: seconds - ago });
    expect(await failuresOf(token)).toEqual([`It expired ${text}.`]);
  });

  test.each([
    ['missing', undefined, 'exp is missing.'],
    ['a string', String(seconds + 600), notSeconds('exp', 'a string')],
    ['a date', '2026-11-21T12:15:00Z', notSeconds('exp', 'a string')],
    ['true', true, notSeconds('exp', 'a boolean')],
    ['a list', [seconds + 600], notSeconds('exp', 'an array')],
  ])('reports exp: %s', async (_, exp, failure) => {
    expect(await failuresOf(forgeWithChanges(GOOD[kind], { exp }))).toEqual([failure]);
  });

  test.each([1e17, 1e300])('rejects an exp of %d, which is not a valid date', async (exp) => {
    expect(await failuresOf(forgeWithChanges(GOOD[kind], { exp }))).toEqual(['exp is not a valid date.']);
  });
});

describe.each(Object.keys(GOOD) as Kind[])('any token: %s', (kind) => {
  test.each([
    ['iat 2 min ahead', { iat: seconds + 120 }, ['It is not valid yet: iat is in 2m.']],
    ['nbf 2 min ahead', { nbf: seconds + 120 }, ['It is not valid yet: nbf is in 2m.']],
    ['an iat that is text', { iat: 'now' }, [notSeconds('iat', 'a string')]],
    ['an iat in digits of a later time', { iat: '9999999999' }, [notSeconds('iat', 'a string')]],
    ['an iat of null', { iat: null }, [notSeconds('iat', 'null')]],
    ['an nbf in digits of a later time', { nbf: '9999999999' }, [notSeconds('nbf', 'a string')]],
    ['an nbf that is text', { nbf: '0' }, [notSeconds('nbf', 'a string')]],
  ])('reports %s', async (_, claims, failures) => {
    expect(await failuresOf(forgeWithChanges(GOOD[kind], claims))).toEqual(failures);
  });

  test('accepts an nbf in the past', async () => {
    const token = forgeWithChanges(GOOD[kind], { nbf: seconds });
    const { valid } = await verifyToken({ token, privateKey: key.pkcs8 }, { now: () => now });
    expect(valid).toBe(true);
  });
});

test.each(['marketplace', 'install', 'promotional', 'introductory', 'commerce'] as const)(
  'reports that iat is missing: %s',
  async (kind) => {
    expect(await failuresOf(forgeWithChanges(GOOD[kind], { iat: undefined }))).toEqual(['iat is missing.']);
  },
);

describe("a lifetime over Apple's cap", () => {
  const API = 'Its lifetime is too long: Apple allows 20 minutes.';
  const SERVER = 'Its lifetime is too long: Apple allows 60 minutes after iat.';
  const MARKETPLACE = 'Its lifetime is too long: Apple allows less than 7 days.';

  test.each<[Kind, failure: string, span: [iat: number, exp: number]]>([
    ['team', API, [-60, 20 * MINUTE - 59]],
    ['team', API, [0, 20 * MINUTE + 1]],
    ['individual', API, [-60, 20 * MINUTE]],
    ['enterprise', API, [0, DAY]],
    ['server', SERVER, [-60, 60 * MINUTE - 59]],
    ['server', SERVER, [0, DAY]],
    ['marketplace', MARKETPLACE, [-60, 7 * DAY]],
    ['marketplace', MARKETPLACE, [-8 * DAY, 7 * DAY]],
  ])('%s: %s Here the seconds of iat and exp from now are %j', async (kind, failure, [iat, exp]) => {
    const token = forgeWithChanges(GOOD[kind], { iat: seconds + iat, exp: seconds + exp });
    expect(await failuresOf(token)).toEqual([failure]);
  });

  test.each<[Kind, iat: number, exp: number]>([
    ['team', -60, 20 * MINUTE - 60],
    ['team', 0, 20 * MINUTE],
    ['individual', 0, 20 * MINUTE],
    ['enterprise', 0, 20 * MINUTE],
    ['server', 0, 60 * MINUTE],
    ['server', -60, 60 * MINUTE - 60],
    ['marketplace', 0, 7 * DAY - 1],
    ['install', 0, 20 * MINUTE],
  ])('accepts the longest lifetime: %s, from %i s to %i s from now', async (kind, iat, exp) => {
    const token = forgeWithChanges(GOOD[kind], { iat: seconds + iat, exp: seconds + exp });
    const { expiresAt } = await verifyToken({ token, privateKey: key.pkcs8 }, { now: () => now });
    expect(expiresAt).toEqual(new Date(now + exp * 1000));
  });
});

test.each(['promotional', 'introductory', 'commerce'] as const)(
  'rejects a JWS for StoreKit with an expiry: %s',
  async (kind) => {
    expect(await failuresOf(forgeWithChanges(GOOD[kind], { exp: seconds + 300 }))).toEqual([
      expect.stringMatching(/^exp must not be set: .*StoreKit/),
    ]);
  },
);

test('reports a token as expired in the second of its exp', async () => {
  expect(await failuresOf(forgeWithChanges(GOOD.team, { exp: seconds }))).toEqual([
    expect.stringMatching(/^It expired (?:0s ago|just now|now)\.$/),
  ]);
});
