import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { makePrivateKey } from '../../__tests__/support/keys/make-keys.ts';
import { listApps, verifyByAction, verifyMarketplaceToken } from './check-tokens.ts';
import type { Step, Texts } from './run-step.ts';

/** What the steps share: inputs that occur in many of them, and the sandbox that they talk to. */
interface Setup {
  readonly sandbox: Sandbox;
  readonly apiKey: Texts;
  /** The API key together with the sandbox's address. */
  readonly api: Texts;
  readonly distributionKey: Texts;
}

const APP = { 'bundle-id': 'com.example.app' };
const PRODUCT = { ...APP, 'product-id': 'com.example.app.monthly', 'transaction-id': '2000000123456789' };

/** The steps of the demo. Later steps use the outputs of earlier ones. */
export function createSteps(sandbox: Sandbox): readonly Step[] {
  const apiKey = { ...issueApiKey(sandbox.state) };
  const setup = {
    sandbox,
    apiKey,
    api: { ...apiKey, 'api-url': sandbox.url },
    distributionKey: { 'distribution-private-key': makePrivateKey() },
  };
  return [
    ...apiKeySteps(setup),
    ...marketplaceSteps(setup),
    ...storeKitSteps(setup),
    ...keySteps(setup),
    ...domainSteps(setup),
  ];
}

function apiKeySteps({ sandbox, apiKey, api }: Setup): Step[] {
  const seal = { 'seal-passphrase': randomBytes(24).toString('base64') };
  return [
    {
      mode: 'asc-token',
      inputs: { ...apiKey, ...seal },
      check: ({ token }) => listApps(sandbox, token),
    },
    {
      mode: 'open-sealed',
      inputs: { ...seal, sealed: '{sealed}' },
      check: ({ token }) => listApps(sandbox, token),
    },
    {
      mode: 'key-file',
      inputs: apiKey,
      check: ({ path = '' }) => `${basename(path)}, for the job's other steps`,
    },
    { mode: 'check-credentials', inputs: api, check: () => 'all passed' },
    {
      mode: 'find-app',
      inputs: { ...api, 'app-name': 'Example App' },
      check: ({ 'app-id': id = '' }) => `app ${id}`,
    },
  ];
}

function marketplaceSteps({ sandbox, api, distributionKey }: Setup): Step[] {
  return [
    {
      mode: 'register-key',
      inputs: { ...api, ...distributionKey },
      check: () => countEntries(sandbox),
    },
    {
      mode: 'marketplace-token',
      inputs: {
        ...distributionKey,
        'marketplace-id': '6478901234',
        'developer-id': '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      },
      check: ({ token }) => verifyMarketplaceToken(sandbox, token),
    },
    {
      mode: 'inspect-token',
      inputs: { token: '{token}' },
      check: ({ kind = '', 'expires-at': end = '' }) => `${kind}, until ${end}`,
    },
    {
      mode: 'install-verification-token',
      inputs: {
        ...distributionKey,
        ...APP,
        'installer-id': '6478901234',
        'distribution-key-id': '{distribution-key-id}',
      },
      check: ({ token }) => verifyByAction(distributionKey, token),
    },
  ];
}

function storeKitSteps({ apiKey }: Setup): Step[] {
  const check = ({ token }: Texts) => verifyByAction({ 'private-key': apiKey['private-key'] ?? '' }, token);
  return [
    { mode: 'server-token', inputs: { ...apiKey, ...APP }, check },
    { mode: 'promotional-offer-jws', inputs: { ...apiKey, ...PRODUCT, 'offer-id': 'spring' }, check },
    {
      mode: 'introductory-offer-jws',
      inputs: { ...apiKey, ...PRODUCT, 'allow-introductory-offer': 'true' },
      check,
    },
    {
      mode: 'advanced-commerce-jws',
      inputs: { ...apiKey, ...APP, request: '{"operation":"CREATE_ONE_TIME_CHARGE","version":"1"}' },
      check,
    },
  ];
}

function keySteps({ sandbox, api }: Setup): Step[] {
  const repository = {
    'github-token': sandbox.state.github.token,
    'github-api-url': sandbox.url,
    'github-repository': 'example/releases',
    'secret-name': 'DISTRIBUTION_PRIVATE_KEY',
  };
  return [
    { mode: 'generate-key', inputs: {}, check: ({ fingerprint = '' }) => fingerprint },
    {
      mode: 'public-key',
      inputs: { 'distribution-public-key': '{distribution-public-key}' },
      check: ({ fingerprint = '' }) => fingerprint,
    },
    {
      mode: 'rotate-key',
      inputs: { ...api, ...repository, 'remove-previous': 'true' },
      check: () => countEntries(sandbox),
    },
    { mode: 'list-keys', inputs: api, check: ({ count = '' }) => `${count} listed` },
    {
      mode: 'read-key',
      inputs: { ...api, 'distribution-key-id': '{distribution-key-id}' },
      check: ({ fingerprint = '' }) => fingerprint,
    },
    {
      mode: 'remove-key',
      inputs: { ...api, fingerprint: '{fingerprint}' },
      check: () => countEntries(sandbox),
    },
  ];
}

function domainSteps({ sandbox, api }: Setup): Step[] {
  const domain = { domain: 'example.com' };
  return [
    { mode: 'register-domain', inputs: { ...api, ...domain }, check: () => countEntries(sandbox) },
    { mode: 'list-domains', inputs: api, check: ({ domains = '' }) => domains },
    { mode: 'remove-domain', inputs: { ...api, ...domain }, check: () => countEntries(sandbox) },
  ];
}

function countEntries({ state: { keys, domains, github } }: Sandbox): string {
  return `the sandbox has keys: ${keys.length}, domains: ${domains.length}, GitHub secrets: ${github.secrets.length}`;
}
