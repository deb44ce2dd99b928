import { appleError, type SandboxResponse } from './responses.ts';
import { readJws } from './jws.ts';
import type { RegisteredApiKey, SandboxState } from './sandbox-state.ts';

const MAX_LIFETIME_SECONDS = 20 * 60;

type Claims = Readonly<Record<string, unknown>>;

/** The API key of a request, or the reason why it is refused. Apple never tells the reason. */
export type Bearer = { readonly key: RegisteredApiKey } | { readonly refused: string };

/** Checks a bearer token as Apple does: the signature of the key in `kid`, the issuer or `sub`, audience, times and scope. */
export function checkBearer(
  state: SandboxState,
  authorization: string | undefined,
  call: { method: string; url: URL; now: number },
): Bearer {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return { refused: 'no bearer token' };
  try {
    const { header, claims, isSignedBy } = readJws(token);
    const key = state.apiKeys.find(({ keyId }) => keyId === header.kid);
    if (!key) return { refused: 'kid is not registered' };
    if (!isSignedBy(key.publicKey)) return { refused: 'the signature is wrong' };
    const refused =
      refuseIdentity(claims, key) ?? refuseTimes(claims, call.now) ?? refuseScope(claims.scope, call);
    return refused === undefined ? { key } : { refused };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

function refuseIdentity({ iss, sub, aud }: Claims, key: RegisteredApiKey): string | undefined {
  if (aud !== 'appstoreconnect-v1') return 'aud is not appstoreconnect-v1';
  if (key.issuerId === undefined)
    return sub === 'user' && iss === undefined ? undefined : 'an individual key needs sub "user" and no iss';
  return iss === key.issuerId && sub === undefined ? undefined : 'iss is not the team of the key';
}

function refuseTimes({ iat, exp }: Claims, now: number): string | undefined {
  if (typeof iat !== 'number' || typeof exp !== 'number') return 'iat or exp is not a number';
  if (iat > now) return 'iat is in the future';
  if (exp <= now) return 'expired';
  return exp - iat > MAX_LIFETIME_SECONDS || exp > now + MAX_LIFETIME_SECONDS
    ? 'lives longer than 20 minutes'
    : undefined;
}

function refuseScope(scope: unknown, { method, url }: { method: string; url: URL }): string | undefined {
  if (scope === undefined) return undefined;
  if (!Array.isArray(scope)) return 'scope is not an array';
  const query = decodeURIComponent(url.search);
  const allowed = scope.some(
    (entry) => entry === `${method} ${url.pathname}${query}` || entry === `${method} ${url.pathname}`,
  );
  return allowed ? undefined : 'outside the scope';
}

/** Apple's response if the role of the key does not allow the request. */
export const roleTooLow = (): SandboxResponse =>
  appleError(403, {
    code: 'FORBIDDEN_ERROR',
    title: 'This request is forbidden for security reasons',
    detail: 'The API key in use does not allow this request',
  });

/** Apple's response while an agreement must be accepted. */
export const agreementsMissing = (): SandboxResponse =>
  appleError(403, {
    code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    title: 'A required agreement is missing or has expired.',
    detail: 'This request requires an in-effect agreement that has not been signed or has expired.',
  });
