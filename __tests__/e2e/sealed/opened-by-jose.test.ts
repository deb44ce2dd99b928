import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { act } from '../../support/run/action.ts';
import { generateKey } from '../../../src/index.ts';
import { passphrase } from '../../support/tokens/seals.ts';

interface Opened {
  readonly header: Readonly<Record<string, unknown>>;
  readonly values: unknown;
}

/** Decrypts a sealed text as RFC 7516 and RFC 7518 (4.4, 4.8, 5.3) describe, only with node:crypto. */
function decryptByRfc(sealed: string): Opened {
  const parts = sealed.split('.');
  const [
    header = Buffer.of(),
    encryptedKey = Buffer.of(),
    iv = Buffer.of(),
    ciphertext = Buffer.of(),
    tag = Buffer.of(),
  ] = parts.map((part) => Buffer.from(part, 'base64url'));
  const fields = JSON.parse(header.toString()) as { p2s: string; p2c: number };
  const salt = Buffer.concat([Buffer.from('PBES2-HS512+A256KW\0'), Buffer.from(fields.p2s, 'base64url')]);
  const wrappingKey = pbkdf2Sync(passphrase, salt, fields.p2c, 32, 'sha512');
  const unwrap = createDecipheriv('id-aes256-wrap', wrappingKey, Buffer.alloc(8, 0xa6));
  const key = Buffer.concat([unwrap.update(encryptedKey), unwrap.final()]);
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAAD(Buffer.from(String(parts[0])));
  decipher.setAuthTag(tag);
  const plaintext = Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString();
  return { header: { ...fields }, values: JSON.parse(plaintext) };
}

test('contains the token, and names the mode and the expiry in the header', async () => {
  const { outputs } = await act({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': makePrivateKey(),
    'seal-passphrase': passphrase,
  });
  const { header, values } = decryptByRfc(String(outputs.sealed));
  expect(values).toEqual({ token: outputs.token });
  expect(header).toEqual({
    alg: 'PBES2-HS512+A256KW',
    enc: 'A256GCM',
    typ: 'asc-credentials-sealed+jwe',
    mode: 'asc-token',
    exp: Date.parse(String(outputs['expires-at'])) / 1000,
    p2c: 210_000,
    p2s: expect.stringMatching(/^[\w-]{22,}$/),
  });
});

test('contains the key, expires after a day, and uses a new salt each time', async () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const seals = await Promise.all(
    [1, 2].map(async () => generateKey({ sealPassphrase: passphrase }, { now: () => now })),
  );
  const opened = seals.map(({ sealed }) => decryptByRfc(sealed));
  for (const [place, { header, values }] of opened.entries()) {
    expect(values).toEqual({ 'distribution-private-key': seals[place]?.distributionPrivateKey });
    expect(header).toMatchObject({ mode: 'generate-key', exp: now / 1000 + 24 * 3600, p2c: 210_000 });
  }
  expect(opened[0]?.header.p2s).not.toBe(opened[1]?.header.p2s);
});
