import { quote } from '../base/safe-text.ts';
import { InputError } from '../base/errors.ts';
import { json, type SandboxResponse } from './responses.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Refuses a request that a web page of another site may have sent, directly or through DNS rebinding. Returns undefined if
 * the request is allowed.
 */
export function refuseOtherSites(
  { host, origin }: Readonly<Record<string, string | undefined>>,
  allowedHosts: readonly string[],
): SandboxResponse | undefined {
  const allowed = [...LOOPBACK, ...allowedHosts];
  const name = HOST.exec(host ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return refusal('the request has no valid Host header', allowed);
  if (!allowed.includes(name))
    return refusal(`the host ${name} is not allowed. Start the sandbox with --allow-host ${name}`, allowed);
  if (origin === undefined) return undefined;
  const site = hostOfOrigin(origin);
  if (site !== undefined && allowed.includes(site)) return undefined;
  return refusal('the Origin header names another site. Requests from web pages are refused', allowed);
}

function hostOfOrigin(origin: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(origin);
    return protocol === 'http:' || protocol === 'https:' ? hostname : undefined;
  } catch {
    return undefined; // `null`, which sandboxed frames send.
  }
}

/** In the format of Apple's and of GitHub's errors, so that clients of both show it. */
function refusal(reason: string, allowed: readonly string[]): SandboxResponse {
  const detail = `The sandbox refused this request: ${reason}. Allowed hosts: ${allowed.join(', ')}.`;
  const title = 'This host may not use the sandbox.';
  return json(403, {
    message: detail,
    errors: [{ status: '403', code: 'SANDBOX_HOST_NOT_ALLOWED', title, detail }],
  });
}

/** Parses a host name for `refuseOtherSites`. Throws an `InputError` if it is not one. */
export function parseHostName(text: string): string {
  const [, name] = HOST.exec(text) ?? [];
  if (name === text) return text.toLowerCase();
  const reason = `is ${quote(text)}. Expected a host name without scheme and port, an IPv6 address in brackets`;
  throw new InputError([{ input: 'allow-host', reason }]);
}
