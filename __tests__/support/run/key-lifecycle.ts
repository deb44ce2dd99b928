import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { opensslFingerprint, publicPem } from '../keys/public-half.ts';
import type { RunMode } from './entry-points.ts';
import { APP, type Account, type Texts } from '../servers/account.ts';

/** For the account, and for an app. */
export const SCOPES = { 'the account': {}, 'an app': { 'app-id': APP } } as const;

/** Creates, registers, lists, reads, rotates and removes a key. */
export async function runKeyLifecycle(
  runMode: RunMode,
  scope: Texts,
  { account: { state, inputs }, folder }: { account: Account; folder: string },
): Promise<void> {
  const path = join(folder, `${randomUUID()}.pem`);
  const storedFingerprint = () => ({ fingerprint: opensslFingerprint(readFileSync(path, 'utf8')) });

  const made = await runMode('generate-key', { 'store-file': path });
  expect(made).toMatchObject({
    ...storedFingerprint(),
    'distribution-public-key': publicPem(readFileSync(path, 'utf8')),
  });

  const key = { 'distribution-private-key': readFileSync(path, 'utf8') };
  const registered = await runMode('register-key', { ...inputs, ...scope, ...key });
  expect(registered).toMatchObject({ ...storedFingerprint(), created: true });
  const id = String(registered['distribution-key-id']);

  const { keys } = await runMode('list-keys', { ...inputs, ...scope });
  expect(keys).toMatchObject([{ id, ...storedFingerprint() }]);
  const read = await runMode('read-key', { ...inputs, 'distribution-key-id': id });
  expect(read).toMatchObject({ 'distribution-key-id': id, ...storedFingerprint() });

  const place = { 'store-file': path, 'remove-previous': 'true' };
  const renewed = await runMode('rotate-key', { ...inputs, ...scope, ...place });
  expect(renewed).toMatchObject({ ...storedFingerprint(), 'previous-key-ids': [id], removed: [id] });
  expect(renewed.fingerprint).not.toBe(made.fingerprint);

  const removed = await runMode('remove-key', { ...inputs, ...storedFingerprint() });
  expect(removed).toEqual({ removed: [renewed['distribution-key-id']] });
  expect(state.keys).toEqual([]);
}
