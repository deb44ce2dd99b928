import { describe, expect, test } from '@jest/globals';
import { createAdvancedCommerceJws } from '../../src/index.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { cases, makeRequest } from '../support/properties/requests.ts';
import { key } from '../support/tokens/compare-with-apple.ts';

async function sign(request: string | object) {
  const { token, signatureInfo } = await createAdvancedCommerceJws({
    ...key,
    bundleId: 'com.example.app',
    request,
  });
  return { token, signatureInfo, carried: String(decodeToken(token).claims.request) };
}

const TEXTS: [name: string, text: string][] = [
  ['on one line', '{"operation":"CREATE_ONE_TIME_CHARGE","version":"1"}'],
  ['indented, with a newline at the end', '{\n  "operation": "CANCEL",\r\n\t"version": "1"\n}\n'],
  ['with blanks around it', '  {"a": 1}\t'],
  ['with the same name twice', '{"a":1,"a":2}'],
  ['with numbers that JavaScript would write otherwise', '{"a":1.0,"b":1e2,"c":12345678901234567890,"d":-0}'],
  ['with escapes that could be characters', '{"a":"\\u00e9\\/\\ud83d\\ude00"}'],
  ['with characters outside of ASCII', '{"name":"Café ☕ עברית 日本 e\u0301 \u{1f469}\u200d\u{1f4bb}"}'],
  ['of a length that needs one = of padding', '{"a":"123"}'],
  ['of a length that needs two', '{"a":"12"}'],
  ['with the two digits that base64url writes otherwise', '{"a":"???","b":">>>"}'],
  ['of a length that needs none', '{"a":"1234"}'],
];

describe.each(TEXTS)('JSON text %s', (_, text) => {
  test('is signed unchanged, as padded base64 of its UTF-8', async () => {
    const { carried } = await sign(text);
    expect(carried).toBe(Buffer.from(text, 'utf8').toString('base64'));
    expect(carried).toMatch(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
  });

  test('is signed in the same way if it is given as base64 or base64url', async () => {
    const bytes = Buffer.from(text, 'utf8');
    const standard = bytes.toString('base64');
    const forms = [
      standard,
      standard.replace(/=+$/, ''),
      bytes.toString('base64url'),
      `${standard}\n`,
      standard.replace(/.{16}/g, '$&\n'),
    ];
    for (const form of forms) expect((await sign(form)).carried).toBe(standard);
  });
});

test('the cases include texts whose base64url differs from their base64', () => {
  const digits = TEXTS.map(([, text]) => Buffer.from(text, 'utf8').toString('base64')).join('');
  expect(digits).toMatch(/\+/);
  expect(digits).toMatch(/\//);
});

test.each(cases(20, makeRequest))(
  'signs an object like its JSON text: the generated request %#',
  async (request) => {
    const [asObject, asText] = [await sign(request), await sign(JSON.stringify(request))];
    expect(asObject.carried).toBe(asText.carried);
    expect(JSON.parse(Buffer.from(asObject.carried, 'base64').toString('utf8'))).toEqual(request);
  },
);

test.each<[string, unknown]>([
  ['base64 with a character that is not base64', `!${Buffer.from('{"a":1}').toString('base64')}`],
  ['base64 with such a sign at its end', `${Buffer.from('{"a":1}').toString('base64')}!`],
  ['base64 of JSON behind a byte order mark', Buffer.from('\uFEFF{"a":1}').toString('base64')],
  [
    'base64 of bytes that are not UTF-8',
    Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('base64'),
  ],
  ['a list', '[{"a":1}]'],
  ['null', 'null'],
  ['a list of objects', [{ a: 1 }]],
  ['a number', 7],
  ['JSON that is cut short', '{"a":'],
  ['base64 of a number', 'Nw=='],
  ['an object that JSON has no place for', { a: 1n }],
])('rejects %s', async (_, request) => {
  await expect(sign(request as object)).rejects.toMatchObject({
    code: 'ERR_INPUT',
    message:
      'request: is neither a JSON object nor base64 of one. Expected the request as JSON text or base64 of it',
  });
});

test.each(['', ' \n'])('reports the empty request %j as missing', async (request) => {
  await expect(sign(request)).rejects.toMatchObject({ code: 'ERR_INPUT_MISSING' });
});

test('signature-info is the JSON that the app passes to StoreKit', async () => {
  const { token, signatureInfo } = await sign('{}');
  expect(signatureInfo).toBe(`{"signatureInfo":{"token":"${token}"}}`);
});
