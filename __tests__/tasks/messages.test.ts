import { expect, test } from '@jest/globals';
import type { Context } from '../../src/index.ts';
import { camelCase } from '../../src/task/input-names.ts';
import { startExampleSandbox, MODES } from '../support/run/mode-examples.ts';

type Run = (request: object, context: Partial<Context>) => Promise<unknown>;

const NOW = Date.parse('2026-11-21T12:00:00Z');

const SAID: Readonly<Record<string, readonly string[]>> = {
  'asc-token': ['Token of key 2X9R4HXF34, expires in 2m'],
  'marketplace-token': ['2 tokens for marketplace 6478901234, valid for 1d'],
  'register-key': ['Key the-key (PRINT) was already registered, for the account'],
  'list-keys': [
    'the-key PRINT, for the account',
    'the-old-key PRINT, for the account',
    'the-app-key PRINT, for app 6478901235',
  ],
  'read-key': ['Key the-app-key (PRINT)'],
  'remove-key': [
    'Removing 2 of 3 keys: the-old-key (PRINT), the-app-key (PRINT). Apple does not document what happens to unused tokens',
    'Removed key the-old-key (PRINT)',
    'Removed key the-app-key (PRINT)',
  ],
  'generate-key': ['Created a key pair, PRINT'],
  'public-key': ['The key is a P-256 key, PRINT'],
  'rotate-key': [
    'Removed the previous key the-old-key (PRINT)',
    'Rotated to key the-key (PRINT), for the account',
  ],
  'register-domain': ['Domain example.com was already registered, as the-domain'],
  'list-domains': ['the-domain example.com'],
  'remove-domain': ['Removing domain example.com (the-domain)', 'Removed domain example.com (the-domain)'],
  'find-app': ['Found app 6478901235: Example App (com.example.app)'],
  'server-token': ['Token of key 2X9R4HXF34 for com.example.app, expires in 15m'],
  'promotional-offer-jws': ['Signed for com.example.app with key 2X9R4HXF34; it does not expire'],
  'introductory-offer-jws': ['Signed for com.example.app with key 2X9R4HXF34; it does not expire'],
  'advanced-commerce-jws': ['Signed for com.example.app with key 2X9R4HXF34; it does not expire'],
  'install-verification-token': ['Created a token to redownload com.example.app, expires in 19m'],
  'verify-token': [
    'Valid: a token for the App Store Connect API, signed with ES256 on P-256 by this key, expires in TIME',
  ],
  'inspect-token': [
    'Not verified: a token for the App Store Connect API, with the key ID "2X9R4HXF34", expires in TIME',
    'The signature was not checked. To check it, use verify-token',
  ],
  'key-file': [
    'Wrote the key to /folder/asc-credentials-UUID/AuthKey_2X9R4HXF34.p8. It stays there until you remove its directory',
  ],
  'open-sealed': ['Decrypted the outputs of marketplace-token, which expire in 25517d19h'],
  'check-credentials': [
    'pass     inputs: A team key: the key ID from keyId, the issuer ID from issuerId, the private key from privateKey.',
    'pass     key reads: The private key is complete and not encrypted.',
    'pass     curve: P-256, as Apple requires.',
    'pass     connection: The server responded as App Store Connect does.',
    "pass     clock: Within 0 s of Apple's.",
    'pass     token accepted: The key ID, the issuer and the private key belong together.',
    'pass     agreements in force: Apple does not ask for an agreement.',
    'skipped  may list keys: Needed only for alternative distribution, with the purpose distribution.',
    'skipped  entitlement: Needed only for alternative distribution, with the purpose distribution.',
    'pass     requests left this hour: 3499 of 3500.',
  ],
};

test('this file tests the messages of every mode', () => {
  expect(Object.keys(SAID)).toEqual(Object.keys(MODES));
});

/** What differs from run to run is left out. */
function lasting(line: string): string {
  return line
    .replace(/SHA256:[\w+/]{43}=/g, 'PRINT')
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'UUID')
    .replace(/(?:9m\d+s|10m)$/, 'TIME')
    .replace(/Within \d s/, 'Within 0 s')
    .replace(/ \/\S+\/asc-credentials/, ' /folder/asc-credentials');
}

test.each(Object.entries(MODES))('%s reports what it did', async (mode, { run, inputs, online }) => {
  const { sandbox, inputs: api } = await startExampleSandbox();
  const [info, warnings]: [string[], string[]] = [[], []];
  const given = Object.entries({ ...inputs, ...(online && api) });
  const request = Object.fromEntries(given.map(([name, text]) => [camelCase(name), text]));
  await (run as Run)(request, {
    ...(!online && !/^(?:verify|inspect)-token$/.test(mode) && { now: () => NOW }),
    sleep: () => Promise.resolve(),
    log: { info: (line) => info.push(lasting(line)), warn: (line) => warnings.push(line) },
  });
  await sandbox.close();
  expect({ info, warnings }).toEqual({ info: SAID[mode], warnings: [] });
});
