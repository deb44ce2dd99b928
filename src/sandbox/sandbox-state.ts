import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import type { Fault } from './faults.ts';

/** An API key of the sandbox: the public key and its owner. */
export interface RegisteredApiKey {
  readonly keyId: string;
  /** Undefined for an individual key. */
  readonly issuerId?: string;
  readonly publicKey: KeyObject;
  /** Only ADMIN can use alternative distribution. Default: ADMIN. */
  readonly role?: 'ADMIN' | 'DEVELOPER';
}

/** An app: its Apple ID and its attributes. */
export interface SandboxApp {
  readonly id: string;
  readonly bundleId: string;
  readonly name: string;
  readonly sku: string;
  readonly primaryLocale: string;
  readonly isOrEverWasMadeForKids: boolean;
  readonly contentRightsDeclaration: string;
}

/** A registered alternative distribution key. */
export interface SandboxKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  /** Undefined for a key of the account. */
  readonly appId: string | undefined;
}

/** A registered domain. */
export interface SandboxDomain {
  readonly id: string;
  readonly domain: string;
  readonly referenceName: string;
  readonly createdDate: string;
}

/** A GitHub Actions secret, encrypted as GitHub stores it. */
interface SandboxSecret {
  /** The path of the call: `/repos/o/r/actions/secrets/NAME`. */
  readonly path: string;
  readonly encryptedValue: string;
  readonly keyId: string;
  readonly updatedAt: string;
  readonly visibility: string | undefined;
  /** The repositories that can use an organization's secret if its visibility is `selected`. */
  readonly repositoryIds?: readonly number[];
}

/** The GitHub part of the sandbox: its token and the X25519 key pair to encrypt secrets with. */
interface SandboxGitHub {
  readonly token: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly secrets: SandboxSecret[];
}

/** A received request, for tests. The bearer token is not logged. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query, at most 2,000 characters. */
  readonly path: string;
  /** Logged only if the request was authenticated. */
  readonly body?: unknown;
  /** The status of the response, or how the connection was broken. */
  readonly outcome: number | string;
  /** Why the token was refused. Apple never says why. */
  readonly refused?: readonly string[];
}

/** The whole state of a sandbox. */
export interface SandboxState {
  readonly apiKeys: RegisteredApiKey[];
  readonly apps: SandboxApp[];
  readonly keys: SandboxKey[];
  readonly domains: SandboxDomain[];
  readonly github: SandboxGitHub;
  readonly faults: Fault[];
  /** The last 10,000 requests, oldest first. */
  readonly requests: LoggedRequest[];
  /** How far the sandbox's clock is ahead of this machine's clock, in seconds. */
  clockOffset: number;
  /** Whether an app can have only one alternative distribution key. A second key is refused with 409. */
  oneKeyPerApp: boolean;
  /** Whether the account must accept an agreement first. All calls are refused until then. */
  agreementsMissing: boolean;
  /** Number of requests left this hour, for all keys together. */
  requestsLeft: number;
}

/** A test API key, with the names of the Action's inputs. */
export interface TestApiKey {
  readonly 'issuer-id': string;
  readonly 'key-id': string;
  readonly 'private-key': string;
}

/** The state of a new sandbox: three apps and no keys. */
export function createSandboxState(): SandboxState {
  return {
    apiKeys: [],
    apps: [
      createApp('6478901234', 'com.example.marketplace', 'Example Marketplace'),
      createApp('6478901235', 'com.example.app', 'Example App'),
      createApp('6478901236', 'com.example.app.beta', 'Example App Beta'),
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

/** An app with all the attributes that clients of Apple's API require. */
export function createApp(id: string, bundleId: string, name: string): SandboxApp {
  return {
    id,
    bundleId,
    name,
    sku: bundleId.toUpperCase().replaceAll('.', '-'),
    primaryLocale: 'en-US',
    isOrEverWasMadeForKids: false,
    contentRightsDeclaration: 'DOES_NOT_USE_THIRD_PARTY_CONTENT',
  };
}

/** Registers a new team key with the sandbox and returns it with its private key. */
export function issueApiKey(state: SandboxState, role: 'ADMIN' | 'DEVELOPER' = 'ADMIN'): TestApiKey {
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

/** Logs a request. The oldest request is dropped if there are too many. */
export function logRequest({ requests }: SandboxState, { path, ...request }: LoggedRequest): void {
  requests.push({ ...request, path: path.slice(0, MAX_LOGGED_PATH) });
  if (requests.length > MAX_LOGGED_REQUESTS) requests.shift();
}
