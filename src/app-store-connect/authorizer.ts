import type { Context } from '../base/context.ts';
import { createAscToken, type ApiKey } from '../tokens/asc-token.ts';
import { formatDuration } from '../base/duration.ts';
import type { HttpResponse } from '../base/http.ts';

/** Seconds that the tokens for our own calls live: longer than any run, shorter than Apple's cap. */
const LIFETIME = 15 * 60;

/** Seconds by which two clocks may differ before a 401 is put down to them. */
export const TOLERATED_SKEW = 30;

/**
 * Seconds by which a token for our own calls may be dated by the server's clock: a day, and a minute because a Date has
 * whole seconds and responses take time. A Date further away is not believed.
 */
export const LARGEST_SKEW = 24 * 60 * 60 + 60;

/** Makes the bearer token, once per run, by the server's clock once that is known to differ from ours. */
export function createAuthorizer(key: ApiKey, { context, inHouse }: { context: Context; inHouse: boolean }) {
  let token: string | undefined;
  let expires = 0;
  let skew = 0;
  const mint = async () => {
    const minted = await createAscToken(key, {
      lifetime: LIFETIME,
      now: context.now() + skew * 1000,
      inHouse,
    });
    context.mask?.(minted.token);
    expires = minted.expiresAt.getTime() - skew * 1000;
    return minted.token;
  };
  const measure = ({ headers }: HttpResponse) => {
    const theirs = Date.parse(headers.date ?? '');
    return Number.isNaN(theirs) ? undefined : Math.round((theirs - context.now()) / 1000) - skew;
  };
  return {
    individual: key.issuerId === undefined,
    /** Seconds by which the clock that tokens are made by is behind the server's; undefined where it tells no time. */
    measure,
    /** The same of this machine's clock. */
    clockSkew(answer: HttpResponse): number | undefined {
      const measured = measure(answer);
      return measured === undefined ? undefined : measured + skew;
    },
    async headers() {
      if (expires - context.now() < 60_000) token = undefined;
      token ??= await mint();
      return { authorization: `Bearer ${token}`, accept: 'application/json' };
    },
    /** After a 401: true where the clocks explain it and a token by the server's clock is worth one more attempt. */
    adjustClock(answer: HttpResponse): boolean {
      const measured = measure(answer);
      const off = Math.abs(measured ?? 0);
      if (skew !== 0 || measured === undefined || off <= TOLERATED_SKEW || off > LARGEST_SKEW) return false;
      skew = measured;
      token = undefined;
      const difference = `${formatDuration(off)} ${measured < 0 ? 'ahead of' : 'behind'}`;
      context.log.warn(
        `The clock of this machine is ${difference} Apple's; the token was made again with Apple's time. Set the clock right: tokens made without asking Apple will be refused`,
      );
      return true;
    },
  };
}

export type Authorizer = ReturnType<typeof createAuthorizer>;
