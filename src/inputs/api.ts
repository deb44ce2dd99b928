import { pattern, text } from '../kinds.ts';
import { optional, type Kind } from '../task.ts';
import { appleId, bundleId, RESOURCE_ID } from './identifiers.ts';
import { apiKeyInputs } from './keys.ts';

const apiUrl = text('an https address such as https://api.appstoreconnect.apple.com', (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return 'is not an address. Expected one such as https://api.appstoreconnect.apple.com';
  if (url.username || url.password) return 'must not carry a user name or password';
  if (/[?#]/.test(value)) return 'must not carry a query or fragment';
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) return undefined;
  return "must begin with https:// (http:// is for this machine's own loopback address only)";
});

/** What every mode that calls Apple takes: the API key and where the API is. */
export const apiInputs = {
  ...apiKeyInputs,
  'api-url': optional(
    apiUrl,
    'Address of the App Store Connect API, for a local server or the Enterprise host. https only, except on loopback.',
  ),
};

/** Which app a call is about. At most one of the two. */
export const appInputs = {
  'app-id': optional(
    appleId,
    'Apple ID of the app that the key is for. Without an app the key is for the whole account.',
    { summarized: true },
  ),
  'bundle-id': optional(bundleId, 'Bundle ID of the app.', { summarized: true }),
};

/** The ID of a key in App Store Connect. */
export const distributionKeyId: Kind<string> = pattern(
  RESOURCE_ID,
  'the ID of an alternative distribution key, as register-key and list-keys give it',
);

const fingerprint = pattern(
  /^SHA256:[A-Za-z0-9+/]{43}=?$/,
  'a fingerprint: SHA256: and 44 characters of base64, the last of them =',
);

/** A fingerprint as this package writes it; the padding may be left out. */
export const keyFingerprint: Kind<string> = {
  ...fingerprint,
  read: (given, warn) => fingerprint.read(given, warn).replace(/=?$/, '='),
};
