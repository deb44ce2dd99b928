import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAscToken } from '../../index.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { issueApiKey, type ThrowAwayKey } from '../../sandbox/state.ts';
import { ACTION, runnerEnvironment, throwAwayKey } from '../scene.ts';
import type { Command } from './measure.ts';

const COMMAND = fileURLToPath(new URL('../../command/index.js', import.meta.url));

const PASSPHRASE = 'correct horse battery staple';

type Texts = Readonly<Record<string, string>>;

/** Whole runs of the Action, by mode, and of the command line. */
export async function startUps(sandbox: Sandbox, folder: string): Promise<Readonly<Record<string, Command>>> {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE'])
    await writeFile(join(folder, name), '');
  const key = { ...issueApiKey(sandbox.state) };
  const { token, sealed = '' } = await createAscToken({
    issuerId: key['issuer-id'],
    keyId: key['key-id'],
    privateKey: key['private-key'],
    sealPassphrase: PASSPHRASE,
  });
  const action = (inputs: Texts, extras: Partial<Command> = {}): Command => ({
    args: [ACTION],
    env: runnerEnvironment(inputs, folder),
    ...extras,
  });
  return {
    ...offline(key, { token, sealed }, action),
    'a misspelt mode, refused': action({ mode: 'asc-tokn', ...key }, { exitCode: 1 }),
    'asc-token, a path for its key, refused': action(
      { mode: 'asc-token', ...key, 'private-key': 'AuthKey_2X9R4HXF34.p8' },
      { exitCode: 1 },
    ),
    'asc-token, lifetime refused': action({ mode: 'asc-token', ...key, lifetime: '1h' }, { exitCode: 1 }),
    ...online({ ...key, 'api-url': sandbox.url }, sandbox, action),
    ...commandLine(key),
  };
}

type Make = (inputs: Texts, extras?: Partial<Command>) => Command;

function offline(
  key: Texts & ThrowAwayKey,
  { token, sealed }: { token: string; sealed: string },
  action: Make,
): Record<string, Command> {
  const distribution = { 'distribution-private-key': throwAwayKey() };
  const app = { 'bundle-id': 'com.example.app' };
  const product = { ...app, 'product-id': 'gold', 'transaction-id': '70001234567890' };
  const inputs: Readonly<Record<string, Texts>> = {
    'asc-token': key,
    'marketplace-token': { ...distribution, 'marketplace-id': '6478901234', 'developer-id': randomUUID() },
    'server-token': { ...key, ...app },
    'promotional-offer-jws': { ...key, ...product, 'offer-id': 'spring' },
    'introductory-offer-jws': { ...key, ...product, 'allow-introductory-offer': 'true' },
    'advanced-commerce-jws': { ...key, ...app, request: '{}' },
    'install-verification-token': {
      ...distribution,
      ...app,
      'distribution-key-id': randomUUID(),
      'installer-id': '6478901234',
    },
    'generate-key': {},
    'verify-token': { token, 'private-key': key['private-key'] },
    'key-file': key,
    'open-sealed': { sealed, 'seal-passphrase': PASSPHRASE },
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([mode, given]) => [mode, action({ mode, ...given })]),
  );
}

function online(api: Texts, { state, url }: Sandbox, action: Make): Record<string, Command> {
  const register = { mode: 'register-key', ...api, 'distribution-private-key': throwAwayKey() };
  const forget = () => (state.keys.length = 0);
  const store = {
    'github-token': state.github.token,
    'github-api-url': url,
    'github-repository': 'example/releases',
    'secret-name': 'DISTRIBUTION_PRIVATE_KEY',
  };
  return {
    'register-key, new key (3 requests)': action(register, { prepare: forget }),
    'register-key, known key (1 request)': action(register),
    'rotate-key into a GitHub secret': action({ mode: 'rotate-key', ...api, ...store }, { prepare: forget }),
  };
}

function commandLine(key: Texts): Record<string, Command> {
  const env = { PATH: process.env.PATH, ASC_KEY_ID: key['key-id'], ASC_PRIVATE_KEY: key['private-key'] };
  return {
    'command line: asc-token': { args: [COMMAND, 'asc-token'], env },
    'command line: --help': { args: [COMMAND, '--help'], env },
  };
}
