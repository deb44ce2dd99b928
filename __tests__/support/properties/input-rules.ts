import * as library from '../../../src/index.ts';
import { makeKey } from '../keys/make-keys.ts';
import * as rules from './rules.ts';

const apiKey = { keyId: '2X9R4HXF34', privateKey: makeKey().pkcs8 };
const issuerId = '57246542-96fe-1a63-e053-0824d011072a';
export const developers = {
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
const rotation = { ...apiKey, githubToken: 'a-token', secretName: 'ASC_KEY', githubRepository: 'octo/app' };
/** An input, an independent rule for its values, and texts that look like valid values. */
export const INPUTS: readonly (readonly [
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
    'githubRepository',
    rules.isRepository,
    { run: library.rotateKey, request: rotation },
    ['octo/app', '../..', 'octo/..', './app', 'a/b/c'],
  ],
  [
    'secretEnvironment',
    rules.isName,
    { run: library.rotateKey, request: rotation },
    ['production', '..', '.', 'a/../b'],
  ],
  [
    'secretOrganization',
    rules.isName,
    { run: library.rotateKey, request: rotation },
    ['octo-org', '..', '.', '%2e%2e'],
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
