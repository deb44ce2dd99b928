import { fingerprintOf } from '../keys/key-exports.ts';
import { checkClaims } from '../tokens/claim-rules.ts';
import { textsOf } from '../tokens/finding.ts';
import type { TokenKind } from '../tokens/token-kinds.ts';
import { json, type SandboxResponse } from './responses.ts';
import { readJws, type Jws } from './jws.ts';
import type { SandboxKey, SandboxState } from './sandbox-state.ts';

/**
 * Checks a marketplace token or an install verification token against Apple's rules for its kind and the registered
 * alternative distribution keys. Apple has no such call: developers paste a marketplace token into App Store Connect, and
 * devices send an install verification token. The sandbox has it for tests of a server. `now` is in seconds since 1970.
 */
export function verifyDistributionToken(
  state: SandboxState,
  token: string,
  { kind, now }: { kind: TokenKind; now: number },
): SandboxResponse {
  const jws = readJwsIfValid(token);
  const key = state.keys.find(({ publicKey }) => jws?.isSignedBy(publicKey));
  if (!jws || !key)
    return json(200, { valid: false, reasons: ['not signed by a registered alternative distribution key'] });
  const findings = checkClaims(jws, kind, now);
  const reasons = [...textsOf(findings, 'failure'), ...checkKeyId(jws, key, kind)];
  return json(200, {
    valid: reasons.length === 0,
    reasons,
    notes: textsOf(findings, 'note'),
    key: key.id,
    fingerprint: fingerprintOf(key.publicKey),
    claims: jws.claims,
  });
}

/** Apple looks up the key of an install verification token by its ID. */
function checkKeyId({ header }: Jws, { id }: SandboxKey, { keyId }: TokenKind): string[] {
  return keyId === 'resource' && header.kid !== id
    ? [`kid is not ${id}, the ID of the key that signed it.`]
    : [];
}

function readJwsIfValid(token: string): Jws | undefined {
  try {
    return readJws(token);
  } catch {
    return undefined;
  }
}
