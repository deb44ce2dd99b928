import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { onCurve, privateDers, publicDer, splitPrivateKey, splitPublicKey } from '../../src/core/p256.ts';
import { flip, makeKeyWithOpenssl } from '../support/keys.ts';

const key = makeKeyWithOpenssl();
const { d = '', x = '', y = '' } = createPrivateKey(key.sec1).export({ format: 'jwk' });
const scalar = Buffer.from(d, 'base64url');
const point = Buffer.concat([x, y].map((text) => Buffer.from(text, 'base64url')));

/** A text with one byte altered, for each byte from one place to another. */
function* alterations(der: Buffer, from: number, to: number): Iterable<Buffer> {
  for (let place = from; place < to; place += 1) yield flip(der, 8 * place);
}

describe.each([
  ['PKCS#8', key.pkcs8Der, 36],
  ['SEC1', key.sec1Der, 7],
])('%s as openssl writes it', (_, der, number) => {
  test('is taken apart into number and point', () => {
    expect(splitPrivateKey(der)).toEqual({ scalar, point });
  });

  test('is taken apart wherever number and point are, and nowhere else', () => {
    const [end, publicPart] = [number + 32, der.length - 64];
    for (const altered of [...alterations(der, 0, number), ...alterations(der, end, publicPart)])
      expect(splitPrivateKey(altered)).toBeUndefined();
    for (const altered of [...alterations(der, number, end), ...alterations(der, publicPart, der.length)])
      expect(splitPrivateKey(altered)).toEqual({
        scalar: altered.subarray(number, end),
        point: altered.subarray(-64),
      });
  });

  test('is not taken apart with a byte more or less', () => {
    const texts = [Buffer.concat([der, der.subarray(-1)]), der.subarray(0, -1), Buffer.alloc(0)];
    expect(texts.map(splitPrivateKey)).toEqual([undefined, undefined, undefined]);
  });
});

test('a key is put together as openssl writes it, in both forms', () => {
  expect(privateDers({ scalar, point })).toEqual([key.pkcs8Der, key.sec1Der]);
});

describe('SPKI as openssl writes it', () => {
  const { publicDer: der } = key;

  test('is taken apart and put together', () => {
    expect(splitPublicKey(der)).toEqual(point);
    expect(publicDer(point)).toEqual(der);
  });

  test('is not taken apart with another byte before the point, nor with a byte more or less', () => {
    const texts = [...alterations(der, 0, 27), Buffer.concat([der, der.subarray(-1)]), der.subarray(0, -1)];
    expect(texts.map(splitPublicKey)).toEqual(texts.map(() => undefined));
  });
});

test('a point is handed back where it is on the curve, and refused where it is not', () => {
  expect(onCurve(point)).toBe(point);
  for (const altered of alterations(point, 0, 64)) expect(() => onCurve(altered)).toThrow();
});
