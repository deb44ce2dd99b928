import { fingerprintOf } from '../keys/key-exports.ts';
import { checkClaims } from '../tokens/claim-rules.ts';
import { textsOf } from '../tokens/finding.ts';
import { MARKETPLACE } from '../tokens/token-kinds.ts';
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
  const findings = checkClaims(jws, MARKETPLACE, now);
  const reasons = textsOf(findings, 'failure');
  return json(200, {
    valid: reasons.length === 0,
    reasons,
    notes: textsOf(findings, 'note'),
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
