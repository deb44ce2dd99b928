import { expect, test } from '@jest/globals';
import { openSeal, seal } from '../../src/tokens/seal.ts';

const passphrase = 'correct horse battery staple';
const NOW = Date.parse('2026-11-21T12:00:00Z');
const exp = NOW / 1000;

const sealed = await seal({ token: 'x' }, { mode: 'asc-token', exp, passphrase });

test('the header of a seal contains its type and nothing about its contents', () => {
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

test('opens a seal until its last millisecond', async () => {
  expect(await openSeal(sealed, { passphrase, now: NOW - 1 })).toEqual({
    mode: 'asc-token',
    exp,
    values: { token: 'x' },
  });
});

test.each([
  [0, '0s'],
  [90_000, '1m30s'],
])('does not open a seal %i ms after its expiry', async (later, ago) => {
  await expect(openSeal(sealed, { passphrase, now: NOW + later })).rejects.toMatchObject({
    code: 'ERR_SEAL_EXPIRED',
    message: expect.stringMatching(`asc-token.* expired ${ago} ago`),
  });
});

test.each([
  ['another passphrase', { text: sealed, given: 'another passphrase' }, 'ERR_SEAL_PASSPHRASE'],
  ['half a seal', { text: sealed.slice(0, 200), given: passphrase }, 'ERR_SEAL_DAMAGED'],
])('rejects %s', async (_, { text, given }, code) => {
  await expect(openSeal(text, { passphrase: given, now: NOW })).rejects.toMatchObject({ code });
});
