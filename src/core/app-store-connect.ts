/** All that calls App Store Connect, to be loaded when the first call is near: a token is made without paying for it. */
export { openApi } from './api.ts';
export { resolveAppId } from './apps.ts';
export { ensureRegistered } from './registration.ts';
