import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Jws } from '../../src/tokens/jws.ts';
import { verifyToken } from '../../src/tokens/verify.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { forge, forgeWithChanges, goodTokens, key, now, seconds } from '../support/tokens/forge.ts';

const { team, promotional } = goodTokens(seconds);
const audience = String(team.claims.aud);
const past = { iat: seconds - 900, exp: seconds - 60 };
const none = (): void => undefined;

function verify(token: string, expected: object = {}, publicKey = key.publicKey) {
  const options = { publicKey: createPublicKey(publicKey), now, expected, onWrongSignature: none };
  return verifyToken(token, options);
}

test.each<[string, object, string]>([
  ['it expired', past, 'ERR_VERIFY_EXPIRED'],
  ['it expires now', { exp: seconds }, 'ERR_VERIFY_EXPIRED'],
  ['it expired and has another audience', { ...past, aud: 'x' }, 'ERR_VERIFY_TOKEN'],
  ['its expiry is text', { exp: String(seconds - 60) }, 'ERR_VERIFY_TOKEN'],
  ['it has no expiry', { exp: undefined }, 'ERR_VERIFY_TOKEN'],
  ['it has another audience', { aud: 'x', iat: undefined, iss: undefined }, 'ERR_VERIFY_TOKEN'],
  ['its only failure is the scope', { scope: [] }, 'ERR_VERIFY_TOKEN'],
])('a program can tell by the code that a token is only expired: %s', async (_, claims, code) => {
  await expect(verify(forgeWithChanges(team, claims))).rejects.toMatchObject({ code });
});

test('a wrong signature has a code of its own, and the token is passed on', async () => {
  const found: Jws[] = [];
  const publicKey = createPublicKey(makeKey().publicKey);
  const onWrongSignature = (token: Jws) => void found.push(token);
  const verification = verifyToken(forge(team), { publicKey, now, expected: {}, onWrongSignature });
  await expect(verification).rejects.toMatchObject({ code: 'ERR_VERIFY_SIGNATURE' });
  expect(found).toMatchObject([team]);
});

test.each([
  ['a text', audience, 0],
  ['an array of one text, which is unusual', [audience], 1],
])('an expected audience may be %s', async (_, aud, notes) => {
  const verified = await verify(forgeWithChanges(team, { aud }), { audience });
  expect(verified).toMatchObject({ claims: { aud }, expiresAt: new Date((seconds + 900) * 1000) });
  expect(verified.notes).toHaveLength(notes);
});

test.each<[string, unknown, number]>([
  ['another one in an array', ['apple-developer-enterprise-v1'], 1],
  ['the first of two', [audience, 'x'], 2],
  ['none', [], 2],
])('an expected audience is not %s', async (_, aud, failures) => {
  await expect(verify(forgeWithChanges(team, { aud }), { audience })).rejects.toMatchObject({
    message: expect.stringMatching(`^[^\n]*(?:\n- [^\n]*){${failures}}$`),
  });
});

test('a JWS for StoreKit has no expiry', async () => {
  expect((await verify(forge(promotional))).expiresAt).toBeUndefined();
});
