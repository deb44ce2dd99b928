import { isApple, isLoopback, looksLikeLoopback } from '../../app-store-connect/hosts.ts';
import { pattern, text } from '../../task/input-types.ts';
import { optional, type InputType } from '../../task/definition.ts';
import { appleId, bundleId, RESOURCE_ID } from './identifiers.ts';
import { apiKeyInputs } from './keys.ts';

/** The URL of a server. `warn` returns a warning about a valid but unusual URL. */
function serverAddress(example: string, warn: (url: URL) => string | undefined = () => undefined) {
  return text(`an https address such as ${example}`, (value, warnOf) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url) return `is not a valid URL. Expected a URL such as ${example}`;
    if (url.username || url.password) return 'must not contain a user name or password';
    if (/[?#]/.test(value)) return 'must not contain a query or fragment';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
      return 'must begin with https:// (http:// is allowed only for the loopback address of this machine)';
    if (looksLikeLoopback(url))
      return 'begins with 127. but is not a loopback address. Expected a host name or four numbers';
    const warning = warn(url);
    if (warning !== undefined) warnOf(warning);
    return undefined;
  });
}

const apiUrl = serverAddress('https://api.appstoreconnect.apple.com', (url) =>
  isApple(url) || isLoopback(url)
    ? undefined
    : `${url.host} is not one of Apple's servers, and it receives a valid token. Use it only if you trust it`,
);

/** The URL of GitHub's API, for github.com or an Enterprise Server. */
export const githubApiUrl = serverAddress('https://api.github.com');

/** The inputs of all modes that call Apple: the API key and the URL of the API. */
export const apiInputs = {
  ...apiKeyInputs,
  'api-url': optional(
    apiUrl,
    'URL of the App Store Connect API, for a local mock or the Enterprise Program host. Must be https, except on loopback.',
    { environment: ['ASC_API_URL'], term: 'the URL of the API' },
  ),
};

/** The app of a call. At most one of the two inputs can be given. */
export const appInputs = {
  'app-id': optional(appleId, 'Apple ID of the app that the key is for. Default: the whole account.', {
    showInSummary: true,
  }),
  'bundle-id': optional(bundleId, 'Bundle ID of the app.', { showInSummary: true, term: 'the bundle ID' }),
};

/** The ID of a key in App Store Connect. */
export const distributionKeyId: InputType<string> = pattern(
  RESOURCE_ID,
  'the ID of an alternative distribution key, as returned when it was registered',
);

const fingerprint = pattern(
  /^SHA256:[A-Za-z0-9+/]{43}=?$/,
  'a fingerprint: SHA256: and 44 characters of base64 that end with =',
);

/** A fingerprint as this package prints it. The padding is optional. */
export const keyFingerprint: InputType<string> = {
  ...fingerprint,
  parse: (given, warn) => fingerprint.parse(given, warn).replace(/=?$/, '='),
};
