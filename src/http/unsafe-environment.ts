import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { NetworkError } from '../base/errors.ts';

/**
 * Throws a permanent `NetworkError` if the environment asks for something impossible or unsafe. The HTTP client silently
 * ignores a proxy that it cannot parse, and Node.js accepts every certificate if a variable says so. The message shows no
 * value, because the URL of a proxy may contain a password.
 */
export function refuseUnsafeEnvironment(url: URL): void {
  if (url.protocol !== 'https:') return; // A loopback address, which needs no proxy.
  if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    throw permanent(
      'ERR_NETWORK_CERTIFICATE',
      `NODE_TLS_REJECT_UNAUTHORIZED=0 lets any server impersonate ${url.hostname}. Unset it. To trust a certificate, set NODE_EXTRA_CA_CERTS to its file`,
    );
  const variable = ['https_proxy', 'HTTPS_PROXY'].find((name) => process.env[name]);
  if (variable !== undefined && !checkBypass(url) && !isUsable(url))
    throw permanent(
      'ERR_NETWORK_PROXY',
      `${variable} is not a valid proxy URL. Expected a URL such as http://proxy.example.com:8080, with %40 for an @ in the password. SOCKS is not supported. To bypass the proxy, add ${url.hostname} to no_proxy`,
    );
}

function isUsable(url: URL): boolean {
  try {
    const proxy = getProxyUrl(url);
    return proxy !== undefined && /^https?:$/.test(proxy.protocol); // Such an address always has a host.
  } catch {
    return false; // Its reason contains the value.
  }
}

function permanent(code: 'ERR_NETWORK_CERTIFICATE' | 'ERR_NETWORK_PROXY', reason: string): NetworkError {
  return new NetworkError(`Nothing was sent: ${reason}`, { code, permanent: true });
}
