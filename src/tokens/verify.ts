import type { KeyObject } from 'node:crypto';
import { relativeTime, formatRoughly } from '../base/duration.ts';
import { checkSignature, readJws, verificationError, type Claims } from './jws.ts';
import { quote } from '../base/safe-text.ts';
import { kindOfToken, type TokenKind } from './token-kinds.ts';

/** Expected values of a valid token. A value that is undefined is not checked. */
export interface Expectations {
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
  readonly claims: Claims;
  /** Undefined for a JWS that does not expire. */
  readonly expiresAt: Date | undefined;
}

/**
 * Checks a token as Apple does: format, algorithm, signature, times, lifetime, audience and expected values. `now` is in
 * milliseconds since 1970. Throws an error that lists every failed check. The claims are checked only if the signature is
 * valid. The message never contains the signature.
 */
export async function verifyToken(
  token: string,
  publicKey: KeyObject,
  { now, expected }: { now: number; expected: Expectations },
): Promise<VerifiedToken> {
  const jws = readJws(token);
  const wrong = await checkSignature(jws, publicKey);
  if (wrong !== undefined) throw verificationError([wrong], 'ERR_VERIFY_SIGNATURE');
  const { header, claims } = jws;
  const kind = kindOfToken(claims);
  const seconds = now / 1000;
  const failures = [
    ...checkTimes(claims, seconds, kind),
    ...checkForm(header, claims, kind),
    ...checkExpectations(header, claims, expected),
  ];
  const { exp } = claims;
  const isOnlyExpired = failures.length === 1 && typeof exp === 'number' && exp <= seconds;
  if (failures.length > 0)
    throw verificationError(failures, isOnlyExpired ? 'ERR_VERIFY_EXPIRED' : 'ERR_VERIFY_TOKEN');
  return { kind: kind.name, claims, expiresAt: typeof exp === 'number' ? new Date(exp * 1000) : undefined };
}

function* checkTimes({ iat, exp, nbf }: Claims, now: number, kind: TokenKind): Iterable<string> {
  for (const [name, value] of Object.entries({ iat, exp, nbf })) {
    if (value !== undefined && typeof value !== 'number')
      yield `${name} is ${describeType(value)}, but it must be a number of seconds since 1970.`;
  }
  if (iat === undefined) yield 'iat is missing.';
  if (typeof iat === 'number' && iat > now)
    yield `It is not valid yet: iat is ${relativeTime(iat * 1000, now * 1000)}.`;
  if (typeof nbf === 'number' && nbf > now)
    yield `It is not valid yet: nbf is ${relativeTime(nbf * 1000, now * 1000)}.`;
  if (exp === undefined && !kind.withoutExpiry) yield 'exp is missing.';
  if (exp !== undefined && kind.withoutExpiry) yield `exp must not be set: Apple refuses it in ${kind.name}.`;
  if (typeof exp !== 'number') return;
  if (Number.isNaN(new Date(exp * 1000).getTime())) yield 'exp is not a valid date.';
  else if (exp <= now) yield `It expired ${formatRoughly(now - exp)} ago.`;
  else if (typeof iat === 'number' && kind.limit?.isExceeded(iat, exp, now))
    yield `Its lifetime is too long: ${kind.limit.description}.`;
}

function* checkForm({ kid }: Claims, claims: Claims, kind: TokenKind): Iterable<string> {
  const { aud, iss, sub } = claims;
  if (Array.isArray(aud)) yield 'aud is an array, but Apple accepts only a string.';
  else if (!kind.known) yield `aud is ${quote(aud)}, which is not an audience of Apple's.`;
  if (iss !== undefined && sub !== undefined)
    yield 'It has both iss and sub, but Apple accepts only one of them.';
  if (iss === undefined && (sub === undefined || (kind.known && !kind.individual))) yield 'iss is missing.';
  if (kind.withoutKeyId && kid !== undefined)
    yield `The header has a kid, but ${kind.name} must not have one.`;
  if (!kind.withoutKeyId && kind.known && kid === undefined) yield 'The header has no kid.';
  if (kind.numericIssuer && typeof iss === 'string' && !/^\d+$/.test(iss))
    yield `iss is ${quote(iss)}, but it must be an Apple ID (a number).`;
  else if (iss !== undefined && typeof iss !== 'string')
    yield `iss is ${describeType(iss)}, but it must be a string.`;
  for (const name of kind.claims.filter((claim) => claims[claim] === undefined))
    yield `${name} is missing. It is required in ${kind.name}.`;
}

function* checkExpectations(header: Claims, claims: Claims, expected: Expectations): Iterable<string> {
  const pairs: readonly (readonly [string, unknown, string | undefined])[] = [
    ['iss', claims.iss, expected.issuer],
    ['aud', claims.aud, expected.audience],
    ['pid', claims.pid, expected.developer],
    ['kid', header.kid, expected.keyId],
  ];
  for (const [name, found, wanted] of pairs) {
    if (wanted === undefined || found === wanted) continue;
    yield `${name} is ${found === undefined ? 'missing' : quote(found)}, expected ${quote(wanted)}.`;
  }
}

function describeType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
