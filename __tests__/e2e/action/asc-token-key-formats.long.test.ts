import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';

const FORMS: readonly (readonly [string, (pem: string) => string])[] = [
  ['as it is in the file', (pem) => pem],
  ['with literal \\n', (pem) => pem.replaceAll('\n', '\\n')],
  ['with CRLF and a byte order mark', (pem) => `\uFEFF${pem.replaceAll('\n', '\r\n')}`],
  ['in quotes', (pem) => `"${pem.trim()}"`],
  ['with indented lines', (pem) => pem.replace(/^/gm, '    ')],
  ['with spaces for newlines', (pem) => pem.replaceAll('\n', ' ')],
  ['without newlines', (pem) => pem.replaceAll('\n', '')],
  ['as base64 of the PEM', (pem) => Buffer.from(pem).toString('base64')],
  ['in the JSON format of fastlane', (pem) => JSON.stringify({ key_id: '2X9R4HXF34', key: pem })],
  ['as only its body', (pem) => pem.replace(/-----[^-]+-----/g, '').trim()],
];

test.each(
  FORMS.flatMap(([name, form]) => (['sec1', 'pkcs8'] as const).map((type) => ({ name, form, type }))),
)('asc-token: accepts a $type key $name, and shows it nowhere', async ({ form, type }) => {
  const pem = makePrivateKey(type);
  const { exitCode, outputs } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': form(pem),
  });
  expect(exitCode).toBe(0);
  expect(verifyAndDecode(String(outputs.token), pem).header.kid).toBe('2X9R4HXF34');
});
