import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import {
  createAdvancedCommerceJws,
  createAscToken,
  createMarketplaceTokens,
  InputError,
} from '../../src/index.ts';
import { commandInProcess } from '../support/run/command.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { act } from '../support/run/action.ts';
import { apiKey, distributionKey } from '../support/servers/fake-apple.ts';
import { makeFolder } from '../support/run/folder.ts';

/** Members of every object: listed nowhere, and so neither inputs nor formats nor modes. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];

const folder = await makeFolder();
afterAll(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const environment = { ASC_KEY_ID: apiKey.keyId, ASC_PRIVATE_KEY: apiKey.privateKey };

test.each(INHERITED)('the command line rejects %s as a mode, an option and a format', async (name) => {
  const runs = [
    [name],
    ['asc-token', `--${name}`, 'x'],
    ['asc-token', `--${name}=x`],
    ['asc-token', '--format', name],
  ];
  for (const { exitCode, stdout, stderr } of await Promise.all(
    runs.map((argv) => commandInProcess(argv, { environment })),
  )) {
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).not.toContain('unexpected error');
  }
});

test('the Action ignores inherited properties', async () => {
  const names = Object.fromEntries(INHERITED.map((name) => [name, 'x']));
  const { exitCode, annotations } = await act({
    mode: 'asc-token',
    'key-id': apiKey.keyId,
    'private-key': apiKey.privateKey,
    ...names,
  });
  expect({ exitCode, levels: annotations.map(({ level }) => level) }).toEqual({
    exitCode: 0,
    levels: INHERITED.map(() => 'warning'),
  });
});

test('the library ignores inherited properties', async () => {
  const request = JSON.parse(
    '{"__proto__":{"keyId":"2X9R4HXF34"},"constructor":1,"toString":2}',
  ) as typeof apiKey;
  const error: unknown = await createAscToken(request).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  expect(String(error)).toMatch(/keyId: is missing/);
});

test.each([[null], [undefined], ['text'], [[]], [7]])(
  'a request that is %j is refused as inputs that are missing',
  async (request) => {
    await expect(createAscToken(request as never)).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/) as unknown,
    });
  },
);

test.each([[new Array(3)], [Object.assign(new Array(2), { 1: 'GET /v1/apps' })], [[null]]])(
  'a list with holes is refused: %j',
  async (scope) => {
    await expect(createAscToken({ ...apiKey, scope: scope as string[] })).rejects.toMatchObject({
      code: 'ERR_INPUT',
    });
  },
);

test('creates tokens for developers with such names, as an output and in a file', async () => {
  const request = {
    distributionPrivateKey: distributionKey.sec1,
    marketplaceId: '6478901234',
    developerId: INHERITED,
  };
  const { tokens } = await createMarketplaceTokens(request);
  expect(Object.keys(tokens)).toEqual(INHERITED);
  for (const [name, token] of Object.entries(tokens)) expect(decodeToken(token).claims.pid).toBe(name);
});

test('keeps such properties in the request of an Advanced Commerce JWS', async () => {
  const json = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const { token } = await createAdvancedCommerceJws({
    ...apiKey,
    bundleId: 'com.example.app',
    request: json,
  });
  expect(Buffer.from(String(decodeToken(token).claims.request), 'base64').toString()).toBe(json);
});

test.each([
  ['in its prototype', (fields: object) => `{"__proto__":${JSON.stringify(fields)}}`, 'has no member "key"'],
  ['in a list', (fields: object) => JSON.stringify([fields]), 'is not a JSON key file'],
  [
    'of other types',
    () => '{"key_id":{"toString":1},"key":["a"],"issuer_id":7,"in_house":{}}',
    'has no member "key"',
  ],
])('reads nothing from a fastlane file with the fields %s', async (_, write, reason) => {
  const path = join(folder, 'fastlane.json');
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({
    format: 'pem',
    type: 'pkcs8',
  });
  writeFileSync(path, write({ key_id: '2X9R4HXF34', key }));
  const { exitCode, stderr } = await commandInProcess(['asc-token'], {
    environment: { APP_STORE_CONNECT_API_KEY_PATH: path },
    canaries: [String(key)],
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`APP_STORE_CONNECT_API_KEY_PATH: ${path} ${reason}`);
  expect(stderr).toContain('ASC_KEY_ID: is missing');
  expect(stderr).not.toContain('unexpected error');
});
