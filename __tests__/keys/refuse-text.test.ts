import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { errorOf } from '../support/keys/key-error.ts';
import { makeKey, pemBody } from '../support/keys/make-keys.ts';

const { pkcs8, publicKey } = makeKey();
const truncated = pkcs8.replace(/.{8}\n-----END/, '\n-----END');

test.each([
  ['60 digits of base64 and another character', 'ERR_KEY_DAMAGED', `${'A'.repeat(60)}!`],
  ['fewer digits, which may be a word', 'ERR_KEY_INVALID', `${'A'.repeat(59)}!`],
  ['one other character among ten', 'ERR_KEY_DAMAGED', `${'A'.repeat(90)}${'!'.repeat(10)}`],
  ['more than one other character among ten', 'ERR_KEY_INVALID', `${'A'.repeat(90)}${'!'.repeat(11)}`],
  ['a truncated key before a whole block', 'ERR_KEY_DAMAGED', truncated + publicKey],
  ['a truncated key after a name and a quotation mark', 'ERR_KEY_DAMAGED', `KEY="${pemBody(truncated)}`],
])('the error code for %s is %s', (_, code, text) => {
  expect(errorOf(text).code).toBe(code);
});

const PLACE = /U\+0028 in line (\d+), position (\d+)/;

test.each([
  ['in a key', pkcs8.replace('\nMIG', '\nMI(G'), ['2', '3']],
  ['in a key in CRLF', pkcs8.replace('\nMIG', '\nMI(G').replaceAll('\n', '\r\n'), ['2', '3']],
  ['in a key with literal \\n', pkcs8.replace('\nMIG', '\nMIGHAgEAM(').replaceAll('\n', '\\n'), ['1', '39']],
  ['that is also before the key', `(key)\n${pkcs8.replace('\nMIGH', '\nMIGHAgEAM(H')}`, ['3', '10']],
  [
    'that is also before a key with literal \\n',
    `(key)\\n${pkcs8.replace('\nMIGH', '\nMIGHAgEAM(H').replaceAll('\n', '\\n')}`,
    ['1', '46'],
  ],
])('says where the character is %s', (_, text, place) => {
  const { code, message } = errorOf(text);
  expect(code).toBe('ERR_KEY_DAMAGED');
  const [, line, position] = PLACE.exec(message) ?? [];
  expect([line, position]).toEqual(place);
});

test.each([
  ['five lines', 'one!\ntwo\nthree\nfour\nfive', undefined],
  ['six lines', 'one!\ntwo\nthree\nfour\nfive\nsix', '6'],
  ['six lines with a BEGIN line', '-----BEGIN KEY-----\none!\ntwo\n\n\n-----END KEY-----', undefined],
])('gives the number of lines of a longer text without a key, such as a README: %s', (_, text, lines) => {
  expect(() => readPrivateKey(text)).toThrow(expect.objectContaining({ code: 'ERR_KEY_INVALID' }));
  expect(/(\d) lines/.exec(errorOf(text).message)?.[1]).toBe(lines);
});
