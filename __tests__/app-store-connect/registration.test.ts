import { describe, expect, test } from '@jest/globals';
import { listDomains } from '../../src/app-store-connect/domains.ts';
import { ensureRegistered } from '../../src/app-store-connect/registration.ts';
import { fingerprintOf, publicKeyPem } from '../../src/keys/key-exports.ts';
import { readPublicKey } from '../../src/keys/key.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { json, scriptedApi, list, lost, conflict } from '../support/servers/scripted-responses.ts';

describe('a key', () => {
  const { publicKey: pem } = makeKey();
  const publicKey = readPublicKey(pem);
  const resource = (id: string, key = publicKey) => ({
    id,
    attributes: { publicKey: publicKeyPem(key) },
  });
  const other = readPublicKey(makeKey().publicKey);

  test('is reported as added if it is added again, because the first attempt had no effect', async () => {
    const { api, info } = scriptedApi([
      list(),
      lost(),
      list(),
      json({ data: resource('1') }),
      json({ data: resource('1') }),
    ]);
    expect(await ensureRegistered(api, publicKey, undefined)).toEqual({ id: '1', created: true });
    expect(info).toEqual([
      'The response to adding the key was lost, and the key is not registered. Adding it again',
    ]);
  });

  test.each([
    ['of P-256', resource('2', other), ` (${fingerprintOf(other)})`],
    ['of another type', { id: '2' }, ''],
  ])(
    'for an app that has another key %s is rejected, and the message says how to replace that key',
    async (_, there, print) => {
      const { api, asked } = scriptedApi([json({ data: there }), conflict, json({ data: there })]);
      await expect(ensureRegistered(api, publicKey, '7')).rejects.toMatchObject({
        code: 'ERR_API_CONFLICT',
        status: 409,
        message: `POST /v1/alternativeDistributionKeys was refused with 409.\nENTITY_ERROR: No.\nApple did not accept a value. The pointer names it.\nThe app has another key, 2${print}. An app can have only one key. To replace it, rotate the key and remove the previous key`,
      });
      expect(asked()[0]).toBe(
        'GET /v1/apps/7/alternativeDistributionKey?fields%5BalternativeDistributionKeys%5D=publicKey',
      );
    },
  );

  test.each([
    [undefined, {}],
    ['7', { relationships: { app: { data: { type: 'apps', id: '7' } } } }],
  ])('is added for the app %j as Apple describes it', async (appId, more) => {
    const none = appId === undefined ? list() : json({ data: null });
    const { api, requests } = scriptedApi([
      none,
      json({ data: resource('1') }),
      json({ data: resource('1') }),
    ]);
    await ensureRegistered(api, publicKey, appId);
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
      data: {
        type: 'alternativeDistributionKeys',
        attributes: { publicKey: pem },
        ...more,
      },
    });
  });

  test.each([
    ['a key', () => ensureRegistered(scriptedApi([list({ id: '' })]).api, publicKey, undefined)],
    ['a domain', () => listDomains(scriptedApi([list({ id: '' })]).api)],
  ])('is rejected in a list with %s without an ID', async (what, run) => {
    await expect(run()).rejects.toThrow(`The response contains ${what} without a usable ID`);
  });

  test.each([[403], [500]])('of an app is not considered missing if the response is %i', async (status) => {
    const headers = { 'retry-after': '3600' };
    const { api } = scriptedApi([{ status, headers }]);
    await expect(ensureRegistered(api, publicKey, '7')).rejects.toMatchObject({
      code: status === 403 ? 'ERR_API_FORBIDDEN' : 'ERR_API_UNAVAILABLE',
      status,
    });
  });

  test('of the account is not compared with the keys of apps', async () => {
    const { api } = scriptedApi([list(resource('2', other)), conflict, list(resource('2', other))]);
    await expect(ensureRegistered(api, publicKey, undefined)).rejects.toMatchObject({
      code: 'ERR_API_CONFLICT',
      status: 409,
      message: expect.stringMatching(/^ENTITY_ERROR: No\.\n.*The pointer names it\.$/m),
    });
  });
});
