import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import type { Fault } from './faults.ts';

/** An API key as the sandbox knows it: the public half, and whose it is. */
export interface RegisteredApiKey {
  readonly keyId: string;
  /** Missing for an individual key. */
  readonly issuerId?: string;
  readonly publicKey: KeyObject;
  /** Alternative distribution is for ADMIN only. */
  readonly role?: 'ADMIN' | 'DEVELOPER';
}

interface SandboxApp {
  readonly id: string;
  readonly bundleId: string;
  readonly name: string;
}

export interface SandboxKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly appId: string | undefined;
}

export interface SandboxDomain {
  readonly id: string;
  readonly domain: string;
  readonly referenceName: string;
  readonly createdDate: string;
}

/** A GitHub Actions secret, as GitHub keeps it: sealed. */
interface SandboxSecret {
  /** The call's path: `/repos/o/r/actions/secrets/NAME`. */
  readonly path: string;
  readonly encryptedValue: string;
  readonly keyId: string;
  readonly updatedAt: string;
  readonly visibility: string | undefined;
  /** The repositories that may see an organization's secret whose visibility is `selected`. */
  readonly repositoryIds?: readonly number[];
}

/** GitHub's half of the sandbox: the token it takes, and the X25519 key that secrets are sealed for. */
interface SandboxGitHub {
  readonly token: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly secrets: SandboxSecret[];
}

/** A request that came in, for assertions and for people who rehearse. The bearer token is left out. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query, at most 2,000 characters of them. */
  readonly path: string;
  /** Kept only if the request was authenticated. */
  readonly body?: unknown;
  /** The answer's status, or how the connection was broken. */
  readonly outcome: number | string;
}

/** Everything that the sandbox remembers. */
export interface SandboxState {
  readonly apiKeys: RegisteredApiKey[];
  readonly apps: SandboxApp[];
  readonly keys: SandboxKey[];
  readonly domains: SandboxDomain[];
  readonly github: SandboxGitHub;
  readonly faults: Fault[];
  /** The latest 10,000, oldest first. */
  readonly requests: LoggedRequest[];
  /** Seconds by which the sandbox's clock differs from this machine's. */
  clockOffset: number;
  /** Whether an app takes one alternative distribution key, and refuses a second one with 409. */
  oneKeyPerApp: boolean;
  /** Whether the account has an agreement to accept, which everything waits for. */
  agreementsMissing: boolean;
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
    domains: [],
    github: { token: `github_pat_${randomUUID()}`, ...generateKeyPairSync('x25519'), secrets: [] },
    faults: [],
    requests: [],
    clockOffset: 0,
    oneKeyPerApp: true,
    agreementsMissing: false,
    requestsLeft: 3500,
  };
}

/** Registers a new team key with the sandbox and hands out its private half. */
export function issueApiKey(state: SandboxState, role: 'ADMIN' | 'DEVELOPER' = 'ADMIN'): ThrowAwayKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const keyId = randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase();
  const issuerId = randomUUID();
  state.apiKeys.push({ keyId, issuerId, publicKey, role });
  return {
    'issuer-id': issuerId,
    'key-id': keyId,
    'private-key': privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

const MAX_LOGGED_REQUESTS = 10_000;
const MAX_LOGGED_PATH = 2_000;

/** Notes a request; the oldest is forgotten if there are too many. */
export function logRequest({ requests }: SandboxState, { path, ...request }: LoggedRequest): void {
  requests.push({ ...request, path: path.slice(0, MAX_LOGGED_PATH) });
  if (requests.length > MAX_LOGGED_REQUESTS) requests.shift();
}
