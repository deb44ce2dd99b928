import type { Context } from '../base/context.ts';
import { formatDuration } from '../base/duration.ts';
import type { HttpResponse } from '../base/http.ts';
import { createAscToken, type ApiKey } from '../tokens/asc-token.ts';
import { CLOCK_SKEW_SECONDS } from '../tokens/sign.ts';

/** Seconds that tokens for our own calls are valid: longer than any run, shorter than Apple's limit of 20 minutes. */
export const OWN_TOKEN_SECONDS = 15 * 60;

/** Milliseconds before its expiry at which a token is replaced. */
const RENEWAL_MARGIN_MS = 60_000;

/**
 * Seconds by which a token for our own calls may be dated by the server's clock: a day, and a minute because a Date has
 * whole seconds and responses take time. A Date further away is not trusted.
 */
export const MAX_SKEW_SECONDS = 24 * 60 * 60 + 60;

/** Authorizes the requests of a run. */
export interface Authorizer {
  /** Whether the API key is an individual key. */
  readonly individual: boolean;
  /** Returns the headers of a request, with a token that is created once and replaced before it expires. */
  headers(): Promise<Record<string, string>>;
  /** Returns the seconds by which the clock for tokens is behind the server's; undefined without a date. */
  measureSkew(response: HttpResponse): number | undefined;
  /** Returns the same for this machine's clock. */
  clockSkewSeconds(response: HttpResponse): number | undefined;
  /**
   * After a 401: sets the clock for tokens to the server's, and warns. Returns true if one more attempt is
   * worthwhile: the clocks explain the 401, and they were not adjusted before.
   */
  adjustClock(response: HttpResponse): boolean;
}

/**
 * Creates what authorizes the requests of a run. `inHouse` is true if the key belongs to the Apple Developer Enterprise
 * Program.
 */
export function createAuthorizer(
  key: ApiKey,
  { context, inHouse }: { context: Context; inHouse: boolean },
): Authorizer {
  let token: string | undefined;
  let expiresAtMs = 0;
  let skewSeconds = 0;
  const createToken = async () => {
    const now = context.now() + skewSeconds * 1000;
    const created = await createAscToken(key, { lifetime: OWN_TOKEN_SECONDS, now, inHouse });
    context.mask?.(created.token);
    expiresAtMs = created.expiresAt.getTime() - skewSeconds * 1000;
    return created.token;
  };
  const measureSkew = ({ headers }: HttpResponse) => {
    const theirs = Date.parse(headers.date ?? '');
    return Number.isNaN(theirs) ? undefined : Math.round((theirs - context.now()) / 1000) - skewSeconds;
  };
  return {
    individual: key.issuerId === undefined,
    measureSkew,
    clockSkewSeconds(response) {
      const measured = measureSkew(response);
      return measured === undefined ? undefined : measured + skewSeconds;
    },
    async headers() {
      if (expiresAtMs - context.now() < RENEWAL_MARGIN_MS) token = undefined;
      token ??= await createToken();
      return { authorization: `Bearer ${token}`, accept: 'application/json' };
    },
    adjustClock(response) {
      const measured = measureSkew(response);
      if (skewSeconds !== 0 || measured === undefined || !isCredibleSkew(measured)) return false;
      skewSeconds = measured;
      token = undefined;
      context.log.warn(describeAdjustment(measured));
      return true;
    },
  };
}

function isCredibleSkew(seconds: number): boolean {
  const off = Math.abs(seconds);
  return off > CLOCK_SKEW_SECONDS && off <= MAX_SKEW_SECONDS;
}

function describeAdjustment(seconds: number): string {
  const difference = `${formatDuration(Math.abs(seconds))} ${seconds < 0 ? 'ahead of' : 'behind'}`;
  return `The clock of this machine is ${difference} Apple's; the token was created again with Apple's time. Correct the clock: tokens created offline will be refused`;
}
