import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import type { Fault } from './faults.ts';

/** An API key as the sandbox knows it: the public half, and whose it is. */
export interface RegisteredApiKey {
  readonly keyId: string;
  /** Missing for an individual key. */
  readonly issuerId?: string;
  readonly publicKey: KeyObject;
}

export interface SandboxApp {
  readonly id: string;
  readonly bundleId: string;
  readonly name: string;
}

export interface SandboxKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly appId: string | undefined;
}

/** A request that came in, for assertions and for people who rehearse. The bearer token is left out. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** The answer's status, or how the connection was broken. */
  readonly outcome: number | string;
}

/** Everything that the sandbox remembers. */
export interface SandboxState {
  readonly apiKeys: RegisteredApiKey[];
  readonly apps: SandboxApp[];
  readonly keys: SandboxKey[];
  readonly faults: Fault[];
  readonly requests: LoggedRequest[];
  /** Seconds by which the sandbox's clock differs from this machine's. */
  clockOffset: number;
  /** Requests left this hour, for every key together. */
  requestsLeft: number;
}

/** A throw-away API key, in the words of the Action's inputs. */
export interface ThrowAwayKey {
  readonly 'issuer-id': string;
  readonly 'key-id': string;
  readonly 'private-key': string;
}

export function createState(): SandboxState {
  return {
    apiKeys: [],
    apps: [
      { id: '6478901234', bundleId: 'com.example.marketplace', name: 'Example Marketplace' },
      { id: '6478901235', bundleId: 'com.example.app', name: 'Example App' },
      { id: '6478901236', bundleId: 'com.example.app.beta', name: 'Example App Beta' },
    ],
    keys: [],
    faults: [],
    requests: [],
    clockOffset: 0,
    requestsLeft: 3500,
  };
}

/** Registers a new team key with the sandbox and hands out its private half. */
export function issueApiKey(state: SandboxState): ThrowAwayKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const keyId = randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase();
  const issuerId = randomUUID();
  state.apiKeys.push({ keyId, issuerId, publicKey });
  return {
    'issuer-id': issuerId,
    'key-id': keyId,
    'private-key': privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}
