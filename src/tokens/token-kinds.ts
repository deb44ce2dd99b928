/** What Apple asks of one kind of token, as far as verifying needs it. */
export interface TokenKind {
  /** With an article, for messages. */
  readonly name: string;
  readonly known: boolean;
  /** Claims that it needs besides `iss` (or `sub`), `iat`, `exp`, and those that tell its kind. */
  readonly claims: readonly string[];
  readonly withoutExpiry?: boolean;
  readonly withoutKeyId?: boolean;
  /** `sub` may stand in for `iss`, as in tokens of individual keys. */
  readonly individual?: boolean;
  /** `iss` is an app's Apple ID instead of an issuer ID. */
  readonly numericIssuer?: boolean;
  /** Apple's cap, in words and as a rule over seconds since 1970. */
  readonly cap?: {
    readonly words: string;
    readonly exceeded: (iat: number, exp: number, now: number) => boolean;
  };
}

const MINUTE = 60;
const WEEK = 7 * 24 * 60 * MINUTE;

const API: TokenKind = {
  name: 'a token for the App Store Connect API',
  known: true,
  individual: true,
  claims: [],
  cap: {
    words: 'Apple allows 20 minutes',
    exceeded: (iat, exp) => exp - iat > 20 * MINUTE,
  },
};

const SERVER: TokenKind = {
  name: 'a token for the App Store Server API',
  known: true,
  claims: [],
  cap: { words: 'Apple allows 60 minutes after iat', exceeded: (iat, exp) => exp - iat > 60 * MINUTE },
};

const MARKETPLACE: TokenKind = {
  name: 'a marketplace token',
  known: true,
  claims: [],
  withoutKeyId: true,
  numericIssuer: true,
  cap: { words: 'Apple allows less than 7 days', exceeded: (_, exp, now) => exp >= now + WEEK },
};

const INSTALL: TokenKind = {
  name: 'an install verification token',
  known: true,
  claims: ['bid', 'dtype', 'nonce'],
  numericIssuer: true,
};

const STOREKIT = { name: 'a JWS for StoreKit', known: true, withoutExpiry: true };

const UNKNOWN: TokenKind = { name: 'a token', known: false, claims: [] };

// A map, because an audience may be any word, `constructor` too.
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

/** The kind that a token's claims make it; see "Generating tokens" in Apple's documents for each. */
export function kindOfToken({ aud, pid, bid }: Readonly<Record<string, unknown>>): TokenKind {
  const audience: unknown = Array.isArray(aud) ? aud[0] : aud;
  if (audience !== 'appstoreconnect-v1') return BY_AUDIENCE.get(audience) ?? UNKNOWN;
  if (pid !== undefined) return MARKETPLACE;
  return bid === undefined ? API : SERVER;
}
