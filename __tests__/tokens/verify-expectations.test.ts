import { describe, expect, test } from '@jest/globals';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { forgeWithChanges, failuresOf, forge, goodTokens, seconds } from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const UUID = '57246542-96fe-1a63-e053-0824d011072a';
const OTHER = '69a6de70-03db-47e3-e053-5b8c7c11a4d1';

describe('reports an unexpected value with the expected one', () => {
  test.each([
    ['team', { expectIssuer: OTHER }, `iss is "${UUID}", expected "${OTHER}".`],
    ['individual', { expectIssuer: OTHER }, `iss is missing, expected "${OTHER}".`],
    ['marketplace', { expectIssuer: '512345670' }, 'iss is "512345679", expected "512345670".'],
    ['marketplace', { expectDeveloper: OTHER }, `pid is "${UUID}", expected "${OTHER}".`],
    [
      'marketplace',
      { expectDeveloper: UUID.toUpperCase() },
      `pid is "${UUID}", expected "${UUID.toUpperCase()}".`,
    ],
    ['server', { expectDeveloper: OTHER }, `pid is missing, expected "${OTHER}".`],
    ['team', { expectKeyId: 'AAAAAAAAAA' }, 'kid is "2X9R4HXF34", expected "AAAAAAAAAA".'],
    ['marketplace', { expectKeyId: '2X9R4HXF34' }, 'kid is missing, expected "2X9R4HXF34".'],
    [
      'commerce',
      { expectAudience: 'promotional-offer' },
      'aud is "advanced-commerce-api", expected "promotional-offer".',
    ],
  ] as const)('%s: %j', async (kind, expected, failure) => {
    expect(await failuresOf(forge(GOOD[kind]), expected)).toEqual([failure]);
  });
});

test('reports all failed checks at once, in a fixed order', async () => {
  const { header, claims } = GOOD.marketplace;
  const wrong = {
    ...claims,
    iss: UUID,
    sub: 'user',
    iat: seconds + 90,
    nbf: seconds + 120,
    exp: seconds - 60,
  };
  const token = forge({ header: { ...header, kid: 'AAAAAAAAAA' }, claims: wrong });
  const expected = {
    expectIssuer: '512345679',
    expectAudience: 'x',
    expectDeveloper: OTHER,
    expectKeyId: '2X9R4HXF34',
  };
  expect(await failuresOf(token, expected)).toEqual([
    'It is not valid yet: iat is in 1m30s.',
    'It is not valid yet: nbf is in 2m.',
    'It expired 1m ago.',
    expect.stringMatching(/^The header has a kid, .*marketplace token/),
    'It has both iss and sub, but Apple accepts only one of them.',
    expect.stringMatching(`^iss is "${UUID}", .*Apple ID`),
    `iss is "${UUID}", expected "512345679".`,
    'aud is "appstoreconnect-v1", expected "x".',
    `pid is "${UUID}", expected "${OTHER}".`,
    'kid is "AAAAAAAAAA", expected "2X9R4HXF34".',
  ]);
});

test('reports every claim that is missing in an install verification token', async () => {
  const token = forgeWithChanges(GOOD.install, {
    bid: undefined,
    dtype: undefined,
    nonce: undefined,
    exp: undefined,
  });
  expect(await failuresOf(token)).toEqual([
    'exp is missing.',
    expect.stringMatching(/^bid is missing/),
    expect.stringMatching(/^dtype is missing/),
    expect.stringMatching(/^nonce is missing/),
  ]);
});

test.each([
  ['a line break and a command', 'x\n::set-output name=a::b', 'aud is "x ::set-output name=a::b", which is'],
  ['a terminal sequence', 'x\u001b[31mred', 'aud is "x [31mred", which is'],
  ['a direction override', 'x\u202edloc', 'aud is "x dloc", which is'],
])('escapes control characters and commands in a claim: %s', async (_, aud, failure) => {
  expect(await failuresOf(forgeWithChanges(GOOD.team, { aud }))).toEqual([expect.stringContaining(failure)]);
});

test.each(Array.from({ length: 20 }, (_, number) => number))(
  'does not repeat a token with the number %i that is in a claim',
  async (number) => {
    const inner = forgeWithChanges(GOOD.server, { number });
    const failures = await failuresOf(forgeWithChanges(GOOD.team, { aud: inner }), { expectIssuer: inner });
    expect(failures).toHaveLength(2);
    expect(findLeaks([inner], failures)).toEqual([]);
  },
);
