import { createECDH, createPrivateKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { keyMaskVariants, maskVariants } from '../../src/keys/key-mask-variants.ts';
import { privateKeyPem } from '../../src/keys/key-exports.ts';
import { readPrivateKey } from '../../src/keys/key.ts';
import { base64, pemBody } from '../support/keys/make-keys.ts';

/** A private number whose base64 has + and / behind zero, one and two other bytes. */
const number = Buffer.from('5a729951dfe03010ca7b7ec676f2b77e63adf9788b5703cef1a4e06ffee816bd', 'hex');
const pair = createECDH('prime256v1');
pair.setPrivateKey(number);
const point = pair.getPublicKey();
const key = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'EC',
    crv: 'P-256',
    d: number.toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  },
});
const pem = privateKeyPem(key);

/** The masks for pieces of the number. */
function pieces(): readonly string[] {
  return keyMaskVariants(key, '').filter((mask) => mask.length < 20);
}

/** How many characters of a text can be read after the masks are applied one after another. */
function readable(text: string, masks: readonly string[]): number {
  return masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), text).replaceAll('*', '').length;
}

describe.each([0, 1, 2])('behind %i other bytes', (before) => {
  const bytes = Buffer.concat([Buffer.alloc(before, 0xff), number]);

  test.each(['base64', 'base64url', 'hex'] as const)('pieces mask the number of a key in %s', (encoding) => {
    const text = bytes.toString(encoding);
    expect(readable(text, pieces())).toBeLessThan(8);
  });

  test.each([
    ['base64', (inner: string) => base64(inner)],
    ['base64url', (inner: string) => base64(inner.replaceAll('+', '-').replaceAll('/', '_'))],
  ])('pieces mask the base64 of the number of a key in %s', (_, encode) => {
    expect(readable(encode(`??${bytes.toString('base64')}`), pieces())).toBeLessThan(16);
  });
});

test('masks nothing but what can be seen of the key, and nothing short', () => {
  const once = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before), number]).toString('base64'));
  const both = once.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]);
  const twice = both.flatMap((text) => [0, 1, 2].map((at) => base64('?'.repeat(at) + text.slice(0, 48))));
  const shown = [number.toString('hex'), number.toString('hex').toUpperCase(), ...both, ...twice].join(' ');
  expect(keyMaskVariants(key, '').filter((mask) => !shown.includes(mask.slice(0, 8)))).toEqual([]);
  expect(keyMaskVariants(key, '').filter((mask) => mask.length < 8)).toEqual([]);
});

test("masks the key in fastlane's JSON, and the JSON as a whole, but not its IDs", () => {
  const issuer = '57246542-96fe-1a63-e053-0824d011072a';
  const json = JSON.stringify({ key_id: '2X9R4HXF34', issuer_id: issuer, key: pem }, null, 1);
  const masks = keyMaskVariants(readPrivateKey(json), ` ${json}\n`);
  expect(masks).toEqual(expect.arrayContaining([json, ...keyMaskVariants(key, pem).slice(1)]));
  expect(masks.filter((mask) => mask !== json && mask.includes(issuer))).toEqual([]);
});

test.each([
  ['behind the name of its file', `AuthKey_2X9R4HXF34.p8: ${pemBody(pem)}`],
  ["in base64 of fastlane's JSON", base64(JSON.stringify({ key: pem }))],
  ['in base64', base64(pem)],
])('masks the private number of a secret that holds a key %s', (_, secret) => {
  expect(maskVariants(secret)).toContain(number.toString('hex'));
});

test.each(['no-key-at-all', 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl'])(
  'masks %s, which is not a key',
  (secret) => {
    expect(maskVariants(secret)).toEqual([secret]);
  },
);
