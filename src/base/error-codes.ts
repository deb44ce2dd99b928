import { STORE_ERROR_CODES, type Explanation } from './store-error-codes.ts';

/** Every code that an `AscError` can have. The list is closed: a code is never renamed, and a new one is a feature. */
export const ERROR_CODES = {
  ERR_INPUT: {
    meaning:
      'An input is not valid, is unknown, or conflicts with another input. Also used if the problems have different codes.',
    remedy: 'Correct the inputs that `problems` lists. Each problem has its own code.',
  },
  ERR_INPUT_MISSING: {
    meaning: 'A required input is missing or empty.',
    remedy:
      'Set it. In CI, check the name of the secret: GitHub passes no secrets to workflows that a fork or Dependabot triggers.',
  },
  ERR_NOT_FOUND: {
    meaning: 'The app, key or domain that an input names does not exist, or the API key cannot see it.',
    remedy: 'Check the name or ID, and that the API key belongs to the same team.',
  },
  ERR_KEY_INVALID: {
    meaning: 'The text is not a key: a path, JSON, a variable that was not expanded, or more than one key.',
    remedy: 'Give the contents of the `.p8` or `.pem` file.',
  },
  ERR_KEY_ENCRYPTED: {
    meaning: 'The key is encrypted with a passphrase.',
    remedy: 'Decrypt it first: `openssl pkcs8 -in key.pem`.',
  },
  ERR_KEY_DAMAGED: {
    meaning: 'The key is truncated or was changed.',
    remedy: 'Give the original file, unchanged.',
  },
  ERR_KEY_WRONG_TYPE: {
    meaning:
      'It is a key, but the wrong one: not P-256, a certificate, a public key instead of a private key, or the API key instead of the distribution key.',
    remedy: 'Give the key that the message names.',
  },
  ERR_API_UNAUTHORIZED: {
    meaning: 'Apple does not accept the API key (401).',
    remedy: 'Check key ID, issuer ID and private key. It may have been revoked.',
  },
  ERR_API_FORBIDDEN: {
    meaning: "The API key's role does not allow the request, or an agreement must be accepted (403).",
    remedy: "Use a key with the Admin role. Apple's code in `errors` says which of the two it is.",
  },
  ERR_API_CONFLICT: {
    meaning: 'The account or app is in a state that does not allow the request (409).',
    remedy: 'An app can have only one distribution key. Replace it with `rotateKey` and `removePrevious`.',
  },
  ERR_API_RATE_LIMITED: {
    meaning: 'The hourly limit of the API key is used up (429), even after the retries.',
    remedy: 'Try again later, or use fewer requests with this key.',
  },
  ERR_API_UNAVAILABLE: {
    meaning: "Apple's server failed (5xx), even after the retries.",
    remedy: 'Try again later. `mayHaveHappened` says whether the request may have taken effect.',
  },
  ERR_API_REFUSED: {
    meaning: 'Apple refused the request for another reason; `status` and `errors` say which.',
    remedy: 'Read the message. Check `apiUrl` if the status is 3xx.',
  },
  ERR_NETWORK_CONNECTION: {
    meaning: 'The connection failed or was closed early, even after the retries.',
    remedy: 'Check network and DNS, then try again.',
  },
  ERR_NETWORK_TIMEOUT: {
    meaning: 'No response came in time.',
    remedy: 'Try again later, or raise `requestTimeout`.',
  },
  ERR_NETWORK_CERTIFICATE: {
    meaning: "The server's certificate is not trusted, or certificate checks are disabled.",
    remedy: 'Set `NODE_EXTRA_CA_CERTS` to the certificate file of your proxy.',
  },
  ERR_NETWORK_PROXY: {
    meaning: 'The proxy in the environment variables cannot be used.',
    remedy: 'Correct `HTTPS_PROXY`, or add the host to `NO_PROXY`.',
  },
  ERR_NETWORK_RESPONSE: {
    meaning: 'The response cannot be used: it is too large, incomplete, or from another server.',
    remedy: 'Check `apiUrl` and the proxy, then try again.',
  },
  ...STORE_ERROR_CODES,
  ERR_VERIFY_SIGNATURE: {
    meaning: 'The token is not signed with ES256 by this key.',
    remedy: 'Do not trust the token. Check that the right key was given.',
  },
  ERR_VERIFY_EXPIRED: {
    meaning: 'The token is valid, but it has expired.',
    remedy: 'Create a new one.',
  },
  ERR_VERIFY_TOKEN: {
    meaning:
      'The token is malformed, Apple would not accept its claims, or a claim does not have the expected value.',
    remedy: 'The message lists every check that failed.',
  },
  ERR_CREDENTIALS: {
    meaning: 'A check of `checkCredentials` failed; `outputs.report` has all checks.',
    remedy: 'Read the failed check: it says what to change.',
  },
  ERR_SEAL_EXPIRED: {
    meaning: 'The sealed output (`sealed`) has expired.',
    remedy: 'Run the mode that created the seal again.',
  },
  ERR_SEAL_PASSPHRASE: {
    meaning: 'The passphrase is wrong, or the seal was changed.',
    remedy: 'Give the passphrase that the outputs were sealed with.',
  },
  ERR_SEAL_DAMAGED: {
    meaning: 'The text is damaged, or it is not a seal of this package.',
    remedy: 'Give the complete output `sealed`, unchanged.',
  },
  ERR_CANCELLED: {
    meaning: 'The run was cancelled. `mayHaveHappened` says whether something may have been changed.',
    remedy: 'Read the message: it says what was changed.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;

/** Why a run failed. Programs should check `code`; `message` is for people. The documentation lists what each one means. */
export type ErrorCode = keyof typeof ERROR_CODES;
