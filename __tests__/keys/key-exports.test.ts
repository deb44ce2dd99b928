import { createPrivateKey, sign, verify } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { privateKeyPem, publicKeyOf, publicKeyPem } from '../../src/keys/key-exports.ts';
import { generatePrivateKey, readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { openssl } from '../support/keys/openssl.ts';
import { makeKey, makeKeyWithOpenssl } from '../support/keys/make-keys.ts';

test('exports a private key as the same PKCS#8 as openssl', () => {
  const made = makeKeyWithOpenssl();
  expect(privateKeyPem(readPrivateKey(made.sec1))).toBe(made.pkcs8);
});

test('does not show a private key in JSON, on the console or in its properties', () => {
  const made = makeKey();
  const key = readPrivateKey(made.pkcs8);
  const shown = [JSON.stringify({ key }), inspect(key, { depth: 9, showHidden: true })];
  expect(findLeaks([made.pkcs8, made.sec1], shown)).toEqual([]);
});

test('only its own public key verifies its signatures', () => {
  const [ours, other] = [readPrivateKey(makeKey().pkcs8), readPublicKey(makeKey().publicKey)];
  const signature = sign('sha256', Buffer.from('claims'), ours);
  const verifies = (key: typeof other) => verify('sha256', Buffer.from('claims'), key, signature);
  expect([verifies(publicKeyOf(ours)), verifies(other)]).toEqual([true, false]);
  expect([publicKeyOf(ours).equals(publicKeyOf(ours)), publicKeyOf(ours).equals(other)]).toEqual([
    true,
    false,
  ]);
});

test('creates a different key each time, and openssl accepts it', () => {
  const [one, two] = [generatePrivateKey(), generatePrivateKey()];
  expect(publicKeyOf(one).equals(publicKeyOf(two))).toBe(false);
  expect(openssl('pkey -pubout', privateKeyPem(one)).toString()).toBe(publicKeyPem(publicKeyOf(one)));
  expect(createPrivateKey(privateKeyPem(one)).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
});
