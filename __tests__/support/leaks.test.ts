import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { throwAwayKey } from '../../src/dev/scene.ts';
import { findLeaks } from './leaks.ts';

const token = `eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiI2NDc4OTAxMjM0In0.${'sIgNaTuRe-'.repeat(8)}`;

describe.each(['sec1', 'pkcs8'] as const)('of a %s key', (type) => {
  const pem = throwAwayKey(type);
  const key = createPrivateKey(pem);
  const number = Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url');

  test.each([
    ['the PEM', pem],
    ['a message that quotes its beginning', `is "${pem.replaceAll('\n', ' ').slice(0, 92)}..."`],
    ['the other DER in base64', key.export({ format: 'der', type: 'pkcs8' }).toString('base64')],
    ['the other DER in base64url', key.export({ format: 'der', type: 'sec1' }).toString('base64url')],
    ['base64 of the PEM', Buffer.from(pem).toString('base64')],
    ['the number in hexadecimal digits', number.toString('hex')],
    ['a few bytes in the middle', number.subarray(9, 18).toString('base64')],
  ])('%s is a leak', (_, text) => {
    expect(findLeaks([pem], [text])).not.toEqual([]);
  });

  test('the public half is no leak', () => {
    const publicKey = createPublicKey(key);
    const texts = [
      publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      publicKey.export({ format: 'der', type: 'spki' }).toString('hex'),
    ];
    expect(findLeaks([pem], texts)).toEqual([]);
  });
});

test('a part of the signature is a leak, the claims are not', () => {
  expect(findLeaks([token], [token.slice(-20)])).not.toEqual([]);
  expect(findLeaks([token], [token.slice(0, 40)])).toEqual([]);
});

test('a token that nobody gave is a leak', () => {
  expect(findLeaks([], [`Authorization: Bearer ${token}`])).toEqual([token]);
});
