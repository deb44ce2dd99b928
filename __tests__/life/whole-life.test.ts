import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { opensslFingerprint, publicPem } from '../support/public-half.ts';
import { DOORS } from './support/doors.ts';
import { makeFolder } from './support/places.ts';
import { APP, openAccount } from './support/sandbox.ts';

const account = await openAccount();
const { state, inputs } = account;
const folder = await makeFolder();

describe.each(DOORS)('through %s', (_, door) => {
  test.each([
    ['the account', {}],
    ['an app', { 'app-id': APP }],
  ])(
    'a key of %s is made, registered, read, renewed and removed',
    async (__, scope) => {
      const path = join(folder, `${randomUUID()}.pem`);
      const told = () => ({ fingerprint: opensslFingerprint(readFileSync(path, 'utf8')) });

      const made = await door('generate-key', { 'store-file': path });
      expect(made).toMatchObject({
        ...told(),
        'distribution-public-key': publicPem(readFileSync(path, 'utf8')),
      });

      const key = { 'distribution-private-key': readFileSync(path, 'utf8') };
      const registered = await door('register-key', { ...inputs, ...scope, ...key });
      expect(registered).toMatchObject({ ...told(), created: true });
      const id = String(registered['distribution-key-id']);

      const { keys } = await door('list-keys', { ...inputs, ...scope });
      expect(keys).toMatchObject([{ id, ...told() }]);
      const read = await door('read-key', { ...inputs, 'distribution-key-id': id });
      expect(read).toMatchObject({ 'distribution-key-id': id, ...told() });

      const place = { 'store-file': path, 'remove-previous': 'true' };
      const renewed = await door('rotate-key', { ...inputs, ...scope, ...place });
      expect(renewed).toMatchObject({ ...told(), 'previous-key-ids': [id], removed: [id] });
      expect(renewed.fingerprint).not.toBe(made.fingerprint);

      const removed = await door('remove-key', { ...inputs, ...told() });
      expect(removed).toEqual({ removed: [renewed['distribution-key-id']] });
      expect(state.keys).toEqual([]);
    },
    20_000,
  );

  test('a domain is registered once, listed and removed', async () => {
    const domain = { domain: 'example.com' };
    const first = await door('register-domain', { ...inputs, ...domain, 'domain-name': 'The shop' });
    expect(first).toMatchObject({ created: true });
    const second = await door('register-domain', { ...inputs, ...domain });
    expect(second).toEqual({ ...first, created: false });
    const id = first['domain-id'];
    const { domains } = await door('list-domains', inputs);
    expect(domains).toEqual([{ id, domain: 'example.com', referenceName: 'The shop' }]);
    expect(await door('remove-domain', { ...inputs, ...domain })).toEqual({ removed: [id] });
    expect(state.domains).toEqual([]);
  });

  test('an app is found, and the credentials are found good', async () => {
    const found = await door('find-app', { ...inputs, 'app-name': 'Example App' });
    expect(found).toMatchObject({ 'bundle-id': 'com.example.app', 'app-name': 'Example App' });
    expect(String(found['app-id'])).toBe(APP);
    const { report } = await door('check-credentials', inputs);
    expect((report as { passed: boolean }[]).map(({ passed }) => passed)).toEqual(Array(7).fill(true));
  });
});
