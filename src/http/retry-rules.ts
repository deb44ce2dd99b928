import type { Context } from '../base/context.ts';
import { NetworkError } from '../base/errors.ts';
import type { HttpRequest, HttpResponse } from '../base/http.ts';

/** The result of one attempt: a response with any status, or the reason why there is no response. */
export type Outcome = HttpResponse | NetworkError;

/** Milliseconds that one attempt may take, unless `context.requestTimeout` says otherwise. */
export const ATTEMPT_TIMEOUT_MS = 15_000;

/** Milliseconds that one request may take, including its retries and the waits between them. */
export const REQUEST_BUDGET_MS = 60_000;

/** Milliseconds that all requests of a run may take together, so that a list of many slow pages ends too. */
export const RUN_BUDGET_MS = 300_000;

/** Milliseconds that the requests of a rollback may take together, on top of the run's own. */
export const ROLLBACK_BUDGET_MS = 120_000;

/** Milliseconds that a check of an API key may take, so that it also ends soon without a network. */
export const CHECK_BUDGET_MS = 10_000;

/** Milliseconds to wait after a rate limit that names no time, as GitHub advises. */
const RATE_LIMIT_DELAY_MS = 60_000;

/** Milliseconds before the first retry. The delay doubles with each retry. */
const FIRST_RETRY_DELAY_MS = 500;

/**
 * Returns whether a request may be sent again. GET, PUT and DELETE are repeated after a network error, a rate limit or 5xx.
 * POST is repeated only after a rate limit or if it cannot have arrived, because a POST whose response was lost may have
 * taken effect.
 *
 * Three other layers send a request again for reasons of their own: `send-authorized.ts` after a 401 if the clock is wrong,
 * `add-once.ts` after it has looked whether the first POST took effect, and `github-secret-store.ts` after a 409 or 422, with
 * GitHub's current public key.
 */
export function isRetryable(method: HttpRequest['method'], outcome: Outcome): boolean {
  if (outcome instanceof NetworkError)
    return !outcome.permanent && (method !== 'POST' || !outcome.mayHaveHappened);
  return isRateLimited(outcome) || (outcome.status >= 500 && method !== 'POST');
}

/**
 * Returns whether a server refused a request because there were too many. GitHub says so with 429 or 403. See
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function isRateLimited({ status, headers }: HttpResponse): boolean {
  if (status === 429) return true;
  return (
    status === 403 &&
    (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining']?.trim() === '0')
  );
}

/**
 * Returns the milliseconds to wait before a retry if the server does not ask for a delay. They double with each retry and vary
 * by half, so that jobs that failed at the same time do not retry at the same time. `retry` counts from 0.
 */
export function retryDelayMs(retry: number, { random }: Pick<Context, 'random'>): number {
  return FIRST_RETRY_DELAY_MS * 2 ** retry * (0.5 + random());
}

/**
 * Returns the milliseconds that a server asks to wait: `Retry-After` (seconds or an HTTP date), or else GitHub's
 * `X-RateLimit-Reset` (a Unix time), or else a minute after a 403. Zero and the past count as absent: they would cause a burst.
 */
export function requestedDelayMs(outcome: Outcome, { now }: Pick<Context, 'now'>): number | undefined {
  if (outcome instanceof NetworkError) return undefined;
  const { status, headers } = outcome;
  const [after = '', reset = ''] = [headers['retry-after'], headers['x-ratelimit-reset']];
  const delays = [
    /^\s*\d{1,9}\s*$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now(),
    isRateLimited(outcome) && headers['x-ratelimit-remaining']?.trim() === '0'
      ? Number(reset) * 1000 - now()
      : NaN,
    status === 403 ? RATE_LIMIT_DELAY_MS : NaN,
  ];
  return delays.find((delay) => delay > 0);
}
