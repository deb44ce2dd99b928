import { describe, expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { keyMaskVariants } from '../../src/keys/key-mask-variants.ts';
import { textMaskVariants } from '../../src/keys/text-mask-variants.ts';
import { base64, pemBody, makeKeyWithOpenssl, wrapLines } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { publicPem } from '../support/keys/public-half.ts';

const key = makeKeyWithOpenssl();

test.each([
  ['PKCS#8', key.pkcs8],
  ['SEC1', key.sec1],
  ['PKCS#8 on one line', pemBody(key.pkcs8)],
  ['SEC1 on one line', pemBody(key.sec1)],
  ['PKCS#8 in base64url', key.pkcs8Der.toString('base64url')],
  ['SEC1 in base64url', key.sec1Der.toString('base64url')],
])('masks a private key as openssl prints it in %s, whatever its format', (_, printed) => {
  expect(findLeaks([key.sec1], [printed])).not.toEqual([]);
  for (const pem of [key.sec1, key.pkcs8])
    expect(findLeaks([key.sec1], [maskAll(printed, keyMaskVariants(readPrivateKey(pem), pem))])).toEqual([]);
});

describe.each([
  ['as it is', (pem: string) => pem],
  ['with literal \\n', (pem: string) => pem.replaceAll('\n', '\\n')],
  ['escaped twice', (pem: string) => pem.replaceAll('\n', '\\\\n')],
  ['with CRLF and a byte order mark', (pem: string) => `\uFEFF${pem.replaceAll('\n', '\r\n')}`],
  ['in quotes and indented', (pem: string) => `"${pem.replaceAll(/^/gm, '  ')}"`],
  ['with spaces for newlines', (pem: string) => pem.replaceAll('\n', ' ')],
  ['without newlines', (pem: string) => pem.replaceAll('\n', '')],
  ['as base64', (pem: string) => base64(pem)],
  ['as wrapped base64', (pem: string) => wrapLines(base64(pem))],
  ['as its bare base64 body', (pem: string) => pemBody(pem)],
])('masks a key %s', (_, transform) => {
  test.each([
    ['SEC1', key.sec1],
    ['PKCS#8', key.pkcs8],
  ])('in all formats if it is shown in %s', (_format, pem) => {
    const given = transform(pem);
    const masks = keyMaskVariants(readPrivateKey(given), given);
    const open = publicPem(key.sec1);
    expect(maskAll(open, masks)).toBe(open);
    const shown = [given, ...given.split('\n'), key.sec1, key.pkcs8, key.sec1Der.toString('hex')];
    expect(findLeaks([key.sec1], shown)).not.toEqual([]);
    expect(
      findLeaks(
        [key.sec1],
        shown.map((text) => maskAll(text, masks)),
      ),
    ).toEqual([]);
  });

  test('does not mask BEGIN and END lines or fewer than 8 characters', () => {
    const masks = textMaskVariants(transform(key.sec1));
    expect(masks.filter((mask) => mask.length < 8)).toEqual([]);
    expect(
      masks.filter((mask) => /^-+[A-Z ]+-+$|^-+BEGIN|^(?:EC|PRIVATE|KEY-+)$/.test(mask) && mask.length < 40),
    ).toEqual([]);
  });
});

test.each([
  ['newlines', '\n'],
  ['literal \\n', '\\n'],
  ['literal \\r\\n, escaped twice', '\\\\r\\\\n'],
  ['spaces', ' '],
])('masks each line of a secret that is not a key, with %s between them', (_, separator) => {
  expect(textMaskVariants(['a'.repeat(64), 'b'.repeat(8), 'c'.repeat(7)].join(separator))).toEqual(
    expect.arrayContaining(['a'.repeat(64), 'b'.repeat(8)]),
  );
});

test('masks a complete token', () => {
  expect(textMaskVariants('eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl')).toEqual([
    'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl',
  ]);
});

function maskAll(text: string, masks: readonly string[]): string {
  return masks
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, mask) => rest.replaceAll(mask, '***'), text);
}
