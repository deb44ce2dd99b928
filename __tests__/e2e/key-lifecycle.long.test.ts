import { describe, expect, test } from '@jest/globals';
import { ENTRY_POINTS } from '../support/run/entry-points.ts';
import { makeFolder } from '../support/run/folder.ts';
import { APP, openAccount } from '../support/servers/account.ts';
import { runKeyLifecycle, SCOPES } from '../support/run/key-lifecycle.ts';

const account = await openAccount();
const { state, inputs } = account;
const folder = await makeFolder();

describe.each(ENTRY_POINTS)('with %s', (_, runMode) => {
  test.each(Object.entries(SCOPES))(
    'a key of %s is made, registered, read, renewed and removed',
    async (__, scope) => {
      await runKeyLifecycle(runMode, scope, { account, folder });
    },
  );

  test('registers a domain once, lists it and removes it', async () => {
    const domain = { domain: 'example.com' };
    const first = await runMode('register-domain', { ...inputs, ...domain, 'domain-name': 'The shop' });
    expect(first).toMatchObject({ created: true });
    const second = await runMode('register-domain', { ...inputs, ...domain });
    expect(second).toEqual({ ...first, created: false });
    const id = first['domain-id'];
    const { domains } = await runMode('list-domains', inputs);
    expect(domains).toEqual([{ id, domain: 'example.com', referenceName: 'The shop' }]);
    expect(await runMode('remove-domain', { ...inputs, ...domain })).toEqual({ removed: [id] });
    expect(state.domains).toEqual([]);
  });

  test('finds an app, and checks the credentials', async () => {
    const found = await runMode('find-app', { ...inputs, 'app-name': 'Example App' });
    expect(found).toMatchObject({ 'bundle-id': 'com.example.app', 'app-name': 'Example App' });
    expect(String(found['app-id'])).toBe(APP);
    const { report } = await runMode('check-credentials', inputs);
    const statuses = (report as { status: string }[]).map(({ status }) => status);
    expect(statuses.filter((status) => !['pass', 'skipped'].includes(status))).toEqual([]);
  });
});
