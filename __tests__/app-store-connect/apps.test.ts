import { describe, expect, test } from '@jest/globals';
import { findAppByBundleId, findAppByName } from '../../src/app-store-connect/apps.ts';
import { json, scriptedApi } from '../support/servers/scripted-responses.ts';

const list = (...data: unknown[]) => json({ data });

describe('an app', () => {
  const app = (id: string, bundleId: unknown, name: unknown) => ({ id, attributes: { bundleId, name } });

  test('without its attributes is still named among the nearest', async () => {
    const { api, asked } = scriptedApi([list(), list({ id: '1' }, app('2', 'com.example.b', 'B'))]);
    await expect(findAppByBundleId(api, 'com.example.a')).rejects.toThrow(
      'is "com.example.a", which no app has. The closest apps that the API key can see: B (com.example.b, 2),  (, 1)',
    );
    expect(asked()).toEqual([
      'GET /v1/apps?filter%5BbundleId%5D=com.example.a&fields%5Bapps%5D=bundleId,name&limit=200',
      'GET /v1/apps?sort=name&fields%5Bapps%5D=bundleId,name&limit=200',
    ]);
  });

  test('that no one has by this name is refused, with the nearest by name, by their first 100 letters', async () => {
    const long = 'x'.repeat(100);
    const apps = [
      app('1', `${long}-a`, 'Other'),
      app('2', 'a.b', `${long} zz`),
      app('3', 'a.c', `${long} ab`),
    ];
    await expect(findAppByName(scriptedApi([list(...apps)]).api, `${long} aa`)).rejects.toThrow(
      /^the name of the app: is "x{60}\.\.\.", which no app has\. The closest apps that the API key can see: x+ zz \(a\.b, 2\), x+ ab \(a\.c, 3\), Other \(/,
    );
  });

  test('without an ID is none', async () => {
    await expect(findAppByName(scriptedApi([list({ id: '' })]).api, 'A')).rejects.toThrow(
      'The response contains an app without a usable ID',
    );
  });

  test('whose name two have is refused, by its name', async () => {
    const { api, asked } = scriptedApi([
      list(app('1', 'a.b', 'Twin'), app('2', 'a.c', 'Twin'), app('3', 'a.d', 'Twins')),
    ]);
    await expect(findAppByName(api, 'Twin')).rejects.toThrow(
      'the name of the app: is the name of several apps: Twin (a.b, 1), Twin (a.c, 2). Instead, give the bundle ID',
    );
    expect(asked()).toEqual(['GET /v1/apps?filter%5Bname%5D=Twin&fields%5Bapps%5D=bundleId,name&limit=200']);
  });
});
