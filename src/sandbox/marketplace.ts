import { fingerprintOf } from '../keys/key-exports.ts';
import { json, type SandboxResponse } from './responses.ts';
import { readJws, type Jws } from './jws.ts';
import type { SandboxState } from './sandbox-state.ts';

/**
 * Checks a marketplace token against Apple's rules and the registered alternative distribution keys. Apple has no such call,
 * because developers paste the token into App Store Connect. The sandbox has it for rehearsals.
 */
export function verifyMarketplaceToken(state: SandboxState, token: string, now: number): SandboxResponse {
  const jws = readJwsIfValid(token);
  const key = state.keys.find(({ publicKey }) => jws?.isSignedBy(publicKey));
  if (!jws || !key)
    return json(200, { valid: false, reasons: ['not signed by a registered alternative distribution key'] });
  const reasons = [...refusals(jws, now)];
  return json(200, {
    valid: reasons.length === 0,
    reasons,
    key: key.id,
    fingerprint: fingerprintOf(key.publicKey),
    claims: jws.claims,
  });
}

function readJwsIfValid(token: string): Jws | undefined {
  try {
    return readJws(token);
  } catch {
    return undefined;
  }
}

function* refusals({ header, claims }: Jws, now: number): Iterable<string> {
  const { iss, iat, exp, aud, pid, ...others } = claims;
  if (header.kid !== undefined) yield 'the header has a kid';
  if (typeof iss !== 'string' || !/^\d+$/.test(iss)) yield 'iss is not an Apple ID as a string of digits';
  if (aud !== 'appstoreconnect-v1') yield 'aud is not appstoreconnect-v1';
  if (typeof pid !== 'string' || pid === '') yield 'pid is not a Developer ID';
  if (typeof iat !== 'number' || iat > now) yield 'iat is missing or in the future';
  if (typeof exp !== 'number' || exp <= now || exp >= now + 7 * 24 * 3600)
    yield 'exp is not within the next 7 days';
  if (Object.keys(others).length > 0) yield `claims that do not belong: ${Object.keys(others).join(', ')}`;
}
