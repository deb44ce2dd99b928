import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readPrivateKey } from '../../src/keys/key.ts';
import { maskVariants, keyMaskVariants } from '../../src/keys/key-mask-variants.ts';
import { textMaskVariants } from '../../src/keys/text-mask-variants.ts';
import { base64, pemBody, makeKey, wrapLines, type KeyTexts } from '../support/keys/make-keys.ts';
import { publicPem } from '../support/keys/public-half.ts';

/** As many bytes of a key in a row as may stay readable. */
const MOST = 7;

/** The forms in which a log may show a key, by name. */
function shownForms({ pkcs8, sec1 }: KeyTexts): Record<string, string> {
  const key = createPrivateKey(pkcs8);
  const der = (type: 'pkcs8' | 'sec1') => key.export({ format: 'der', type });
  const { d = '' } = key.export({ format: 'jwk' });
  const ofBoth = Object.entries({ pkcs8, sec1 }).flatMap(([name, pem]) => [
    [`${name} PEM`, pem],
    [`${name} PEM on one line`, pem.replaceAll('\n', ' ')],
    [`${name} PEM with literal \\n`, pem.replaceAll('\n', '\\n')],
    [`${name} PEM with CRLF`, pem.replaceAll('\n', '\r\n')],
    [`${name} body`, pemBody(pem)],
    [`${name} body in lines of 76`, pemBody(pem).replace(/.{76}/g, '$&\n')],
    [`${name} base64 of PEM`, base64(pem)],
    [`${name} base64 of PEM with CRLF`, base64(pem.replaceAll('\n', '\r\n'))],
    [`${name} base64 of PEM with a byte order mark, in lines`, wrapLines(base64(`\uFEFF${pem}`))],
    [`${name} base64 of the body`, base64(pemBody(pem))],
    [`${name} base64url of DER`, der(name as 'pkcs8' | 'sec1').toString('base64url')],
    [`${name} hex`, der(name as 'pkcs8' | 'sec1').toString('hex')],
    [
      `${name} hex in upper case`,
      der(name as 'pkcs8' | 'sec1')
        .toString('hex')
        .toUpperCase(),
    ],
    [
      `${name} hex in lines`,
      der(name as 'pkcs8' | 'sec1')
        .toString('hex')
        .replace(/.{60}/g, '$&\n'),
    ],
    [
      `${name} behind two bytes`,
      Buffer.concat([Buffer.alloc(2), der(name as 'pkcs8' | 'sec1')]).toString('base64'),
    ],
  ]);
  return Object.fromEntries([
    ...ofBoth,
    ['JWK d', `{"d":"${d}"}`],
    ['base64 of a JWK', base64(`{"d":"${d}"}`)],
  ]) as Record<string, string>;
}

/** Whether more than so many bytes of the number in a row can be read in a text: as it is, decoded or decoded twice. */
function shows(text: string, windows: readonly string[]): boolean {
  const found = (bytes: Buffer) => {
    const read = bytes.toString('latin1');
    return windows.some((window) => read.includes(window));
  };
  return text
    .replaceAll(/\\[rn]|[\r\n]/g, '')
    .split(/\*\*\*|[^\w+/-]+/)
    .filter((run) => run.length > MOST)
    .some((run) => {
      const decodings = [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64'));
      const texts = decodings
        .map((bytes) => bytes.toString('latin1'))
        .filter((inner) => /^[\n\r -~]*[^\n\r -~]{0,3}[\n\r -~]*$/.test(inner));
      return (
        [...decodings, Buffer.from(run, 'hex'), Buffer.from(run.slice(1), 'hex')].some(found) ||
        texts.some((inner) => shows(inner, windows))
      );
    });
}

/** The pieces of a key's number that are one byte too long. */
function windowsOf({ pkcs8 }: KeyTexts): string[] {
  const number = Buffer.from(String(createPrivateKey(pkcs8).export({ format: 'jwk' }).d), 'base64url');
  return Array.from({ length: number.length - MOST }, (_, at) =>
    number.subarray(at, at + MOST + 1).toString('latin1'),
  );
}

const ORDERS: Readonly<Record<string, (masks: readonly string[]) => string[]>> = {
  'as they come': (masks) => [...masks],
  backwards: (masks) => masks.toReversed(),
  'longest first': (masks) => masks.toSorted((one, other) => other.length - one.length),
  'shortest first': (masks) => masks.toSorted((one, other) => one.length - other.length),
};

function maskOneByOne(text: string, masks: readonly string[]): string {
  return masks.reduce((rest, mask) => rest.replaceAll(mask, '***'), text);
}

const keys = Array.from({ length: 3 }, makeKey);

test('finds a key in every format without masks, so that this test can fail', () => {
  for (const key of keys) {
    const unseen = Object.entries(shownForms(key)).filter(([, text]) => !shows(text, windowsOf(key)));
    expect(unseen.map(([name]) => name)).toEqual([]);
  }
});

const GIVEN: readonly ((key: KeyTexts) => string)[] = [
  ({ pkcs8 }) => pkcs8,
  ({ sec1 }) => sec1.replaceAll('\n', '\\n'),
  ({ sec1 }) => wrapLines(base64(sec1)),
  ({ pkcs8 }) => pemBody(pkcs8),
];

test.each(Object.entries(ORDERS))(
  'a runner that applies one mask after another, %s, shows nothing of a key',
  (_, order) => {
    for (const key of keys) {
      for (const give of GIVEN) {
        const given = give(key);
        const masks = order(keyMaskVariants(readPrivateKey(given), given));
        const forms = Object.entries({ ...shownForms(key), given });
        const open = forms.filter(([, text]) => shows(maskOneByOne(text, masks), windowsOf(key)));
        expect(open.map(([name]) => name)).toEqual([]);
      }
    }
  },
);

test('masks created keys like given keys, and does not mask public keys', () => {
  for (const { pkcs8, sec1 } of keys) {
    const masks = maskVariants(pkcs8);
    expect(masks).toEqual(keyMaskVariants(readPrivateKey(pkcs8), pkcs8));
    expect(maskOneByOne(publicPem(sec1), masks)).toBe(publicPem(sec1));
    expect(masks.filter((mask) => mask.length < 8)).toEqual([]);
    expect(masks.length).toBeLessThan(400);
  }
});

test('masks the short words of a passphrase, too', () => {
  const passphrase = 'extraordinary cat and dog';
  for (const order of Object.values(ORDERS))
    expect(maskOneByOne(passphrase, order(textMaskVariants(passphrase)))).toMatch(/^\*{3}(?: \*{3})*$/);
});

test.each([
  ['backslashes', '\\'.repeat(1_000_000)],
  ['backslashes and letters', '\\\\n'.repeat(300_000)],
  ['digits', 'aB3+'.repeat(250_000)],
  ['blanks', ' '.repeat(1_000_000)],
  ['dashes', '-'.repeat(1_000_000)],
])('masks a megabyte of %s (quadratic work would exceed the time limit of the test)', (_, secret) => {
  expect(textMaskVariants(secret).length + maskVariants(secret).length).toBeLessThan(5_000_000);
});
