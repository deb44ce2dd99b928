import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { createAscToken, generateKey, openSealed } from '../../../src/index.ts';
import { actInProcess } from '../../support/run/action.ts';
import { passphrase } from '../../support/tokens/seals.ts';

const now = Date.parse('2026-11-21T12:00:00.500Z');
const key = { keyId: '2X9R4HXF34', privateKey: makePrivateKey(), sealPassphrase: passphrase };

function openAt(moment: number, sealed: string | undefined) {
  return openSealed({ sealed: String(sealed), sealPassphrase: passphrase }, { now: () => moment });
}

test('opens a sealed token until it expires, but not afterwards', async () => {
  const { sealed, token, expiresAt } = await createAscToken(key, { now: () => now });
  const opened = await openAt(expiresAt.getTime() - 1, sealed);
  expect({ token: opened.token, expiresAt: opened.expiresAt }).toEqual({ token, expiresAt });
  await expect(openAt(expiresAt.getTime(), sealed)).rejects.toMatchObject({
    code: 'ERR_SEAL_EXPIRED',
    message: expect.stringMatching(/^sealed expired 0s ago\. Run createAscToken again$/),
  });
  await expect(openAt(expiresAt.getTime() + 5_400_000, sealed)).rejects.toMatchObject({
    code: 'ERR_SEAL_EXPIRED',
    message: expect.stringMatching(/^sealed expired 1h30m ago\. Run createAscToken again$/),
  });
});

test('opens a sealed key for a day', async () => {
  const { sealed, distributionPrivateKey } = await generateKey(
    { sealPassphrase: passphrase },
    { now: () => now },
  );
  const end = Date.parse('2026-11-22T12:00:00Z');
  expect((await openAt(end - 1, sealed)).distributionPrivateKey).toBe(distributionPrivateKey);
  await expect(openAt(end + 60_000, sealed)).rejects.toMatchObject({
    code: 'ERR_SEAL_EXPIRED',
    message: expect.stringMatching(/^sealed expired 1m ago\. Run generateKey again$/),
  });
});

test('fails in a job that runs too late, and names the mode to run again', async () => {
  const { outputs } = await actInProcess({
    mode: 'asc-token',
    'key-id': key.keyId,
    'private-key': key.privateKey,
    'seal-passphrase': passphrase,
    lifetime: '1s',
  });
  await sleep(1_000);
  const late = await actInProcess({
    mode: 'open-sealed',
    sealed: String(outputs.sealed),
    'seal-passphrase': passphrase,
  });
  expect({ exitCode: late.exitCode, outputs: late.outputs, annotations: late.annotations }).toMatchObject({
    exitCode: 1,
    outputs: {},
    annotations: [
      {
        level: 'error',
        code: 'ERR_SEAL_EXPIRED',
        message: expect.stringMatching(/^sealed expired \w+ ago\. Run asc-token again$/),
      },
    ],
  });
});
