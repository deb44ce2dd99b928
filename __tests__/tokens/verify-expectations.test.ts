import { describe, expect, test } from '@jest/globals';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { changed, failuresOf, forge, goodTokens, seconds } from '../support/tokens/forge.ts';

const GOOD = goodTokens(seconds);
const UUID = '57246542-96fe-1a63-e053-0824d011072a';
const OTHER = '69a6de70-03db-47e3-e053-5b8c7c11a4d1';

describe('what is expected and not found is told, with what is there', () => {
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

test('all that is wrong is told at once, in the order in which one would look', async () => {
  const { header, claims } = GOOD.marketplace;
  const wrong = {
    ...claims,
    iss: UUID,
    sub: 'user',
    iat: seconds + 90,
    nbf: seconds + 60,
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
    'It is not valid yet: nbf is in 1m.',
    'It expired 1m ago.',
    'It has both iss and sub, but Apple accepts only one of them.',
    'The header has a kid, which a marketplace token has not.',
    `iss is "${UUID}", where an Apple ID in digits belongs.`,
    `iss is "${UUID}", expected "512345679".`,
    'aud is "appstoreconnect-v1", expected "x".',
    `pid is "${UUID}", expected "${OTHER}".`,
    'kid is "AAAAAAAAAA", expected "2X9R4HXF34".',
  ]);
});

test('every claim that an install verification token lacks is told', async () => {
  const token = changed(GOOD.install, { bid: undefined, dtype: undefined, nonce: undefined, exp: undefined });
  expect(await failuresOf(token)).toEqual([
    'exp is missing.',
    'bid is missing, which an install verification token needs.',
    'dtype is missing, which an install verification token needs.',
    'nonce is missing, which an install verification token needs.',
  ]);
});

test.each([
  ['a line break and a command', 'x\n::set-output name=a::b', 'aud is "x ::set-output name=a::b", which is'],
  ['a terminal sequence', 'x\u001b[31mred', 'aud is "x [31mred", which is'],
  ['a direction override', 'x\u202edloc', 'aud is "x dloc", which is'],
])('what a token carries cannot do harm in a message: %s', async (_, aud, failure) => {
  expect(await failuresOf(changed(GOOD.team, { aud }))).toEqual([expect.stringContaining(failure)]);
});

test.each(Array.from({ length: 20 }, (_, number) => changed(GOOD.server, { number })))(
  'a token in a claim of a token is not repeated, %#',
  async (inner) => {
    const failures = await failuresOf(changed(GOOD.team, { aud: inner }), { expectIssuer: inner });
    expect(failures).toHaveLength(2);
    expect(findLeaks([inner], failures)).toEqual([]);
  },
);
