import { expect, test } from '@jest/globals';
import { createContext } from '../../src/task/create-context.ts';
import { openSeal, seal } from '../../src/tokens/seal.ts';
import { DAMAGED, encrypt, FOREIGN, HEADER, passphrase, withHeader } from '../support/tokens/seals.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const exp = NOW / 1000;

/** A context at some milliseconds after the expiry. */
const after = (later: number) => createContext({ now: () => NOW + later, nameOf: () => 'sealed' });
const open = (text: string) => openSeal(text, passphrase, after(0));
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
  expect(await openSeal(sealed, passphrase, after(-1))).toEqual({
    mode: 'asc-token',
    exp,
    values: { token: 'x' },
  });
});

test.each([
  [0, '0s'],
  [90_000, '1m30s'],
])('does not open a seal %i ms after its expiry', async (later, ago) => {
  await expect(openSeal(sealed, passphrase, after(later))).rejects.toMatchObject({
    code: 'ERR_SEAL_EXPIRED',
    message: `sealed expired ${ago} ago. Run asc-token again`,
  });
});

test.each([
  ['another passphrase', { text: sealed, given: 'another passphrase' }, 'ERR_SEAL_PASSPHRASE'],
  ['half a seal', { text: sealed.slice(0, 200), given: passphrase }, 'ERR_SEAL_DAMAGED'],
])('rejects %s', async (_, { text, given }, code) => {
  await expect(openSeal(text, given, after(0))).rejects.toMatchObject({ code });
});

test('opens a JWE with the header of a seal, so that the cases below fail only because of their difference', async () => {
  const { mode, exp: expires, values } = await open(await encrypt(HEADER));
  expect({ mode, exp: expires, values }).toEqual({
    mode: HEADER.mode,
    exp: HEADER.exp,
    values: { token: 'the token' },
  });
});

test.each([
  ['another type', { typ: 'JWE' }],
  ['no type', { typ: undefined }],
  ['no mode', { mode: undefined }],
  ['a mode that is not text', { mode: 7 }],
  ['no expiry', { exp: undefined }],
  ['an expiry that is not a number', { exp: '4000000000' }],
])('rejects a JWE of another program with the right passphrase: %s', async (_, change) => {
  const attempt = open(await encrypt({ ...HEADER, ...change }));
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_SEAL_DAMAGED', message: FOREIGN });
});

test.each([
  ['not JSON', 'secret-of-somebody-else'],
  ['not an object', 'null'],
  ['a list', '["secret-of-somebody-else"]'],
  ['a text', '"secret-of-somebody-else"'],
])('rejects a JWE with our type whose contents are %s, and does not show them', async (_, plaintext) => {
  const attempt = open(await encrypt(HEADER, { plaintext }));
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_SEAL_DAMAGED', message: FOREIGN });
});

test.each([
  ['PBES2-HS256+A128KW', { alg: 'PBES2-HS256+A128KW' }],
  ['PBES2-HS384+A192KW', { alg: 'PBES2-HS384+A192KW' }],
  ['dir', { alg: 'dir' }],
  ['another content encryption', { enc: 'A256CBC-HS512' }],
])('rejects another algorithm with the right key: %s', async (_, change) => {
  const attempt = open(await encrypt({ ...HEADER, ...change }));
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_SEAL_DAMAGED', message: DAMAGED });
});

test.each([
  ['ten million iterations', { p2c: 10_000_000 }],
  ['one iteration more than allowed', { p2c: 210_001 }],
  ['more iterations than a number can represent', { p2c: 1e300 }],
  ['half an iteration', { p2c: 0.5 }],
  ['zero iterations', { p2c: 0 }],
  ['iterations as text', { p2c: '210000' }],
  ['no salt', { p2s: undefined }],
  ['a short salt', { p2s: 'AAAA' }],
  ['a critical extension', { crit: ['exp'] }],
])('rejects a header with %s before any decryption', async (_, change) => {
  const sealed = withHeader(await encrypt(HEADER), change);
  const before = process.cpuUsage();
  await expect(open(sealed)).rejects.toMatchObject({ code: 'ERR_SEAL_DAMAGED', message: DAMAGED });
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(1_000_000); // Ten million rounds take ten times that.
});
