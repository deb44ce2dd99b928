import { createPrivateKey, sign, verify } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { privateKeyPem, publicKeyOf, publicKeyPem } from '../../src/keys/key-exports.ts';
import { generatePrivateKey, readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { openssl } from '../support/keys/openssl.ts';
import { makeKey, makeKeyWithOpenssl } from '../support/keys/make-keys.ts';

test('a private key is written as the PKCS#8 that openssl writes', () => {
  const made = makeKeyWithOpenssl();
  expect(privateKeyPem(readPrivateKey(made.sec1))).toBe(made.pkcs8);
});

test('neither JSON nor a console nor its members show a private key', () => {
  const made = makeKey();
  const key = readPrivateKey(made.pkcs8);
  const shown = [JSON.stringify({ key }), inspect(key, { depth: 9, showHidden: true })];
  expect(findLeaks([made.pkcs8, made.sec1], shown)).toEqual([]);
});

test('what it signs, its public half and no other verifies', () => {
  const [ours, other] = [readPrivateKey(makeKey().pkcs8), readPublicKey(makeKey().publicKey)];
  const signature = sign('sha256', Buffer.from('claims'), ours);
  const verifies = (key: typeof other) => verify('sha256', Buffer.from('claims'), key, signature);
  expect([verifies(publicKeyOf(ours)), verifies(other)]).toEqual([true, false]);
  expect([publicKeyOf(ours).equals(publicKeyOf(ours)), publicKeyOf(ours).equals(other)]).toEqual([
    true,
    false,
  ]);
});

test('a new key is another one each time, and one that openssl takes', () => {
  const [one, two] = [generatePrivateKey(), generatePrivateKey()];
  expect(publicKeyOf(one).equals(publicKeyOf(two))).toBe(false);
  expect(openssl('pkey -pubout', privateKeyPem(one)).toString()).toBe(publicKeyPem(publicKeyOf(one)));
  expect(createPrivateKey(privateKeyPem(one)).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
});
