import type { Task } from '../task/definition.ts';
import { ascToken } from './asc-token.ts';

/** What modes are for. The help and the documents list the modes by group. */
export const MODE_GROUPS = [
  'Tokens',
  'Uploads and API keys',
  'Distribution keys and domains',
  'StoreKit and server',
] as const;

/** A mode in the list of all modes. The bundle has one file for each group of modes, which is loaded if one of them runs. */
export interface Mode {
  readonly group: (typeof MODE_GROUPS)[number];
  /** One sentence in the third person, without a period: `Creates ...`. */
  readonly summary: string;
  /** Loads the task. */
  readonly load: () => Task | Promise<Task>;
}

/** All modes, in the order of the documentation: group by group. */
export const modes: Readonly<Record<string, Mode>> = {
  'asc-token': {
    group: 'Tokens',
    summary: 'Creates a token for the App Store Connect API',
    load: () => ascToken,
  },
  'marketplace-token': {
    group: 'Tokens',
    summary: 'Creates tokens that developers use to connect their apps to an alternative app marketplace',
    load: async () => (await import('./offline-modes.ts')).marketplaceToken,
  },
  'install-verification-token': {
    group: 'Tokens',
    summary: 'Creates a token that a marketplace or website uses to let a device install an app',
    load: async () => (await import('./offline-modes.ts')).installVerificationToken,
  },
  'verify-token': {
    group: 'Tokens',
    summary: 'Checks a token as Apple does: signature, algorithm, times, lifetime and audience',
    load: async () => (await import('./offline-modes.ts')).verifyToken,
  },
  'inspect-token': {
    group: 'Tokens',
    summary: 'Reads a token without a key, and does not check its signature',
    load: async () => (await import('./offline-modes.ts')).inspectToken,
  },
  'open-sealed': {
    group: 'Tokens',
    summary: 'Decrypts the sealed outputs of another job or workflow; the Action masks them again',
    load: async () => (await import('./offline-modes.ts')).openSealed,
  },
  'key-file': {
    group: 'Uploads and API keys',
    summary:
      'Writes an API key to the file that upload tools look for; the Action removes it when the job ends',
    load: async () => (await import('./offline-modes.ts')).keyFile,
  },
  'check-credentials': {
    group: 'Uploads and API keys',
    summary: 'Checks an API key and explains what is wrong with it',
    load: async () => (await import('./api-modes.ts')).checkCredentials,
  },
  'find-app': {
    group: 'Uploads and API keys',
    summary: 'Finds an app by its exact bundle ID or name',
    load: async () => (await import('./api-modes.ts')).findApp,
  },
  'generate-key': {
    group: 'Distribution keys and domains',
    summary: 'Creates a P-256 key pair for alternative distribution on this machine',
    load: async () => (await import('./offline-modes.ts')).generateKey,
  },
  'public-key': {
    group: 'Distribution keys and domains',
    summary: 'Reads the public key and the fingerprint of a key that you have',
    load: async () => (await import('./offline-modes.ts')).publicKey,
  },
  'register-key': {
    group: 'Distribution keys and domains',
    summary: 'Registers an alternative distribution key in App Store Connect, if it is not registered yet',
    load: async () => (await import('./api-modes.ts')).registerKey,
  },
  'list-keys': {
    group: 'Distribution keys and domains',
    summary: 'Lists the alternative distribution keys of the account, or the key of an app',
    load: async () => (await import('./api-modes.ts')).listKeys,
  },
  'read-key': {
    group: 'Distribution keys and domains',
    summary: 'Reads an alternative distribution key, by its ID or by its app',
    load: async () => (await import('./api-modes.ts')).readKey,
  },
  'remove-key': {
    group: 'Distribution keys and domains',
    summary: 'Removes the alternative distribution keys with the given IDs or fingerprint, and no others',
    load: async () => (await import('./api-modes.ts')).removeKey,
  },
  'rotate-key': {
    group: 'Distribution keys and domains',
    summary:
      'Replaces an alternative distribution key pair: registers the new key, stores it, and optionally removes the old key',
    load: async () => (await import('./api-modes.ts')).rotateKey,
  },
  'register-domain': {
    group: 'Distribution keys and domains',
    summary: 'Registers a domain for web distribution, if it is not registered yet',
    load: async () => (await import('./api-modes.ts')).registerDomain,
  },
  'list-domains': {
    group: 'Distribution keys and domains',
    summary: 'Lists the domains registered for web distribution',
    load: async () => (await import('./api-modes.ts')).listDomains,
  },
  'remove-domain': {
    group: 'Distribution keys and domains',
    summary: 'Removes the given domain, by name or ID, and no other',
    load: async () => (await import('./api-modes.ts')).removeDomain,
  },
  'server-token': {
    group: 'StoreKit and server',
    summary: 'Creates a token for the App Store Server API',
    load: async () => (await import('./offline-modes.ts')).serverToken,
  },
  'promotional-offer-jws': {
    group: 'StoreKit and server',
    summary: 'Signs a promotional offer for StoreKit',
    load: async () => (await import('./offline-modes.ts')).promotionalOfferJws,
  },
  'introductory-offer-jws': {
    group: 'StoreKit and server',
    summary: 'Signs the eligibility of a customer for an introductory offer, for StoreKit',
    load: async () => (await import('./offline-modes.ts')).introductoryOfferJws,
  },
  'advanced-commerce-jws': {
    group: 'StoreKit and server',
    summary: 'Signs an Advanced Commerce API request for StoreKit',
    load: async () => (await import('./offline-modes.ts')).advancedCommerceJws,
  },
};
