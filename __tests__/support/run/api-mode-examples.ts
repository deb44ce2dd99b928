import type { ModeExample } from './mode-examples.ts';
import { bundle, key } from './example-inputs.ts';

/** The examples of the modes that call Apple. They use the sandbox of `startExampleSandbox`. */
export const apiModeExamples: Readonly<Record<string, ModeExample>> = {
  'register-key': {
    inputs: { 'distribution-private-key': key },
    messages: ['Key the-key (PRINT) was already registered, for the account'],
    declared:
      'key-id app-id bundle-id; one of distribution-private-key distribution-public-key; up to one of app-id bundle-id',
  },
  'list-keys': {
    inputs: {},
    messages: [
      'the-key PRINT, for the account',
      'the-old-key PRINT, for the account',
      'the-app-key PRINT, for app 6478901235',
    ],
    declared: 'key-id app-id bundle-id; up to one of app-id bundle-id',
  },
  'read-key': {
    inputs: bundle,
    messages: ['Key the-app-key (PRINT)'],
    declared: 'key-id distribution-key-id app-id bundle-id; one of distribution-key-id app-id bundle-id',
  },
  'remove-key': {
    inputs: { 'distribution-key-id': 'the-old-key\nthe-app-key' },
    messages: [
      'Removing 2 of 3 keys: the-old-key (PRINT), the-app-key (PRINT). Apple does not document what happens to unused tokens',
      'Removed key the-old-key (PRINT)',
      'Removed key the-app-key (PRINT)',
    ],
    declared: 'key-id distribution-key-id fingerprint; one of distribution-key-id fingerprint',
  },
  'rotate-key': {
    inputs: { 'distribution-private-key': key, 'remove-previous': 'true' },
    messages: [
      'Removed the previous key the-old-key (PRINT)',
      'Rotated to key the-key (PRINT), for the account',
    ],
    declared:
      'key-id app-id bundle-id store-file store-command secret-name secret-environment secret-organization; up to one of app-id bundle-id; up to one of store-file store-command secret-name; up to one of secret-environment secret-organization; runner: github-repository=GITHUB_REPOSITORY github-api-url=GITHUB_API_URL; log group',
  },
  'register-domain': {
    inputs: { domain: 'example.com' },
    messages: ['Domain example.com was already registered, as the-domain'],
    declared: 'key-id domain',
  },
  'list-domains': { inputs: {}, messages: ['the-domain example.com'], declared: 'key-id' },
  'remove-domain': {
    inputs: { domain: 'example.com' },
    messages: ['Removing domain example.com (the-domain)', 'Removed domain example.com (the-domain)'],
    declared: 'key-id domain domain-id; one of domain domain-id',
  },
  'find-app': {
    inputs: { 'app-name': 'Example App' },
    messages: ['Found app 6478901235: Example App (com.example.app)'],
    declared: 'key-id bundle-id app-name; one of bundle-id app-name',
  },
  'check-credentials': {
    inputs: {},
    messages: [
      'pass     inputs: A team key: the key ID from keyId, the issuer ID from issuerId, the private key from privateKey.',
      'pass     key readable: The private key is complete and not encrypted.',
      'pass     curve: P-256, as Apple requires.',
      'pass     connection: The server responded as App Store Connect does.',
      "pass     clock: This machine's clock is within 0 s of Apple's.",
      'pass     token accepted: The key ID, the issuer and the private key belong together.',
      'pass     agreements in force: Apple does not ask for an agreement.',
      'skipped  may list keys: Needed only for alternative distribution.',
      'skipped  entitlement: Needed only for alternative distribution.',
      'pass     requests left this hour: 3499 of 3500.',
    ],
    declared: 'key-id; log group',
  },
};
