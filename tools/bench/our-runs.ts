import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateKey } from '../../__tests__/support/keys/make-keys.ts';
import { RUNNER_FILES, runnerEnvironment } from '../../__tests__/support/run/github-runner.ts';
import { ACTION, COMMAND } from '../../__tests__/support/run/programs.ts';
import type { TlsProxy } from '../../__tests__/support/servers/tls-proxy.ts';
import { createAscToken } from '../../src/index.ts';
import { issueApiKey, type SandboxState } from '../../src/sandbox/sandbox-state.ts';
import type { Command, Commands } from './measure.ts';

type ApiKey = ReturnType<typeof issueApiKey>;

/** Where the runs of the Action find their server and files. */
interface Setup {
  readonly state: SandboxState;
  /** A TLS proxy of the sandbox. */
  readonly proxy: TlsProxy;
  readonly folder: string;
}

/** Runs of the Action, one or more for each mode, and of the command line. */
export async function prepareOurRuns(setup: Setup): Promise<Commands> {
  for (const name of RUNNER_FILES) await writeFile(join(setup.folder, name), '');
  const key = issueApiKey(setup.state);
  const env = { PATH: process.env.PATH, ASC_KEY_ID: key['key-id'], ASC_PRIVATE_KEY: key['private-key'] };
  const inputs = {
    ...(await offlineInputs(key)),
    ...onlineInputs(key, setup.state, `https://127.0.0.1:${setup.proxy.port}`),
  };
  const actions = Object.entries(inputs).map(
    ([name, texts]) => [name, actionRun(name, texts, setup)] as const,
  );
  return {
    ...Object.fromEntries(actions),
    'command line: asc-token': { args: [COMMAND, 'asc-token'], env },
    'command line: --help': { args: [COMMAND, '--help'], env },
  };
}

/** `name` starts with the mode. */
function actionRun(
  name: string,
  inputs: Readonly<Record<string, string>>,
  { state, proxy, folder }: Setup,
): Command {
  const mode = name.split(' ')[0] ?? '';
  const env = {
    ...runnerEnvironment({ mode, ...inputs }, folder),
    NODE_EXTRA_CA_CERTS: proxy.certificate,
  };
  const changesKeys = mode === 'register-key' || mode === 'rotate-key';
  return {
    args: [ACTION],
    env,
    prepare: () => {
      if (changesKeys) state.keys.length = 0; // So that each run registers a key again.
    },
  };
}

/** Inputs of modes that send no request, by the name of the run. */
async function offlineInputs(key: ApiKey) {
  const privateKey = key['private-key'];
  const { token } = await createAscToken({ keyId: key['key-id'], privateKey });
  const distribution = { 'distribution-private-key': makePrivateKey() };
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

/** Inputs of modes that send requests to the sandbox, by the name of the run. */
function onlineInputs(key: ApiKey, { github }: SandboxState, url: string) {
  const api = { ...key, 'api-url': url };
  const secret = {
    'github-api-url': url,
    'github-token': github.token,
    'github-repository': 'example/releases',
    'secret-name': 'KEY',
  };
  return {
    'list-keys (1 request)': api,
    'register-key (3 requests)': { ...api, 'distribution-private-key': makePrivateKey() },
    'rotate-key into a GitHub secret': { ...api, ...secret },
  };
}
