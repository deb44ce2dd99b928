import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAscToken } from '../../src/index.ts';
import { issueApiKey, type SandboxState } from '../../src/sandbox/state.ts';
import { ROOT } from '../root.ts';
import { ACTION, runnerEnvironment, throwAwayKey } from '../scene.ts';
import type { TlsFront } from '../tls-front.ts';
import type { Commands } from './measure.ts';

/** The inputs of the Action by the name of a run, whose first word is the mode. `url` is the address of the sandbox. */
async function allInputs(key: ReturnType<typeof issueApiKey>, state: SandboxState, url: string) {
  const privateKey = key['private-key'];
  const { token } = await createAscToken({ keyId: key['key-id'], privateKey });
  const distribution = { 'distribution-private-key': throwAwayKey() };
  const app = { 'bundle-id': 'com.example.app' };
  const product = { ...app, 'product-id': 'gold', 'transaction-id': '70001234567890' };
  const install = { 'distribution-key-id': randomUUID(), 'installer-id': '6478901234' };
  const github = { 'github-api-url': url, 'github-token': state.github.token };
  const secret = { ...github, 'github-repository': 'example/releases', 'secret-name': 'KEY' };
  return {
    'asc-token': key,
    'marketplace-token': { ...distribution, 'marketplace-id': '6478901234', 'developer-id': randomUUID() },
    'server-token': { ...key, ...app },
    'promotional-offer-jws': { ...key, ...product, 'offer-id': 'spring' },
    'introductory-offer-jws': { ...key, ...product, 'allow-introductory-offer': 'true' },
    'advanced-commerce-jws': { ...key, ...app, request: '{}' },
    'install-verification-token': { ...distribution, ...app, ...install },
    'generate-key': {},
    'verify-token': { token, 'private-key': privateKey },
    'key-file': key,
    'list-keys (1 request)': { ...key, 'api-url': url },
    'register-key (3 requests)': { ...key, 'api-url': url, ...distribution },
    'rotate-key into a GitHub secret': { ...key, 'api-url': url, ...secret },
  };
}

/** Whole runs of the Action, by mode, and of the command line; `front` is a TLS front of the sandbox. */
export async function startUps(state: SandboxState, front: TlsFront, folder: string): Promise<Commands> {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE'])
    await writeFile(join(folder, name), '');
  const key = issueApiKey(state);
  const actions = Object.entries(await allInputs(key, state, `https://127.0.0.1:${front.port}`)).map(
    ([name, inputs]) => {
      const environment = runnerEnvironment({ mode: String(name.split(' ')[0]), ...inputs }, folder);
      const env = { ...environment, NODE_EXTRA_CA_CERTS: front.certificate };
      const forget = /^(?:register|rotate)-key/.test(name) && { prepare: () => (state.keys.length = 0) };
      return [name, { args: [ACTION], env, ...forget }] as const;
    },
  );
  const env = { PATH: process.env.PATH, ASC_KEY_ID: key['key-id'], ASC_PRIVATE_KEY: key['private-key'] };
  const command = join(ROOT, 'build', 'command', 'index.js');
  return {
    ...Object.fromEntries(actions),
    'command line: asc-token': { args: [command, 'asc-token'], env },
    'command line: --help': { args: [command, '--help'], env },
  };
}
