import { DIGITS, INSTALL_TYPE, STRING, TEXT, TRUE_OR_FALSE, type ClaimForm } from './claim-forms.ts';
import { foreignTokenName } from './foreign-tokens.ts';

/** Apple's kinds of tokens. */
export type TokenType =
  | 'api'
  | 'server'
  | 'marketplace'
  | 'install-verification'
  | 'promotional-offer'
  | 'introductory-offer'
  | 'advanced-commerce';

/** What Apple requires of one kind of token, as far as verification needs it. */
export interface TokenKind {
  /** The name with an article, for messages. */
  readonly name: string;
  /** Undefined if it is not one of Apple's kinds. */
  readonly type?: TokenType;
  /** The values of `aud` that Apple accepts. */
  readonly audiences: readonly string[];
  /** The key that signs it, for messages. */
  readonly signedWith?: string;
  /** Required claims, in addition to `iss` (or `sub`), `iat`, `exp` and `aud`. */
  readonly required: Readonly<Record<string, ClaimForm>>;
  /** Claims that may be omitted. */
  readonly optional?: Readonly<Record<string, ClaimForm>>;
  /** Whether Apple accepts what widely used libraries send: no `iat`, and an array with one audience. */
  readonly tolerant?: boolean;
  /** Must not have `exp`. */
  readonly withoutExpiry?: boolean;
  /** `key`: an API key, `resource`: an alternative distribution key, `none`: must not have `kid`. */
  readonly keyId: 'key' | 'resource' | 'none';
  /** May have `sub` instead of `iss`, like tokens of individual keys. */
  readonly individual?: boolean;
  /** `iss` is the Apple ID of an app instead of an issuer ID. */
  readonly numericIssuer?: boolean;
  /** May have a `scope`. */
  readonly scoped?: boolean;
  /** Apple's limit on the lifetime, for messages and as a rule. All times are in seconds since 1970. */
  readonly limit?: {
    readonly description: string;
    readonly isExceeded: (iat: number, exp: number, now: number) => boolean;
  };
}

const MINUTE = 60;
const WEEK = 7 * 24 * 60 * MINUTE;

/** A token for the App Store Connect API. */
export const API: TokenKind = {
  name: 'a token for the App Store Connect API',
  type: 'api',
  audiences: ['appstoreconnect-v1', 'apple-developer-enterprise-v1'],
  signedWith: 'an API key',
  tolerant: true,
  keyId: 'key',
  individual: true,
  required: {},
  scoped: true,
  limit: {
    description: 'Apple allows 20 minutes',
    isExceeded: (iat, exp, now) => exp - iat > 20 * MINUTE || exp - now > 20 * MINUTE,
  },
};

const SERVER: TokenKind = {
  name: 'a token for the App Store Server API',
  type: 'server',
  audiences: ['appstoreconnect-v1'],
  signedWith: 'an API key or an In-App Purchase key',
  tolerant: true,
  keyId: 'key',
  required: { bid: TEXT },
  limit: {
    description: 'Apple allows 60 minutes after iat',
    isExceeded: (iat, exp) => exp - iat > 60 * MINUTE,
  },
};

/** A marketplace token. */
export const MARKETPLACE: TokenKind = {
  name: 'a marketplace token',
  type: 'marketplace',
  audiences: ['appstoreconnect-v1'],
  signedWith: 'an alternative distribution key',
  keyId: 'none',
  numericIssuer: true,
  required: { pid: TEXT },
  limit: { description: 'Apple allows less than 7 days', isExceeded: (_, exp, now) => exp >= now + WEEK },
};

/** An install verification token. */
export const INSTALL: TokenKind = {
  name: 'an install verification token',
  type: 'install-verification',
  audiences: ['AppleDownloadVerification-v1'],
  signedWith: 'an alternative distribution key',
  keyId: 'resource',
  numericIssuer: true,
  required: { bid: TEXT, dtype: INSTALL_TYPE, nonce: TEXT },
  optional: { iid: DIGITS, vid: DIGITS },
};

const STOREKIT = {
  name: 'a JWS for StoreKit',
  signedWith: 'an In-App Purchase key',
  keyId: 'key',
  withoutExpiry: true,
} as const;
const OFFER = { bid: TEXT, nonce: TEXT, productId: TEXT };

const UNKNOWN: TokenKind = { name: 'a token', audiences: [], keyId: 'key', required: {} };

const PROMOTIONAL_OFFER: TokenKind = {
  ...STOREKIT,
  type: 'promotional-offer',
  audiences: ['promotional-offer'],
  required: { ...OFFER, offerIdentifier: TEXT },
  optional: { transactionId: STRING },
};

const INTRODUCTORY_OFFER: TokenKind = {
  ...STOREKIT,
  type: 'introductory-offer',
  audiences: ['introductory-offer-eligibility'],
  required: { ...OFFER, allowIntroductoryOffer: TRUE_OR_FALSE, transactionId: STRING },
};

const ADVANCED_COMMERCE: TokenKind = {
  ...STOREKIT,
  type: 'advanced-commerce',
  audiences: ['advanced-commerce-api'],
  required: { bid: TEXT, nonce: TEXT, request: TEXT },
};

const BY_AUDIENCE = [API, INSTALL, PROMOTIONAL_OFFER, INTRODUCTORY_OFFER, ADVANCED_COMMERCE];

/** The kind of token that has these claims. Apple's documentation describes each kind under "Generating tokens". */
export function kindOfToken(claims: Readonly<Record<string, unknown>>): TokenKind {
  const { aud, iss, pid, bid } = claims;
  const audience: unknown = Array.isArray(aud) ? aud[0] : aud;
  if (audience !== 'appstoreconnect-v1') {
    const kind = BY_AUDIENCE.find(({ audiences }) => audiences.some((known) => known === audience));
    return kind ?? { ...UNKNOWN, name: foreignTokenName(claims) ?? UNKNOWN.name };
  }
  if (pid !== undefined || DIGITS.accepts(iss)) return MARKETPLACE;
  return bid === undefined ? API : SERVER;
}

/** When a token expires. Undefined if it has no `exp`, or if it is not a date. */
export function expiryOf({ exp }: Readonly<Record<string, unknown>>): Date | undefined {
  const date = new Date(typeof exp === 'number' ? exp * 1000 : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
