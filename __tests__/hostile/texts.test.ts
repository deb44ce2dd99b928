import { expect } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../src/core/duration.ts';
import * as library from '../../src/index.ts';
import { makeKey } from '../support/keys.ts';
import { nearly } from './support/near.ts';
import { property } from './support/property.ts';
import * as rules from './support/rules.ts';

const apiKey = { keyId: '2X9R4HXF34', privateKey: makeKey().pkcs8 };
const issuerId = '57246542-96fe-1a63-e053-0824d011072a';
const developers = {
  distributionPrivateKey: apiKey.privateKey,
  marketplaceId: '6478901234',
  developerId: issuerId,
};
const install = {
  distributionPrivateKey: apiKey.privateKey,
  distributionKeyId: 'the-key',
  installerId: '6478901234',
  bundleId: 'com.example.app',
};
const server = { ...apiKey, issuerId, bundleId: 'com.example.app' };
const offline = { exchange: () => Promise.reject(new library.NetworkError('asked', { permanent: true })) };

type Run = (request: object, context?: object) => Promise<unknown>;

/** An input, a rule of this test's own for what is read, and texts that look like it. */
const INPUTS: readonly (readonly [
  input: string,
  accepts: (text: string) => boolean,
  call: { run: unknown; request: object },
  alike: readonly string[],
])[] = [
  [
    'lifetime',
    rules.isDuration(1, 1140),
    { run: library.createAscToken, request: apiKey },
    ['15m', '90s', '1140', '1h', '0s'],
  ],
  [
    'lifetime',
    rules.isDuration(1, 604_739),
    { run: library.createMarketplaceTokens, request: developers },
    ['6d23h', '7d', '1d2h3m4s'],
  ],
  [
    'inHouse',
    rules.isBoolean,
    { run: library.createAscToken, request: apiKey },
    ['true', 'False', 'TRUE', 'yes', 'on'],
  ],
  [
    'scope',
    rules.isScope,
    { run: library.createAscToken, request: apiKey },
    ['GET /v1/apps', 'GET /v1/a?b[c]=d,e\nGET /', 'POST /'],
  ],
  ['keyId', rules.isKeyId, { run: library.createAscToken, request: apiKey }, ['2X9R4HXF34', issuerId]],
  ['issuerId', rules.isUuid, { run: library.createAscToken, request: apiKey }, [issuerId, '2X9R4HXF34']],
  [
    'marketplaceId',
    rules.isAppleId,
    { run: library.createMarketplaceTokens, request: developers },
    ['6478901234', issuerId],
  ],
  [
    'developerId',
    rules.isDeveloperList,
    { run: library.createMarketplaceTokens, request: developers },
    [issuerId, '__proto__', 'a, b\nc'],
  ],
  [
    'bundleId',
    rules.isBundleId,
    { run: library.createServerToken, request: server },
    ['com.example.app', 'a', '647', 'a-b.c'],
  ],
  [
    'installType',
    rules.isInstallType,
    { run: library.createInstallVerificationToken, request: install },
    ['download', 'redownload'],
  ],
  [
    'distributionKeyId',
    rules.isResourceId,
    { run: library.readKey, request: apiKey },
    ['the-key', '..', 'a/b'],
  ],
  [
    'fingerprint',
    rules.isFingerprint,
    { run: library.removeKey, request: apiKey },
    [`SHA256:${'aB+/'.repeat(11).slice(1)}`],
  ],
  [
    'domain',
    rules.isDomain,
    { run: library.registerDomain, request: apiKey },
    ['example.com', 'a-b.example', 'https://a.b/c'],
  ],
];

for (const [input, accepts, { run, request }, alike] of INPUTS) {
  property(
    `${input} such as ${String(alike[0])} is read by its rule, or refused by its name`,
    nearly(alike),
    {
      cost: 1.5,
      check: async (text) => {
        const error: unknown = await (run as Run)({ ...request, [input]: text }, offline).then(
          () => undefined,
          (reason: unknown) => (reason instanceof library.NetworkError ? undefined : reason),
        );
        if (accepts(text)) expect(error).toBeUndefined();
        else expectRefusal(error, input);
      },
    },
  );
}

function expectRefusal(error: unknown, input: string): void {
  if (!(error instanceof library.InputError)) throw new Error('It was taken, or fell over', { cause: error });
  expect(error.problems.map((problem) => problem.input)).toEqual([
    input.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
  ]);
  expect(error.message).toMatch(new RegExp(`^${input}: [^\\p{Cc}\\u2028\\u2029]+$`, 'u'));
  expect(error.message.length).toBeLessThan(3_000);
}

property('a duration that is written is read as the same', fc.nat(999_999_999), {
  check: (seconds) => {
    expect(parseDuration(formatDuration(seconds))).toBe(seconds);
    expect(rules.secondsOf(formatDuration(seconds))).toBe(seconds);
  },
});

property(
  'a list is read entry by entry, in order and once each',
  fc.array(fc.stringMatching(/^[\w.-]{1,12}$/), { minLength: 1 }),
  {
    cost: 3,
    check: async (ids) => {
      const text = ids.map((id, index) => id + String([' ,', '\n', '\r\n', ',,\n '][index % 4])).join('');
      const { tokens = {} } = await library.createMarketplaceTokens({ ...developers, developerId: text });
      expect(Object.keys(tokens).toSorted()).toEqual([...new Set(ids)].toSorted());
      expect(Object.getPrototypeOf(tokens)).toBe(Object.prototype);
    },
  },
);
