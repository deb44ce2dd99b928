import { expect, test } from '@jest/globals';
import { openSeal, seal } from '../../src/tokens/seal.ts';

const passphrase = 'correct horse battery staple';
const NOW = Date.parse('2026-11-21T12:00:00Z');
const exp = NOW / 1000;

const sealed = await seal({ token: 'x' }, { mode: 'asc-token', exp, passphrase });

test('what is sealed says what it is, and nothing of what it holds', () => {
  const [header = ''] = sealed.split('.');
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
    alg: 'PBES2-HS512+A256KW',
    enc: 'A256GCM',
    typ: 'asc-credentials-sealed+jwe',
    mode: 'asc-token',
    exp,
    p2c: 210_000,
    p2s: expect.any(String),
  });
});

test('it opens until its very last millisecond', async () => {
  expect(await openSeal(sealed, { passphrase, now: NOW - 1 })).toEqual({
    mode: 'asc-token',
    exp,
    values: { token: 'x' },
  });
});

test.each([
  [0, '0s'],
  [90_000, '1m30s'],
])('%i ms after it has expired it does not open', async (later, ago) => {
  await expect(openSeal(sealed, { passphrase, now: NOW + later })).rejects.toMatchObject({
    code: 'ERR_SEAL_EXPIRED',
    message: `sealed expired ${ago} ago: what asc-token sealed. Run asc-token again`,
  });
});

test.each([
  [
    sealed,
    'another passphrase',
    'sealed cannot be decrypted: the passphrase is wrong, or the text was changed',
  ],
  [
    sealed.slice(0, 200),
    passphrase,
    'sealed is damaged or was not created by this package. Pass on the complete output `sealed`, unchanged',
  ],
])('damage and another passphrase are told: %#', async (text, given, message) => {
  await expect(openSeal(text, { passphrase: given, now: NOW })).rejects.toMatchObject({
    code: given === passphrase ? 'ERR_SEAL_DAMAGED' : 'ERR_SEAL_PASSPHRASE',
    message,
  });
});
