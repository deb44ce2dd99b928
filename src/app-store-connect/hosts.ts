const API_HOST = 'api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';

/** Where App Store Connect is unless `api-url` says otherwise. */
export const API_URL = `https://${API_HOST}`;

/** Whether an address is that of the Enterprise program, whose tokens have an audience of their own. */
export function isEnterprise(url: URL): boolean {
  return url.hostname === ENTERPRISE_HOST;
}

/** Whether an address is one of Apple's two. */
export function isApple(url: URL): boolean {
  return url.hostname === API_HOST || isEnterprise(url);
}

/** Whether an address is this machine's own. `127.example.com` only looks like it. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** Whether the http client takes an address for this machine's own although it is not, and passes over the proxy. */
export function looksLikeLoopback(url: URL): boolean {
  return url.hostname.startsWith('127.') && !isLoopback(url);
}
