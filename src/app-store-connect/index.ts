/** What the modes use of the App Store Connect API. */
export { openApi, type Api, type ApiAccess } from './api.ts';
export { findAppByBundleId, findAppByName, resolveAppId } from './apps.ts';
export { checkCredentials, openApiForCheck } from './check-credentials.ts';
export {
  isRegistered,
  listAllKeys,
  listKeysInScope,
  readAppKey,
  readKey,
  removeKey,
  type DistributionKey,
} from './distribution-keys.ts';
export { describeDomain, ensureDomain, findDomain, listDomains, removeDomain } from './domains.ts';
export { findKeyOwners } from './key-owners.ts';
export { ensureRegistered, planRegistration, planRemoval } from './registration.ts';
