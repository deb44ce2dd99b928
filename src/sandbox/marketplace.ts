import { compactVerify, decodeProtectedHeader } from 'jose';
import { readPublicKey } from '../core/key.ts';
import { fingerprintOf } from '../core/key-exports.ts';
import { json, type SandboxAnswer } from './answers.ts';
import type { SandboxState } from './state.ts';

/**
 * Checks a marketplace token as Apple's description of it asks, against the registered alternative distribution keys.
 * Apple has no such call (the token is pasted into App Store Connect); the sandbox offers it for rehearsals.
 */
export async function verifyMarketplaceToken(
  state: SandboxState,
  token: string,
  now: number,
): Promise<SandboxAnswer> {
  for (const key of state.keys) {
    const claims = await verified(token, key);
    if (!claims) continue;
    const reasons = [...refusals(token, claims, now)];
    return json(200, {
      valid: reasons.length === 0,
      reasons,
      key: key.id,
      fingerprint: fingerprintOf(readPublicKey(key.publicKey)),
      claims,
    });
  }
  return json(200, { valid: false, reasons: ['not signed by a registered alternative distribution key'] });
}

async function verified(
  token: string,
  { publicKey }: SandboxState['keys'][number],
): Promise<Record<string, unknown> | undefined> {
  try {
    const { payload } = await compactVerify(token, publicKey, { algorithms: ['ES256'] });
    return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
  } catch {
    return undefined; // Another key may have signed it.
  }
}

function* refusals(
  token: string,
  { iss, iat, exp, aud, pid, ...others }: Record<string, unknown>,
  now: number,
): Iterable<string> {
  if (decodeProtectedHeader(token).kid !== undefined) yield 'the header has a kid';
  if (typeof iss !== 'string' || !/^\d+$/.test(iss)) yield 'iss is not an Apple ID as a string of digits';
  if (aud !== 'appstoreconnect-v1') yield 'aud is not appstoreconnect-v1';
  if (typeof pid !== 'string' || pid === '') yield 'pid is not a Developer ID';
  if (typeof iat !== 'number' || iat > now) yield 'iat is missing or in the future';
  if (typeof exp !== 'number' || exp <= now || exp >= now + 7 * 24 * 3600)
    yield 'exp is not within the next 7 days';
  if (Object.keys(others).length > 0) yield `claims that do not belong: ${Object.keys(others).join(', ')}`;
}
