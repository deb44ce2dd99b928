import { describe, expect, test } from '@jest/globals';
import { findAppByBundleId, findAppByName } from '../../src/app-store-connect/apps.ts';
import { scriptedApi, list } from '../support/servers/scripted-responses.ts';

describe('an app', () => {
  const app = (id: string, bundleId: unknown, name: unknown) => ({ id, attributes: { bundleId, name } });

  test('without attributes is still listed among the closest', async () => {
    const { api, asked } = scriptedApi([list(), list({ id: '1' }, app('2', 'com.example.b', 'B'))]);
    const problem = {
      input: 'the bundle ID',
      code: 'ERR_NOT_FOUND',
      reason: expect.stringMatching(/^is "com\.example\.a", .*: B \(com\.example\.b, 2\), {2}\(, 1\)$/),
    };
    await expect(findAppByBundleId(api, 'com.example.a')).rejects.toMatchObject({ problems: [problem] });
    expect(asked()).toEqual([
      'GET /v1/apps?filter%5BbundleId%5D=com.example.a&fields%5Bapps%5D=bundleId,name&limit=200',
      'GET /v1/apps?sort=name&fields%5Bapps%5D=bundleId,name&limit=200',
    ]);
  });

  test('with an unknown name is rejected, and the closest names are listed, up to 100 characters each', async () => {
    const long = 'x'.repeat(100);
    const apps = [
      app('1', `${long}-a`, 'Other'),
      app('2', 'a.b', `${long} zz`),
      app('3', 'a.c', `${long} ab`),
    ];
    const problem = {
      input: 'the name of the app',
      code: 'ERR_NOT_FOUND',
      reason: expect.stringMatching(/^is "x{60}\.\.\.", .*: x+ zz \(a\.b, 2\), x+ ab \(a\.c, 3\), Other \(/),
    };
    await expect(findAppByName(scriptedApi([list(...apps)]).api, `${long} aa`)).rejects.toMatchObject({
      problems: [problem],
    });
  });

  test('without an ID is rejected', async () => {
    await expect(findAppByName(scriptedApi([list({ id: '' })]).api, 'A')).rejects.toThrow(
      'The response contains an app without a usable ID',
    );
  });

  test('is rejected if its name is the name of two apps', async () => {
    const { api, asked } = scriptedApi([
      list(app('1', 'a.b', 'Twin'), app('2', 'a.c', 'Twin'), app('3', 'a.d', 'Twins')),
    ]);
    await expect(findAppByName(api, 'Twin')).rejects.toThrow(
      'the name of the app: is the name of several apps: Twin (a.b, 1), Twin (a.c, 2). Instead, give the bundle ID',
    );
    expect(asked()).toEqual(['GET /v1/apps?filter%5Bname%5D=Twin&fields%5Bapps%5D=bundleId,name&limit=200']);
  });
});
