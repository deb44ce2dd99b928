import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { startSandbox, type Sandbox } from '../src/sandbox/server.ts';
import { issueApiKey } from '../src/sandbox/state.ts';
import { runAction, showLog, throwAwayKey } from './scene.ts';
import { print, show, type Step, type Texts } from './show.ts';

/** Lists the apps with a token: what a later step of the job would do with it. */
async function confirmAscToken({ url }: Sandbox, token: string): Promise<string> {
  const answer = await fetch(`${url}/v1/apps`, { headers: { authorization: `Bearer ${token}` } });
  const { data } = (await answer.json()) as { data?: unknown[] };
  if (!answer.ok) throw new Error(`The sandbox refused the token with ${answer.status}`);
  return `the sandbox accepted the token and listed ${String(data?.length)} apps with it`;
}

async function confirmMarketplaceToken({ url }: Sandbox, token: string): Promise<string> {
  const answer = await fetch(`${url}/sandbox/verify-marketplace-token`, { method: 'POST', body: token });
  const { valid, reasons, claims } = (await answer.json()) as {
    valid: boolean;
    reasons: string[];
    claims: unknown;
  };
  if (!valid) throw new Error(`The sandbox refused the token: ${reasons.join(', ')}`);
  return `the sandbox verified the token with the registered key; its claims are ${JSON.stringify(claims)}`;
}

/** Checks a token by the Action's own verify-token: what whoever receives the token would do. */
async function confirmByAction(key: Texts, token: string): Promise<string> {
  const run = await runAction({ mode: 'verify-token', token, ...key });
  if (run.exitCode !== 0) throw new Error(`verify-token refused the token: ${run.log}`);
  return `verify-token says: ${showLog(run.log).trim()}`;
}

const sandbox = await startSandbox();
// A rotation that removes the previous key replaces a secret that exists already.
sandbox.state.github.secrets.push({
  path: '/repos/example/releases/actions/secrets/DISTRIBUTION_PRIVATE_KEY',
  encryptedValue: 'the key so far',
  keyId: '1',
  updatedAt: '2026-01-01T00:00:00Z',
  visibility: undefined,
});
const apiKey = { ...issueApiKey(sandbox.state) };
const distributionKey = { 'distribution-private-key': throwAwayKey() };
const api = { ...apiKey, 'api-url': sandbox.url };
const app = { 'bundle-id': 'com.example.app' };
const product = { 'product-id': 'com.example.app.monthly', 'transaction-id': '2000000123456789' };
const counts = () => {
  const { keys, domains, github } = sandbox.state;
  return Promise.resolve(
    `the sandbox holds keys: ${keys.length}, domains: ${domains.length}, sealed secrets: ${github.secrets.length}`,
  );
};
const byApiKey = async ({ token = '' }: Texts) =>
  confirmByAction({ 'private-key': apiKey['private-key'] }, token);
const passphrase = randomBytes(24).toString('base64');
const steps: readonly Step[] = [
  {
    mode: 'asc-token',
    inputs: { ...apiKey, 'seal-passphrase': passphrase },
    confirm: ({ token = '' }) => confirmAscToken(sandbox, token),
  },
  {
    mode: 'open-sealed',
    inputs: { sealed: '{sealed}', 'seal-passphrase': passphrase },
    confirm: ({ token = '' }) => confirmAscToken(sandbox, token),
  },
  {
    mode: 'key-file',
    inputs: apiKey,
    confirm: ({ path = '' }) => Promise.resolve(`${basename(path)}, for the job's other steps`),
  },
  {
    mode: 'register-key',
    inputs: { ...api, ...distributionKey },
    confirm: () =>
      Promise.resolve(`the sandbox holds ${sandbox.state.keys.length} alternative distribution key`),
  },
  { mode: 'check-credentials', inputs: api, confirm: () => Promise.resolve('all passed') },
  {
    mode: 'find-app',
    inputs: { ...api, 'app-name': 'Example App' },
    confirm: ({ 'app-id': id = '' }) => Promise.resolve(`app ${id}`),
  },
  {
    mode: 'marketplace-token',
    inputs: {
      ...distributionKey,
      'marketplace-id': '6478901234',
      'developer-id': '57246542-96fe-1a63-e053-0824d011072a',
    },
    confirm: ({ token = '' }) => confirmMarketplaceToken(sandbox, token),
  },
  { mode: 'server-token', inputs: { ...apiKey, ...app }, confirm: byApiKey },
  {
    mode: 'promotional-offer-jws',
    inputs: { ...apiKey, ...app, ...product, 'offer-id': 'spring' },
    confirm: byApiKey,
  },
  {
    mode: 'introductory-offer-jws',
    inputs: { ...apiKey, ...app, ...product, 'allow-introductory-offer': 'true' },
    confirm: byApiKey,
  },
  {
    mode: 'advanced-commerce-jws',
    inputs: { ...apiKey, ...app, request: '{"operation":"CREATE_ONE_TIME_CHARGE","version":"1"}' },
    confirm: byApiKey,
  },
  {
    mode: 'install-verification-token',
    inputs: {
      ...distributionKey,
      ...app,
      'installer-id': '6478901234',
      'distribution-key-id': '{distribution-key-id}',
    },
    confirm: ({ token = '' }) => confirmByAction(distributionKey, token),
  },
  { mode: 'generate-key', inputs: {}, confirm: ({ fingerprint = '' }) => Promise.resolve(fingerprint) },
  {
    mode: 'rotate-key',
    inputs: {
      ...api,
      'github-token': sandbox.state.github.token,
      'github-api-url': sandbox.url,
      'github-repository': 'example/releases',
      'secret-name': 'DISTRIBUTION_PRIVATE_KEY',
      'remove-previous': 'true',
    },
    confirm: () => counts(),
  },
  { mode: 'list-keys', inputs: api, confirm: ({ count = '' }) => Promise.resolve(`${count} listed`) },
  {
    mode: 'read-key',
    inputs: { ...api, 'distribution-key-id': '{distribution-key-id}' },
    confirm: ({ fingerprint = '' }) => Promise.resolve(fingerprint),
  },
  { mode: 'remove-key', inputs: { ...api, fingerprint: '{fingerprint}' }, confirm: () => counts() },
  { mode: 'register-domain', inputs: { ...api, domain: 'example.com' }, confirm: () => counts() },
  { mode: 'list-domains', inputs: api, confirm: ({ domains = '' }) => Promise.resolve(domains) },
  { mode: 'remove-domain', inputs: { ...api, domain: 'example.com' }, confirm: () => counts() },
];
print(
  `A sandbox of App Store Connect listens on ${sandbox.url}. All keys below are made for this demo and thrown away.`,
);
for (const step of steps) await show(step);
await sandbox.close();
print('\nAll tokens were verified. "npm cit" runs the tests.');
