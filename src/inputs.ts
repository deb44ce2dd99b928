import { exactText, pattern, privateKey, publicKey, text } from './kinds.ts';
import { quote } from './core/plain.ts';
import { optional, required, type Kind } from './task.ts';

// Apple's own example IDs are not RFC 4122 UUIDs (their variant nibble is e), so only the shape is checked.
const UUID_SHAPE = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';

const issuerId = pattern(
  UUID_SHAPE,
  `the issuer ID, 8-4-4-4-12 hexadecimal digits, shown above the keys on ${KEYS_PAGE}`,
  (value) =>
    /^[A-Z0-9]{10}$/.test(value)
      ? `is "${value}", which looks like a key ID. Expected the issuer ID, shown above the keys on ${KEYS_PAGE}`
      : undefined,
);

const keyId = pattern(
  /^[A-Za-z0-9]{4,32}$/,
  `the key ID, such as 2X9R4HXF34, listed on ${KEYS_PAGE}`,
  (value) => {
    if (UUID_SHAPE.test(value))
      return `is "${value}", which looks like an issuer ID. Expected the key ID, such as 2X9R4HXF34`;
    const inFileName = /([A-Z0-9]{10})\.p8$/.exec(value);
    return inFileName
      ? `is the name of a key file. Expected the key ID alone: ${String(inFileName[1])}`
      : undefined;
  },
);

/** An Apple ID of an app: digits. The classic mistake is to give an issuer ID or a bundle ID instead. */
export const appleId: Kind<string> = pattern(
  /^\d{1,20}$/,
  "the app's Apple ID, digits such as 6478901234 (App Store Connect > the app > App Information)",
  (value) => {
    if (UUID_SHAPE.test(value))
      return `is a UUID: that is an issuer ID or Developer ID. Expected the app's Apple ID, digits such as 6478901234`;
    return /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(value)
      ? `is "${value}", a bundle ID. Expected the app's Apple ID, digits such as 6478901234`
      : undefined;
  },
);

/** A developer's Developer ID, which a marketplace token carries as `pid`. */
export const developerId: Kind<string> = text(
  'a Developer ID, 8-4-4-4-12 hexadecimal digits',
  (value, warn) => {
    if (!/^[\w.-]{1,100}$/.test(value))
      return 'is no Developer ID: only letters, digits and hyphens can be in one';
    if (!UUID_SHAPE.test(value))
      warn(
        `is ${quote(value)}, which does not look like Apple's Developer IDs (8-4-4-4-12 hexadecimal digits)`,
      );
    return undefined;
  },
);

/** A bundle ID: letters, digits, hyphens and dots; an app's Apple ID given in its place is refused. */
export const bundleId: Kind<string> = pattern(
  /^(?!\d+$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
  'a bundle ID such as com.example.app',
  (value) =>
    /^\d+$/.test(value)
      ? `is "${value}", a number: that is an Apple ID. Expected a bundle ID such as com.example.app`
      : undefined,
);

const apiUrl = text('an https address such as https://api.appstoreconnect.apple.com', (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return 'is not an address. Expected one such as https://api.appstoreconnect.apple.com';
  if (url.username || url.password) return 'must not carry a user name or password';
  if (/[?#]/.test(value)) return 'must not carry a query or fragment';
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) return undefined;
  return "must begin with https:// (http:// is for this machine's own loopback address only)";
});

/** The API key, `C` in the documents: without an issuer ID it is an individual key. */
export const apiKeyInputs = {
  'issuer-id': optional(issuerId, "Issuer ID of the API key's team. Leave it out for an individual key.", {
    environment: ['ASC_ISSUER_ID', 'APP_STORE_CONNECT_API_KEY_ISSUER_ID'],
  }),
  'key-id': required(keyId, 'Key ID of the API key.', {
    environment: ['ASC_KEY_ID', 'APP_STORE_CONNECT_API_KEY_KEY_ID'],
    summarized: true,
  }),
  'private-key': required(
    privateKey,
    'Private key of the API key: the contents of the .p8 file, or their base64.',
    {
      environment: ['ASC_PRIVATE_KEY', 'APP_STORE_CONNECT_API_KEY_KEY'],
      environmentFile: ['ASC_PRIVATE_KEY_PATH', 'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH'],
    },
  ),
};

/** The API key of a team, for tokens that always name their issuer. */
export const teamKeyInputs = {
  ...apiKeyInputs,
  'issuer-id': {
    ...apiKeyInputs['issuer-id'],
    presence: 'required',
    description: "Issuer ID of the API key's team.",
  },
} as const;

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

const DISTRIBUTION_KEY =
  'Alternative distribution private key: the contents of the PEM file, or their base64.';
const distributionKeyExtras = { environment: ['ASC_DISTRIBUTION_PRIVATE_KEY'] };

/** The alternative distribution private key, `D` in the documents, where a mode signs with it. */
export const distributionKeyInput = {
  'distribution-private-key': required(privateKey, DISTRIBUTION_KEY, distributionKeyExtras),
};

/** An alternative distribution key where its public half is enough. Exactly one of the two. */
export const distributionPublicKeyInputs = {
  'distribution-private-key': optional(privateKey, DISTRIBUTION_KEY, distributionKeyExtras),
  'distribution-public-key': optional(
    publicKey,
    'Alternative distribution public key as PEM, or its base64.',
  ),
};

/** An In-App Purchase key and the app it signs for: what the JWS for StoreKit share. */
export const storeKitInputs = {
  ...teamKeyInputs,
  'bundle-id': required(bundleId, 'Bundle ID of the app.', { summarized: true }),
};

/** Given as an empty text it counts as given, as in Apple's own library. */
export const transactionId: Kind<string> = exactText('a transaction ID', { empty: true });

/** The ID of a resource in App Store Connect, which is opaque; `.` and `..` would lead to another address. */
const RESOURCE_ID = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** The ID of a key in App Store Connect. */
export const distributionKeyId: Kind<string> = pattern(
  RESOURCE_ID,
  'the ID of an alternative distribution key, as register-key and list-keys give it',
);

/** The ID of a domain in App Store Connect. */
export const domainId: Kind<string> = pattern(
  RESOURCE_ID,
  'the ID of a domain, as register-domain and list-domains give it',
);

/** A fingerprint as this package and ssh-keygen write it. */
export const keyFingerprint: Kind<string> = pattern(
  /^SHA256:[A-Za-z0-9+/]{43}$/,
  'a fingerprint: SHA256: and 43 characters of base64',
);

/** The name of a domain; what else a web address has is refused. */
export const domainName: Kind<string> = pattern(
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/,
  'a domain in lower case such as example.com, without https:// and path',
);
