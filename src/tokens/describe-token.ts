import { relativeTime } from '../base/duration.ts';
import { quote, toSafeJson } from '../base/safe-text.ts';
import type { TokenParts } from './finding.ts';
import { expiryOf, kindOfToken } from './token-kinds.ts';

/** The longest JSON of claims in a message, in characters. */
const MAX_CLAIMS_LENGTH = 2_000;

/** Describes a token whose signature is not verified: its kind, its key and when it expires. `now` is in milliseconds. */
export function describeToken({ header, claims }: TokenParts, now: number): string {
  const keyId = header.kid === undefined ? '' : `, with the key ID ${quote(header.kid)}`;
  return `${kindOfToken(claims).name}${keyId}${describeExpiry(claims, now)}`;
}

function describeExpiry(claims: TokenParts['claims'], now: number): string {
  const moment = expiryOf(claims)?.getTime();
  if (moment === undefined) return '';
  return `, ${moment > now ? 'expires' : 'expired'} ${relativeTime(moment, now)}`;
}

/** The claims as JSON for a message. Long claims are cut off. */
export function showClaims(claims: TokenParts['claims']): string {
  const text = toSafeJson(claims);
  return text.length > MAX_CLAIMS_LENGTH ? `${text.slice(0, MAX_CLAIMS_LENGTH)}...` : text;
}
