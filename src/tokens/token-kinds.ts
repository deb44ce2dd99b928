/** What Apple requires of one kind of token, as far as verification needs it. */
export interface TokenKind {
  /** The name with an article, for messages. */
  readonly name: string;
  /** Whether it is one of Apple's kinds. */
  readonly known: boolean;
  /** Required claims, in addition to `iss` (or `sub`), `iat`, `exp` and those that identify the kind. */
  readonly claims: readonly string[];
  /** Must not have `exp`. */
  readonly withoutExpiry?: boolean;
  /** Must not have `kid`. */
  readonly withoutKeyId?: boolean;
  /** May have `sub` instead of `iss`, like tokens of individual keys. */
  readonly individual?: boolean;
  /** `iss` is the Apple ID of an app instead of an issuer ID. */
  readonly numericIssuer?: boolean;
  /** Apple's limit on the lifetime, for messages and as a rule. All times are in seconds since 1970. */
  readonly limit?: {
    readonly description: string;
    readonly isExceeded: (iat: number, exp: number, now: number) => boolean;
  };
}

const MINUTE = 60;
const WEEK = 7 * 24 * 60 * MINUTE;

const API: TokenKind = {
  name: 'a token for the App Store Connect API',
  known: true,
  individual: true,
  claims: [],
  limit: {
    description: 'Apple allows 20 minutes',
    isExceeded: (iat, exp) => exp - iat > 20 * MINUTE,
  },
};

const SERVER: TokenKind = {
  name: 'a token for the App Store Server API',
  known: true,
  claims: [],
  limit: {
    description: 'Apple allows 60 minutes after iat',
    isExceeded: (iat, exp) => exp - iat > 60 * MINUTE,
  },
};

const MARKETPLACE: TokenKind = {
  name: 'a marketplace token',
  known: true,
  claims: [],
  withoutKeyId: true,
  numericIssuer: true,
  limit: { description: 'Apple allows less than 7 days', isExceeded: (_, exp, now) => exp >= now + WEEK },
};

const INSTALL: TokenKind = {
  name: 'an install verification token',
  known: true,
  claims: ['bid', 'dtype', 'nonce'],
  numericIssuer: true,
};

const STOREKIT = { name: 'a JWS for StoreKit', known: true, withoutExpiry: true };

const UNKNOWN: TokenKind = { name: 'a token', known: false, claims: [] };

// A Map, because an audience can be any string, for example `constructor`.
const BY_AUDIENCE = new Map<unknown, TokenKind>(
  Object.entries({
    'apple-developer-enterprise-v1': API,
    'AppleDownloadVerification-v1': INSTALL,
    'promotional-offer': { ...STOREKIT, claims: ['bid', 'nonce', 'productId', 'offerIdentifier'] },
    'introductory-offer-eligibility': {
      ...STOREKIT,
      claims: ['bid', 'nonce', 'productId', 'allowIntroductoryOffer', 'transactionId'],
    },
    'advanced-commerce-api': { ...STOREKIT, claims: ['bid', 'nonce', 'request'] },
  }),
);

/** The kind of token that has these claims. Apple's documentation describes each kind under "Generating tokens". */
export function kindOfToken({ aud, pid, bid }: Readonly<Record<string, unknown>>): TokenKind {
  const audience: unknown = Array.isArray(aud) ? aud[0] : aud;
  if (audience !== 'appstoreconnect-v1') return BY_AUDIENCE.get(audience) ?? UNKNOWN;
  if (pid !== undefined) return MARKETPLACE;
  return bid === undefined ? API : SERVER;
}
