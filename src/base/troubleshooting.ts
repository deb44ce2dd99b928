import type { ErrorCode } from './error-codes.ts';

const PAGE = 'https://github.com/asc-credentials/asc-credentials/blob/v0/docs/troubleshooting.md';

/** The section of the troubleshooting page for each code, by the start of the code; the longest match counts. */
const SECTIONS: Readonly<Record<string, string>> = {
  ERR_INPUT: 'other-inputs',
  ERR_INPUT_MISSING: 'a-secret-that-does-not-exist-is-empty',
  ERR_NOT_FOUND: 'other-inputs',
  ERR_KEY: 'keys',
  ERR_API: 'errors-from-apple',
  ERR_API_UNAUTHORIZED: 'was-refused-with-401-apple-does-not-say-why-the-likely-causes-in-order',
  ERR_API_RATE_LIMITED: 'the-hourly-limit-of-this-api-key-is-used-up-other-pipelines-may-share-the-key',
  ERR_NETWORK: 'network',
  ERR_FILE: 'rotation-and-files',
  ERR_STORE: 'rotation-and-files',
  ERR_ROTATION: 'rotation-and-files',
  ERR_VERIFY: 'tokens-and-seals',
  ERR_SEAL: 'tokens-and-seals',
  ERR_CREDENTIALS: 'errors-from-apple',
};

/** Returns the URLs of the sections for some error codes, each once. */
export function troubleshootingUrls(codes: readonly ErrorCode[]): string[] {
  return [...new Set(codes.map(troubleshootingUrl).filter((url) => url !== undefined))];
}

/** Returns the URL of the troubleshooting section for an error code, or undefined if there is none. */
export function troubleshootingUrl(code: ErrorCode): string | undefined {
  const [section] = Object.entries(SECTIONS)
    .filter(([start]) => code.startsWith(start))
    .sort(([one], [other]) => other.length - one.length);
  return section && `${PAGE}#${section[1]}`;
}
