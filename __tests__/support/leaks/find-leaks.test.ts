import { createPrivateKey, createPublicKey } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { makePrivateKey } from '../keys/make-keys.ts';
import { findLeaks } from './find-leaks.ts';

const token = `eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiI2NDc4OTAxMjM0In0.${'sIgNaTuRe-'.repeat(8)}`;

describe.each(['sec1', 'pkcs8'] as const)('a %s key', (type) => {
  const pem = makePrivateKey(type);
  const key = createPrivateKey(pem);
  const number = Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url');

  test.each([
    ['the PEM', pem],
    ['a message that quotes its beginning', `is "${pem.replaceAll('\n', ' ').slice(0, 92)}..."`],
    ['the other DER in base64', key.export({ format: 'der', type: 'pkcs8' }).toString('base64')],
    ['the other DER in base64url', key.export({ format: 'der', type: 'sec1' }).toString('base64url')],
    ['base64 of the PEM', Buffer.from(pem).toString('base64')],
    ['the private number in hexadecimal digits', number.toString('hex')],
    ['the private number in upper case', number.toString('hex').toUpperCase()],
    ['the private number with colons between its bytes', number.toString('hex').replace(/..(?!$)/g, '$&:')],
    ['the private number as util.inspect shows a Buffer', inspect(number)],
    ['the private number as JSON of a Buffer', JSON.stringify({ data: number })],
    ['the private number as a list of bytes', inspect([...number])],
    ['the PEM in a URL', encodeURIComponent(pem)],
    ['the PEM in JSON', JSON.stringify({ key: pem })],
    ['the PEM in JSON in JSON', JSON.stringify(JSON.stringify({ key: pem }))],
    ['the PEM with spaces for line breaks', pem.replaceAll('\n', ' ')],
    ['the PEM in an annotation', pem.replaceAll('\n', '%0A')],
    ['the PEM in lower case', pem.toLowerCase()],
    ['the PEM in hexadecimal digits', Buffer.from(pem).toString('hex')],
    ['base64 of the PEM in lines', Buffer.from(`  ${pem}`).toString('base64').replace(/.{76}/g, '$&\n')],
    ['an error that contains it', inspect(new Error('x', { cause: { key: pem } }))],
    ['some bytes of the private number', number.subarray(9, 18).toString('base64')],
  ])('finds %s', (_, text) => {
    expect(findLeaks([pem], [text])).not.toEqual([]);
  });

  test('ignores the public half', () => {
    const publicKey = createPublicKey(key);
    const texts = [
      publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      publicKey.export({ format: 'der', type: 'spki' }).toString('hex'),
    ];
    expect(findLeaks([pem], texts)).toEqual([]);
  });
});

test('finds a part of the signature of a token, but ignores its claims', () => {
  expect(findLeaks([token], [token.slice(-20)])).not.toEqual([]);
  expect(findLeaks([token], [token.slice(0, 40)])).toEqual([]);
});

test.each([
  ['the text', (text: string) => text.slice(3, 12)],
  ['its base64', (text: string) => Buffer.from(`user:${text}`).toString('base64')],
  ['its base64url', (text: string) => Buffer.from(`u:${text}`).toString('base64url')],
  ['its hexadecimal digits', (text: string) => Buffer.from(text).toString('hex').toUpperCase()],
  ['the text in a URL', (text: string) => encodeURIComponent(text)],
  ['the text in JSON', (text: string) => JSON.stringify(JSON.stringify(text))],
])('finds a passphrase: %s', (_, write) => {
  const passphrase = 'c0rrect/h0rse+b"ttery\\staple';
  expect(findLeaks([passphrase], [`is ${write(passphrase)}!`])).not.toEqual([]);
});

test('finds base64 of a token', () => {
  expect(findLeaks([token], [Buffer.from(`x${token}`).toString('base64')])).not.toEqual([]);
});

test('ignores other keys, tokens and texts', () => {
  const others = Array.from({ length: 20 }, () =>
    createPublicKey(makePrivateKey()).export({ format: 'jwk' }),
  );
  const texts = [
    JSON.stringify(others),
    inspect(others),
    token.slice(0, 40),
    '-'.repeat(99),
    '\n'.repeat(99),
  ];
  expect(findLeaks([makePrivateKey(), token, 'correct horse battery staple'], texts)).toEqual([]);
});

test('finds a token that is not in the list of secrets', () => {
  expect(findLeaks([], [`Authorization: Bearer ${token}`])).toEqual([token]);
});
