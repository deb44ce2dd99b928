import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { generateKey } from '../../src/index.ts';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { openssl } from '../support/keys/openssl.ts';
import { opensslFingerprint, publicPem } from '../support/keys/public-half.ts';
import { makeFolder } from '../support/run/folder.ts';

const folder = await makeFolder();

function expectPair(pem: string, outputs: { publicKey: unknown; fingerprint: unknown }): void {
  expect(openssl('pkey -noout -text', pem).toString()).toMatch(/NIST CURVE: P-256/);
  expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+\n-----END PRIVATE KEY-----\n$/);
  expect(outputs).toEqual({ publicKey: publicPem(pem), fingerprint: opensslFingerprint(pem) });
}

test('creates a different P-256 key pair as PKCS#8 each time', async () => {
  const pairs = await Promise.all([generateKey({}), generateKey({})]);
  for (const { distributionPrivateKey, distributionPublicKey, fingerprint } of pairs)
    expectPair(distributionPrivateKey, { publicKey: distributionPublicKey, fingerprint });
  expect(pairs[0].fingerprint).not.toBe(pairs[1].fingerprint);
});

test('writes the key only to a file of mode 0600, whatever the umask', async () => {
  const path = join(folder, 'new.pem');
  const umask = process.umask(0);
  try {
    const { distributionPrivateKey, distributionPublicKey, fingerprint } = await generateKey({
      storeFile: path,
    });
    expect(distributionPrivateKey).toBeUndefined();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expectPair(readFileSync(path, 'utf8'), { publicKey: distributionPublicKey, fingerprint });
  } finally {
    process.umask(umask);
  }
});

test('never overwrites an existing file or the target of a link', async () => {
  const [path, link, target] = ['there.pem', 'link.pem', 'target.pem'].map((name) => join(folder, name));
  writeFileSync(String(path), 'what is in it');
  symlinkSync(String(target), String(link));
  for (const storeFile of [path, link]) {
    const attempt = generateKey({ storeFile: String(storeFile) });
    await expect(attempt).rejects.toMatchObject({ code: 'ERR_FILE_PROTECTED' });
    await expect(attempt).rejects.toThrow('is never overwritten');
  }
  expect(readFileSync(String(path), 'utf8')).toBe('what is in it');
  expect(existsSync(String(target))).toBe(false);
});

test('names a folder that does not exist', async () => {
  const storeFile = join(folder, 'missing', 'key.pem');
  await expect(generateKey({ storeFile })).rejects.toMatchObject({
    code: 'ERR_FILE_WRITE',
    message: expect.stringContaining(`${storeFile} could not be written (ENOENT)`) as unknown,
  });
});

test('the Action masks the private key and its lines before it sets the output', async () => {
  const { exitCode, outputs, masks, log, summary } = await act({ mode: 'generate-key' });
  const pem = String(outputs['distribution-private-key']);
  expect(exitCode).toBe(0);
  expectPair(pem.endsWith('\n') ? pem : `${pem}\n`, {
    publicKey: `${String(outputs['distribution-public-key']).trim()}\n`,
    fingerprint: outputs.fingerprint,
  });
  const lines = pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
  expect(lines).toHaveLength(3);
  expect(masks).toEqual(expect.arrayContaining([pem.trim(), ...lines]));
  const number = Buffer.from(String(createPrivateKey(pem).export({ format: 'jwk' }).d), 'base64url');
  for (const text of [log, summary]) {
    expect(lines.filter((line) => text.includes(line))).toEqual([]);
    expect(text).not.toContain(number.toString('base64').slice(0, 20));
  }
  expect(summary).toContain('set, masked');
});

test('the Action sets no output with the key if it writes a file', async () => {
  const path = join(folder, 'by-action.pem');
  const { outputs } = await act({ mode: 'generate-key', 'store-file': path });
  expect(Object.keys(outputs).sort()).toEqual(['distribution-public-key', 'fingerprint']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(outputs.fingerprint).toBe(opensslFingerprint(readFileSync(path, 'utf8')));
});

test('the command line prints only the private key, or with a path the public key', async () => {
  const { stdout, stderr } = await command(['generate-key']);
  expectPair(stdout, { publicKey: publicPem(stdout), fingerprint: /SHA256:\S+/.exec(stderr)?.[0] });
  const path = join(folder, 'by-command.pem');
  const second = await command(['generate-key', `--store-file=${path}`]);
  expect(second.stdout).toBe(publicPem(readFileSync(path, 'utf8')));
});
