import type { Task } from '../task/definition.ts';
import { ascToken } from './asc-token.ts';

/** A mode as it is listed. Each is loaded if it is chosen; `asc-token`, which most runs use, is in the first file. */
export interface Mode {
  /** One sentence without a full stop, in the third person: `Makes ...`. */
  readonly summary: string;
  readonly load: () => Task | Promise<Task>;
}

/** Every mode, in the order of the documents. */
export const modes: Readonly<Record<string, Mode>> = {
  'asc-token': {
    summary: 'Makes a token for the App Store Connect API',
    load: () => ascToken,
  },
  'marketplace-token': {
    summary: 'Makes tokens with which developers connect their apps to an alternative app marketplace',
    load: async () =>
      (await import(/* webpackChunkName: "offline" */ './marketplace-token.ts')).marketplaceToken,
  },
  'register-key': {
    summary: 'Registers an alternative distribution key with App Store Connect, unless it is there already',
    load: async () => (await import(/* webpackChunkName: "api" */ './register-key.ts')).registerKey,
  },
  'list-keys': {
    summary: 'Lists the alternative distribution keys of the account, or the one of an app',
    load: async () => (await import(/* webpackChunkName: "api" */ './list-keys.ts')).listKeys,
  },
  'read-key': {
    summary: 'Reads an alternative distribution key, by its ID or by its app',
    load: async () => (await import(/* webpackChunkName: "api" */ './read-key.ts')).readKey,
  },
  'remove-key': {
    summary: 'Removes alternative distribution keys that are named, by ID or fingerprint, and no others',
    load: async () => (await import(/* webpackChunkName: "api" */ './remove-key.ts')).removeKey,
  },
  'generate-key': {
    summary: 'Makes a P-256 key pair for alternative distribution, on this machine',
    load: async () => (await import(/* webpackChunkName: "offline" */ './generate-key.ts')).generateKey,
  },
  'rotate-key': {
    summary:
      'Replaces an alternative distribution key pair: registers the new key, stores it, and removes the old one on request',
    load: async () => (await import(/* webpackChunkName: "api" */ './rotate-key.ts')).rotateKey,
  },
  'register-domain': {
    summary: 'Registers a domain for web distribution, unless it is there already',
    load: async () => (await import(/* webpackChunkName: "api" */ './register-domain.ts')).registerDomain,
  },
  'list-domains': {
    summary: 'Lists the domains registered for web distribution',
    load: async () => (await import(/* webpackChunkName: "api" */ './list-domains.ts')).listDomains,
  },
  'remove-domain': {
    summary: 'Removes a domain that is named, by the domain or its ID, and no other',
    load: async () => (await import(/* webpackChunkName: "api" */ './remove-domain.ts')).removeDomain,
  },
  'find-app': {
    summary: 'Finds an app by its exact bundle ID or name',
    load: async () => (await import(/* webpackChunkName: "api" */ './find-app.ts')).findApp,
  },
  'server-token': {
    summary: 'Makes a token for the App Store Server API',
    load: async () => (await import(/* webpackChunkName: "offline" */ './server-token.ts')).serverToken,
  },
  'promotional-offer-jws': {
    summary: 'Signs a promotional offer for StoreKit',
    load: async () =>
      (await import(/* webpackChunkName: "offline" */ './promotional-offer-jws.ts')).promotionalOfferJws,
  },
  'introductory-offer-jws': {
    summary: 'Signs whether a customer may have an introductory offer, for StoreKit',
    load: async () =>
      (await import(/* webpackChunkName: "offline" */ './introductory-offer-jws.ts')).introductoryOfferJws,
  },
  'advanced-commerce-jws': {
    summary: 'Signs a request of the Advanced Commerce API for StoreKit',
    load: async () =>
      (await import(/* webpackChunkName: "offline" */ './advanced-commerce-jws.ts')).advancedCommerceJws,
  },
  'install-verification-token': {
    summary: 'Makes a token with which a marketplace or website lets a device install an app',
    load: async () =>
      (await import(/* webpackChunkName: "offline" */ './install-verification-token.ts'))
        .installVerificationToken,
  },
  'verify-token': {
    summary: 'Checks a token as Apple would: signature, algorithm, times, lifetime, audience',
    load: async () => (await import(/* webpackChunkName: "offline" */ './verify-token.ts')).verifyToken,
  },
  'key-file': {
    summary: 'Writes an API key to the file that upload tools look for, until the job is over',
    load: async () => (await import(/* webpackChunkName: "offline" */ './key-file.ts')).keyFile,
  },
  'open-sealed': {
    summary: 'Opens what another mode has sealed, in another job or workflow, and masks it again',
    load: async () => (await import(/* webpackChunkName: "offline" */ './open-sealed.ts')).openSealed,
  },
  'check-credentials': {
    summary: 'Tells whether an API key works, and if not, why not',
    load: async () => (await import(/* webpackChunkName: "api" */ './check-credentials.ts')).checkCredentials,
  },
};
