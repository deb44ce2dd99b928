import { join } from 'node:path';
import { fingerprintOf } from '../../../src/keys/key-exports.ts';
import type { TestStore } from '../rotation/stores.ts';
import { addRegisteredKey, APP, makePair, type Account, type Texts } from '../servers/account.ts';

/** The key that a run is given, the keys that are registered before it, and one that nobody has registered. */
export const [newKey, oldKey, otherKey, appKey] = [makePair(), makePair(), makePair(), makePair()];

/** What the cases are run on: an account, a file and a secret. */
export interface Places {
  readonly account: Account;
  readonly file: TestStore & { readonly folder: string; readonly path: string };
  readonly secret: TestStore;
}

/** Two keys of the account, one of an app, one domain; the old key is in the file and in the secret. */
export function arrangePlaces({ account, file, secret }: Places): void {
  addRegisteredKey(account, { id: 'old', ...oldKey });
  addRegisteredKey(account, { id: 'other', ...otherKey });
  addRegisteredKey(account, { id: 'app-key', appId: APP, ...appKey });
  account.state.domains.push({
    ...{ id: 'the-domain', domain: 'example.com', referenceName: 'Example' },
    createdDate: '2026-11-21T00:00:00Z',
  });
  file.write(oldKey.pem);
  secret.write(oldKey.pem);
}

/** The inputs of a mode, by the places that they name. */
type InputsOf = (places: Places) => Texts;

const inSecret: InputsOf = ({ account: { state, sandbox } }) => ({
  'github-token': state.github.token,
  'github-api-url': sandbox.url,
  'github-repository': 'octo-org/shop',
  'secret-name': 'DISTRIBUTION_KEY',
});
const inFile: InputsOf = ({ file }) => ({ 'store-file': file.path });
const given = { 'distribution-private-key': newKey.pem };
const removing = { 'remove-previous': 'true' };

/** Runs that change something, or find nothing to change. */
export const CASES: readonly (readonly [mode: string, what: string, InputsOf])[] = [
  ['register-key', 'a new key', () => given],
  ['register-key', 'a new key of an app', () => ({ ...given, 'app-id': '6478901236' })],
  ['register-key', 'a registered key', () => ({ 'distribution-private-key': oldKey.pem })],
  ['remove-key', 'two keys', () => ({ 'distribution-key-id': 'other\napp-key' })],
  ['remove-key', 'by fingerprint', () => ({ fingerprint: fingerprintOf(oldKey.publicKey) })],
  ['remove-key', 'a missing key', () => ({ 'distribution-key-id': 'gone, old', 'if-missing': 'warn' })],
  ['rotate-key', 'into a file', inFile],
  ['rotate-key', 'into a file, removing', (places) => ({ ...inFile(places), ...removing })],
  ['rotate-key', 'into a new file', ({ file }) => ({ 'store-file': join(file.folder, 'new.pem') })],
  ['rotate-key', 'into a secret, removing', (places) => ({ ...inSecret(places), ...removing })],
  ['rotate-key', 'of an app', (places) => ({ ...inSecret(places), ...removing, 'app-id': APP })],
  ['rotate-key', 'a given key into a file', (places) => ({ ...inFile(places), ...given })],
  ['rotate-key', 'a given key into no store', () => ({ ...given, ...removing })],
  ['rotate-key', 'a registered key', () => ({ 'distribution-private-key': oldKey.pem, ...removing })],
  ['register-domain', 'a new domain', () => ({ domain: 'example.org' })],
  ['register-domain', 'a registered domain', () => ({ domain: 'example.com' })],
  ['remove-domain', 'by name', () => ({ domain: 'example.com' })],
  ['remove-domain', 'by ID', () => ({ 'domain-id': 'the-domain' })],
  ['remove-domain', 'a missing domain', () => ({ domain: 'example.net', 'if-missing': 'warn' })],
];

/** Runs that are refused before they change anything, with the code of the error. */
export const REFUSED: readonly (readonly [code: string, mode: string, InputsOf])[] = [
  ['ERR_NOT_FOUND', 'register-key', () => ({ ...given, 'bundle-id': 'com.example.none' })],
  ['ERR_NOT_FOUND', 'remove-key', () => ({ 'distribution-key-id': 'gone, old' })],
  ['ERR_NOT_FOUND', 'remove-domain', () => ({ domain: 'example.net' })],
  ['ERR_INPUT', 'register-domain', () => ({ domain: 'https://example.org' })],
  ['ERR_API_UNAUTHORIZED', 'register-domain', () => ({ domain: 'example.org', 'key-id': 'AAAAAAAAAA' })],
  ['ERR_INPUT_MISSING', 'rotate-key', () => ({})],
  ['ERR_FILE_PROTECTED', 'rotate-key', ({ file }) => ({ 'store-file': file.folder })],
  ['ERR_FILE_WRITE', 'rotate-key', ({ file }) => ({ 'store-file': join(file.folder, 'no', 'key.pem') })],
  ['ERR_FILE_WRITE', 'rotate-key', ({ file }) => ({ 'store-file': join(file.path, 'key.pem') })],
  ['ERR_STORE_MISSING', 'rotate-key', (at) => ({ ...inSecret(at), ...removing, 'secret-name': 'MISSPELT' })],
  ['ERR_STORE_REFUSED', 'rotate-key', (at) => ({ ...inSecret(at), 'github-token': 'github_pat_wrong' })],
];
