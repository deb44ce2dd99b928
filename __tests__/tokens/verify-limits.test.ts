import { describe, expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { makeKey } from '../support/keys/make-keys.ts';
import { forgeWithChanges, failuresOf, forge, goodTokens, seconds } from '../support/tokens/forge.ts';

const { team } = goodTokens(seconds);

describe('does not check claims if the signature is not valid', () => {
  const wrong = { ...team.claims, exp: seconds - 60, aud: ['x'], iss: undefined };

  test.each([
    [
      'another key',
      jwt.sign(JSON.stringify(wrong), makeKey().pkcs8, { algorithm: 'ES256' }),
      /^The signature was not created with this key/,
    ],
    ['none', forge({ header: { alg: 'none' }, claims: wrong }), /^alg is "none"/],
    [
      'half a signature',
      forge({ header: team.header, claims: wrong }).slice(0, -42),
      /^The signature has 33 bytes/,
    ],
  ])('%s', async (_, token, failure) => {
    const failures = await failuresOf(token, { expectKeyId: 'AAAAAAAAAA', expectAudience: 'y' });
    expect(failures).toEqual([expect.stringMatching(failure)]);
  });
});

describe('rejects a token of more than 64 KiB', () => {
  /** A token of so many characters; of each four lengths in a row there is one that base64url does not have. */
  function ofLength(length: number): string {
    const make = (padding: number) => forgeWithChanges(team, { padding: 'x'.repeat(padding) });
    const about = Math.floor(((length - make(0).length) * 3) / 4);
    const found = [-2, -1, 0, 1].map((more) => make(about + more)).find((token) => token.length === length);
    if (found === undefined) throw new Error(`No token has ${length} characters`);
    return found;
  }

  test('checks the claims of a token of 65,536 characters', async () => {
    expect(await failuresOf(ofLength(65_536), { expectKeyId: 'AAAAAAAAAA' })).toEqual([
      'kid is "2X9R4HXF34", expected "AAAAAAAAAA".',
    ]);
  });

  test.each([
    ['one character more', ofLength(65_537)],
    ['a megabyte of dots', '.'.repeat(1_000_000)],
    ['ten megabytes of one audience', forgeWithChanges(team, { aud: 'eyJ'.repeat(2_500_000) })],
  ])('%s is too long', async (_, token) => {
    expect(await failuresOf(token)).toEqual([
      expect.stringMatching(`^It is too long: it has ${token.length} characters, .*65536`),
    ]);
  });

  test.each([
    ['beginnings of tokens', 'eyJ'.repeat(16_000)],
    ['digits', 'A'.repeat(48_000)],
    ['digits and blanks', `${'A'.repeat(39)} `.repeat(1_200)],
    ['control characters', '\u0001'.repeat(8_000)],
  ])('shortens the longest possible audience in the message: %s', async (_, aud) => {
    const before = process.cpuUsage();
    expect(await failuresOf(forgeWithChanges(team, { aud }))).toEqual([
      expect.stringMatching(/^aud is ".{0,64}", which/),
    ]);
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });
});
