import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as library from '../../src/index.ts';
import { openssl } from '../support/judges.ts';
import { opensshKey } from '../support/openssh.ts';
import { publicPem } from '../support/public-half.ts';
import { APP, makePair, openAccount, plant } from './support/sandbox.ts';

const account = await openAccount();
const { credentials, context, info } = account;

/** By openssl alone: the SHA-256 of the public half's DER, in base64 without its padding. */
function fingerprintByOpenssl(pem: string): string {
  const der = openssl('pkey -pubin -outform DER', publicPem(pem));
  const digest = openssl('dgst -sha256 -binary', der);
  return `SHA256:${openssl('base64 -A', digest).toString().replace(/=+$/, '')}`;
}

test('a key has the same fingerprint in every mode and message, and it is the one of openssl', async () => {
  const { pem, publicKey } = makePair();
  const print = fingerprintByOpenssl(pem);
  const distributionPublicKey = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const registered = await library.registerKey({ ...credentials, distributionPublicKey }, context);
  const id = registered.distributionKeyId;
  const read = await library.readKey({ ...credentials, distributionKeyId: id }, context);
  const rotated = await library.rotateKey({ ...credentials, distributionPrivateKey: pem }, context);
  const { keys } = await library.listKeys(credentials, context);
  expect([registered, read, rotated, ...keys].map(({ fingerprint }) => fingerprint)).toEqual([
    print,
    print,
    print,
    print,
  ]);
  await expect(library.removeKey({ ...credentials, fingerprint: print }, context)).resolves.toEqual({
    removed: [id],
  });
  const told = info.join('\n').match(/SHA256:\S{43}/g) ?? [];
  expect(told.length).toBeGreaterThanOrEqual(5);
  expect(new Set(told)).toEqual(new Set([print]));
});

test('a key of an app has it too, also in the message of a conflict', async () => {
  const pair = makePair();
  plant(account, { id: 'of-the-app', appId: APP, ...pair });
  const request = { ...credentials, appId: APP };
  const attempt = library.rotateKey({ ...request, distributionPrivateKey: makePair().pem }, context);
  await expect(attempt).rejects.toThrow(`of-the-app (${fingerprintByOpenssl(pair.pem)})`);
});

test('keys that are made have the fingerprint of openssl', async () => {
  for (let index = 0; index < 10; index += 1) {
    const { distributionPrivateKey, fingerprint } = await library.generateKey({});
    expect(fingerprint).toBe(fingerprintByOpenssl(String(distributionPrivateKey)));
  }
});

const hasSshKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;

(hasSshKeygen ? test : test.skip)('the form is the one of ssh-keygen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-life-'));
  try {
    writeFileSync(join(folder, 'key.pub'), opensshKey.publicKey);
    const line = execFileSync('ssh-keygen', ['-l', '-f', join(folder, 'key.pub')]).toString();
    const { fingerprint } = await library.generateKey({});
    const form = /^SHA256:[A-Za-z0-9+/]{43}$/;
    expect([line.split(' ')[1], fingerprint]).toEqual([
      expect.stringMatching(form),
      expect.stringMatching(form),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
