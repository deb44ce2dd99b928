import { createPrivateKey } from 'node:crypto';
import * as library from '../../../src/index.ts';
import { createSandboxState, issueApiKey, type SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import { opensslFingerprint } from '../keys/public-half.ts';
import { makePair } from '../servers/account.ts';

const pairs = { mine: makePair(), old: makePair(), app: makePair() };

/** The API key of all scenarios. It is created once, because this takes longer than a run. */
const template = createSandboxState();
const issued = issueApiKey(template);
export const API_KEY_PEM = issued['private-key'];
export const apiKey = {
  issuerId: issued['issuer-id'],
  keyId: issued['key-id'],
  privateKey: createPrivateKey(issued['private-key']),
  apiUrl: 'https://asc.invalid',
};

/** Creates the state before a run: keys of the account and of an app, and two domains. */
export function createScenarioState({ registered = false }: Scenario): SandboxState {
  const state = { ...template, keys: [], domains: [], faults: [], requests: [] } as SandboxState;
  const addRegisteredKey = (id: string, pair: keyof typeof pairs, appId?: string) =>
    state.keys.push({ id, publicKey: pairs[pair].publicKey, appId });
  addRegisteredKey('old', 'old');
  addRegisteredKey('of-the-app', 'app', '6478901236');
  if (registered) addRegisteredKey('mine', 'mine');
  const domain = { referenceName: 'Shop', createdDate: '2026-11-21' };
  state.domains.push({ id: 'the-domain', domain: 'example.com', ...domain });
  state.domains.push({ id: 'another', domain: 'example.org', ...domain });
  return state;
}

/** What can happen to a request. */
export const FAULTS = [
  ['the connection breaks before it takes effect', 'reset=before'],
  ['the connection breaks after it takes effect', 'reset=after'],
  ['the connection breaks for it and all later requests, before they take effect', 'reset=before times=1000'],
  ['the connection breaks for it and all later requests, after they take effect', 'reset=after times=1000'],
  ['the response contains only half of the JSON', 'body=cut'],
  ['the response is 401', 'status=401'],
  ['the response is 403', 'status=403'],
  ['the response is 409', 'status=409'],
  ['the response is 429', 'status=429'],
  ['it and all later requests get 429', 'status=429 times=1000'],
  ['the response is 429 for longer than a run may wait', 'status=429 retry-after=99'],
  ['the response is 500', 'status=500'],
  ['it and all later requests get 500', 'status=500 times=1000'],
] as const;

/** A request of a mode, and the changes that it makes: `+` is added, `-` is removed. */
export interface Scenario {
  readonly run: unknown;
  readonly request?: object;
  readonly registered?: boolean;
  readonly change?: readonly string[];
}

/** Removing something again must not fail, because each run is repeated, as after an interrupted workflow. */
const RERUN = { ifMissing: 'warn' };
const mine = { distributionPrivateKey: pairs.mine.privateKey };
const fingerprint = opensslFingerprint(pairs.old.pem);
const key = (pair: keyof typeof pairs, app = 'account') =>
  `key ${opensslFingerprint(pairs[pair].pem)} of ${app}`;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'register-key': { run: library.registerKey, request: mine, change: [`+${key('mine')}`] },
  'register-key, already registered': { run: library.registerKey, request: mine, registered: true },
  'register-key of an app': {
    run: library.registerKey,
    request: { ...mine, bundleId: 'com.example.app' },
    change: [`+${key('mine', '6478901235')}`],
  },
  'list-keys': { run: library.listKeys },
  'list-keys of an app': { run: library.listKeys, request: { bundleId: 'com.example.app.beta' } },
  'read-key': { run: library.readKey, request: { distributionKeyId: 'old' } },
  'read-key of an app': { run: library.readKey, request: { bundleId: 'com.example.app.beta' } },
  'remove-key': {
    run: library.removeKey,
    request: { distributionKeyId: 'old', ...RERUN },
    change: [`-${key('old')}`],
  },
  'remove-key, two keys': {
    run: library.removeKey,
    request: { distributionKeyId: ['old', 'mine'], ...RERUN },
    registered: true,
    change: [`-${key('old')}`, `-${key('mine')}`],
  },
  'remove-key by fingerprint': {
    run: library.removeKey,
    request: { fingerprint, ...RERUN },
    change: [`-${key('old')}`],
  },
  'register-domain': {
    run: library.registerDomain,
    request: { domain: 'example.net' },
    change: ['+domain example.net'],
  },
  'register-domain, already registered': { run: library.registerDomain, request: { domain: 'example.com' } },
  'list-domains': { run: library.listDomains },
  'remove-domain': {
    run: library.removeDomain,
    request: { domain: 'example.com', ...RERUN },
    change: ['-domain example.com'],
  },
  'remove-domain by its ID': {
    run: library.removeDomain,
    request: { domainId: 'the-domain', ...RERUN },
    change: ['-domain example.com'],
  },
  'find-app': { run: library.findApp, request: { bundleId: 'com.example.app' } },
  'find-app by its name': { run: library.findApp, request: { appName: 'Example App' } },
  'check-credentials': { run: library.checkCredentials },
  'rotate-key': {
    run: library.rotateKey,
    request: { ...mine, removePrevious: true },
    change: [`+${key('mine')}`, `-${key('old')}`],
  },
  'rotate-key that keeps the previous keys': {
    run: library.rotateKey,
    request: mine,
    change: [`+${key('mine')}`],
  },
};
