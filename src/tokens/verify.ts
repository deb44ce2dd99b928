import type { KeyObject } from 'node:crypto';
import { quote } from '../base/safe-text.ts';
import { checkClaims } from './claim-rules.ts';
import { failure, textsOf, type Finding, type TokenParts } from './finding.ts';
import { checkSignature, readJws, verificationError, type Jws } from './jws.ts';
import { expiryOf, kindOfToken } from './token-kinds.ts';

/** Expected values of a valid token. A value that is undefined is not checked. */
interface Expectations {
  /** Of `iss`. */
  readonly issuer?: string | undefined;
  /** Of `aud`. */
  readonly audience?: string | undefined;
  /** Of `pid`, a Developer ID. */
  readonly developer?: string | undefined;
  /** Of `kid`. */
  readonly keyId?: string | undefined;
}

/** A token that passed all checks. */
export interface VerifiedToken {
  /** The kind of token, with an article, for messages. */
  readonly kind: string;
  readonly claims: Jws['claims'];
  /** Undefined for a JWS that does not expire. */
  readonly expiresAt: Date | undefined;
  /** What is unusual in it, although Apple accepts it. */
  readonly notes: readonly string[];
}

/** What to check a token with. */
interface Options {
  readonly publicKey: KeyObject;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly expected: Expectations;
  /** Called with the token if its signature is not valid. Its claims are then not checked. */
  readonly onWrongSignature: (token: Jws) => void;
}

/**
 * Checks a token as Apple does: format, algorithm, signature, times, lifetime, audience and expected values. Throws an error
 * that lists every failed check. The claims are checked only if the signature is valid. The message never contains the
 * signature.
 */
export async function verifyToken(
  token: string,
  { publicKey, now, expected, onWrongSignature }: Options,
): Promise<VerifiedToken> {
  const jws = readJws(token);
  const wrong = await checkSignature(jws, publicKey);
  if (wrong !== undefined) {
    onWrongSignature(jws);
    throw verificationError([wrong], 'ERR_VERIFY_SIGNATURE');
  }
  const { claims } = jws;
  const kind = kindOfToken(claims);
  const findings = [...checkClaims(jws, kind, now / 1000), ...checkExpectations(jws, expected)];
  const failures = textsOf(findings, 'failure');
  const { exp } = claims;
  const isOnlyExpired = failures.length === 1 && typeof exp === 'number' && exp <= now / 1000;
  if (failures.length > 0)
    throw verificationError(failures, isOnlyExpired ? 'ERR_VERIFY_EXPIRED' : 'ERR_VERIFY_TOKEN');
  return { kind: kind.name, claims, expiresAt: expiryOf(claims), notes: textsOf(findings, 'note') };
}

function* checkExpectations({ header, claims }: TokenParts, expected: Expectations): Iterable<Finding> {
  const { iss, aud, pid } = claims;
  const pairs: readonly (readonly [string, unknown, string | undefined])[] = [
    ['iss', iss, expected.issuer],
    ['aud', Array.isArray(aud) && aud.length === 1 ? aud[0] : aud, expected.audience],
    ['pid', pid, expected.developer],
    ['kid', header.kid, expected.keyId],
  ];
  for (const [name, found, wanted] of pairs) {
    if (wanted === undefined || found === wanted) continue;
    yield failure(`${name} is ${found === undefined ? 'missing' : quote(found)}, expected ${quote(wanted)}.`);
  }
}
