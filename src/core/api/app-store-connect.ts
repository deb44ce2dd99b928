/** All that calls App Store Connect, to be loaded when the first call is near: a token is made without paying for it. */
export { openApi } from './api.ts';
export { findAppByBundleId, findAppByName, resolveAppId } from './apps.ts';
export { checkCredentials } from './check-credentials.ts';
export {
  isRegistered,
  listAllKeys,
  listKeysBeside,
  readAppKey,
  readKey,
  removeKey,
} from './distribution-keys.ts';
export { ensureDomain, listDomains, removeDomain } from './domains.ts';
export { ensureRegistered } from './registration.ts';
