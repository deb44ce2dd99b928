import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeEach } from '@jest/globals';
import type { Context } from '../../../src/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey, type SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import { collectLog } from '../run/collect-log.ts';

/** The Apple IDs of the sandbox's apps. */
export const [MARKETPLACE, APP, BETA] = ['6478901234', '6478901235', '6478901236'];

export type Texts = Readonly<Record<string, string>>;

/** A sandbox with an API key, in the names of the library and of the other entry points. */
export interface Account {
  readonly sandbox: Sandbox;
  readonly state: SandboxState;
  readonly credentials: {
    readonly issuerId: string;
    readonly keyId: string;
    readonly privateKey: string;
    readonly apiUrl: string;
  };
  readonly inputs: Texts;
  /** The variables that the command line reads. */
  readonly variables: Texts;
  /** Does not wait. Records what is logged, and how long it would have waited. */
  readonly context: Partial<Context>;
  readonly info: string[];
  readonly warnings: string[];
  readonly waits: number[];
}

/** Starts a sandbox for a test file. It is cleared before each test. */
export async function openAccount(role: 'ADMIN' | 'DEVELOPER' = 'ADMIN'): Promise<Account> {
  const sandbox = await startSandbox();
  afterAll(() => sandbox.close());
  const key = issueApiKey(sandbox.state, role);
  const account = {
    sandbox,
    state: sandbox.state,
    credentials: {
      issuerId: key['issuer-id'],
      keyId: key['key-id'],
      privateKey: key['private-key'],
      apiUrl: sandbox.url,
    },
    inputs: { ...key, 'api-url': sandbox.url },
    variables: {
      ASC_ISSUER_ID: key['issuer-id'],
      ASC_KEY_ID: key['key-id'],
      ASC_PRIVATE_KEY: key['private-key'],
      ASC_API_URL: sandbox.url,
    },
    ...takeNotes(),
  };
  beforeEach(() => {
    clear(account);
  });
  return account;
}

function takeNotes(): Pick<Account, 'context' | 'info' | 'warnings' | 'waits'> {
  const { log, info, warnings } = collectLog();
  const waits: number[] = [];
  const sleep = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { context: { sleep, log, random: () => 0.5, requestTimeout: 5_000 }, info, warnings, waits };
}

/** Clears everything except the API keys and the apps. */
export function clear({ state, info, warnings, waits }: Account): void {
  for (const list of [state.keys, state.domains, state.github.secrets, state.faults, state.requests])
    list.length = 0;
  for (const notes of [info, warnings, waits]) notes.length = 0;
  Object.assign(state, { clockOffset: 0, oneKeyPerApp: true, agreementsMissing: false, requestsLeft: 3500 });
}

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly pem: string;
}

export function makePair(): KeyPair {
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { ...pair, pem: pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
}

/** Registers a key without a request. */
export function addRegisteredKey(
  { state }: Account,
  { id, publicKey, appId }: { id: string; publicKey: KeyObject; appId?: string | undefined },
): void {
  state.keys.push({ id, publicKey, appId });
}

/** Returns the requests that arrived, without queries, as `POST /v1/alternativeDistributionKeys 201`. */
export function requestsOf(state: SandboxState): string[] {
  return state.requests.map(
    ({ method, path, outcome }) => `${method} ${String(path.split('?')[0])} ${outcome}`,
  );
}
