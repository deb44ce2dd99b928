import { compactVerify, decodeProtectedHeader } from 'jose';
import { appleError, type SandboxAnswer, type SandboxRequest } from './answers.ts';
import type { RegisteredApiKey, SandboxState } from './state.ts';

const LONGEST = 20 * 60;

export interface Claims {
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly aud?: unknown;
  readonly iat?: unknown;
  readonly exp?: unknown;
  readonly scope?: unknown;
}

/**
 * Checks a bearer token as Apple does: the signature by the key that `kid` names, the issuer or `sub`, audience, times
 * and scope. Returns why it is refused, which Apple never tells, or undefined.
 */
export async function refuseBearer(
  state: SandboxState,
  authorization: string | undefined,
  call: { method: string; url: URL; now: number },
): Promise<string | undefined> {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'no bearer token';
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const key = state.apiKeys.find(({ keyId }) => keyId === kid);
    if (alg !== 'ES256') return 'alg is not ES256';
    if (!key) return 'kid is not registered';
    const claims = state.signed.get(token) ?? (await verifiedClaims(token, key));
    state.signed.set(token, claims);
    return refuseIdentity(claims, key) ?? refuseTimes(claims, call.now) ?? refuseScope(claims.scope, call);
  } catch (error) {
    return `no valid signature (${error instanceof Error ? error.message : String(error)})`;
  }
}

async function verifiedClaims(token: string, { publicKey }: RegisteredApiKey): Promise<Claims> {
  const { payload } = await compactVerify(token, publicKey, { algorithms: ['ES256'] });
  return JSON.parse(new TextDecoder().decode(payload)) as Claims;
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
  return exp - iat > LONGEST || exp > now + LONGEST ? 'lives longer than 20 minutes' : undefined;
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

/** Whether the key that signed an accepted token has a role that alternative distribution is for. */
export function mayDistribute(state: SandboxState, { headers }: SandboxRequest): boolean {
  const { kid } = decodeProtectedHeader((headers.authorization ?? '').replace('Bearer ', ''));
  return state.apiKeys.find(({ keyId }) => keyId === kid)?.role !== 'DEVELOPER';
}

export const roleTooLow = (): SandboxAnswer =>
  appleError(403, {
    code: 'FORBIDDEN_ERROR',
    title: 'This request is forbidden for security reasons',
    detail: 'The API key in use does not allow this request',
  });

export const agreementsMissing = (): SandboxAnswer =>
  appleError(403, {
    code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    title: 'A required agreement is missing or has expired.',
    detail: 'This request requires an in-effect agreement that has not been signed or has expired.',
  });
