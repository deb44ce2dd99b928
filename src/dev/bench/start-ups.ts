import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAscToken } from '../../index.ts';
import { issueApiKey, type SandboxState } from '../../sandbox/state.ts';
import { ROOT } from '../root.ts';
import { ACTION, runnerEnvironment, throwAwayKey } from '../scene.ts';
import type { Commands } from './measure.ts';

type Texts = Readonly<Record<string, string>>;

/** Whole runs of the Action, by mode, and of the command line; `front` is a TLS front of the sandbox. */
export async function startUps(
  state: SandboxState,
  front: { readonly url: string; readonly certificate: string },
  folder: string,
): Promise<Commands> {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE'])
    await writeFile(join(folder, name), '');
  const key = issueApiKey(state);
  const action = (mode: string, inputs: Texts, prepare?: () => void) => ({
    args: [ACTION],
    env: { ...runnerEnvironment({ mode, ...inputs }, folder), NODE_EXTRA_CA_CERTS: front.certificate },
    ...(prepare && { prepare }),
  });
  const offline = await offlineInputs(key);
  const api = { ...key, 'api-url': front.url };
  const distribution = { 'distribution-private-key': throwAwayKey() };
  const github = { 'github-api-url': front.url, 'github-token': state.github.token };
  const secret = { ...github, 'github-repository': 'example/releases', 'secret-name': 'KEY' };
  const forget = () => (state.keys.length = 0);
  const env = { PATH: process.env.PATH, ASC_KEY_ID: key['key-id'], ASC_PRIVATE_KEY: key['private-key'] };
  const command = join(ROOT, 'build', 'command', 'index.js');
  return {
    ...Object.fromEntries(Object.entries(offline).map(([mode, inputs]) => [mode, action(mode, inputs)])),
    'list-keys (1 request)': action('list-keys', api),
    'register-key (3 requests)': action('register-key', { ...api, ...distribution }, forget),
    'rotate-key into a GitHub secret': action('rotate-key', { ...api, ...secret }, forget),
    'command line: asc-token': { args: [command, 'asc-token'], env },
    'command line: --help': { args: [command, '--help'], env },
  };
}

/** The inputs of the modes that make no request. open-sealed is left out: it derives a key from a passphrase, slowly. */
async function offlineInputs(key: ReturnType<typeof issueApiKey>): Promise<Readonly<Record<string, Texts>>> {
  const privateKey = key['private-key'];
  const { token } = await createAscToken({ keyId: key['key-id'], privateKey });
  const distribution = { 'distribution-private-key': throwAwayKey() };
  const app = { 'bundle-id': 'com.example.app' };
  const product = { ...app, 'product-id': 'gold', 'transaction-id': '70001234567890' };
  const install = { 'distribution-key-id': randomUUID(), 'installer-id': '6478901234' };
  return {
    'asc-token': { ...key },
    'marketplace-token': { ...distribution, 'marketplace-id': '6478901234', 'developer-id': randomUUID() },
    'server-token': { ...key, ...app },
    'promotional-offer-jws': { ...key, ...product, 'offer-id': 'spring' },
    'introductory-offer-jws': { ...key, ...product, 'allow-introductory-offer': 'true' },
    'advanced-commerce-jws': { ...key, ...app, request: '{}' },
    'install-verification-token': { ...distribution, ...app, ...install },
    'generate-key': {},
    'verify-token': { token, 'private-key': privateKey },
    'key-file': { ...key },
  };
}
