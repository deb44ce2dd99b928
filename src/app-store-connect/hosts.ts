const API_HOST = 'api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';

/** The default address of the App Store Connect API. */
export const API_URL = `https://${API_HOST}`;

/** Returns whether an address is that of the Enterprise program, whose tokens have an audience of their own. */
export function isEnterprise(url: URL): boolean {
  return url.hostname === ENTERPRISE_HOST;
}

/** Returns whether an address is one of Apple's two. */
export function isApple(url: URL): boolean {
  return url.hostname === API_HOST || isEnterprise(url);
}

/** Returns whether an address is a loopback address. `127.example.com` is not. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** Returns whether the HTTP client would mistake an address for a loopback address, and bypass the proxy. */
export function looksLikeLoopback(url: URL): boolean {
  return url.hostname.startsWith('127.') && !isLoopback(url);
}
