import type { Context } from '../base/context.ts';
import { NetworkError } from '../base/errors.ts';
import type { HttpRequest, HttpResponse } from '../base/http.ts';

/** The result of one attempt: a response, whatever its status, or the reason why there is none. */
export type Outcome = HttpResponse | NetworkError;

/** Milliseconds that one attempt may take, unless `context.requestTimeout` says otherwise. */
export const ATTEMPT_TIMEOUT_MS = 15_000;

/** Milliseconds that one request may take, including its retries and the waits between them. */
export const REQUEST_BUDGET_MS = 60_000;

/** Milliseconds that all requests of a run may take together, so that a list of many slow pages ends too. */
export const RUN_BUDGET_MS = 300_000;

/** Milliseconds that the requests of a rollback may take together, on top of the run's own. */
export const ROLLBACK_BUDGET_MS = 120_000;

/** Milliseconds that a check of an API key may take, so that a user without a network soon knows the rest. */
export const CHECK_BUDGET_MS = 10_000;

/** Milliseconds before the first retry. The delay doubles with each retry. */
const FIRST_RETRY_DELAY_MS = 500;

/**
 * Returns whether a request may be sent again. GET, PUT and DELETE are repeated after a network error, 429 or 5xx. POST is
 * repeated only after 429 or if it cannot have arrived, because a POST whose response was lost may have taken effect.
 */
export function isRetryable(method: HttpRequest['method'], outcome: Outcome): boolean {
  if (outcome instanceof NetworkError)
    return !outcome.permanent && (method !== 'POST' || !outcome.mayHaveHappened);
  return outcome.status === 429 || (outcome.status >= 500 && method !== 'POST');
}

/**
 * Returns the milliseconds to wait before a retry: what the server asks for with `Retry-After`, or else a delay that doubles
 * with each retry and varies by half, so that jobs that failed together do not come back together. `retry` counts from 0.
 */
export function retryDelayMs(outcome: Outcome, retry: number, context: Context): number {
  return requestedDelayMs(outcome, context) ?? FIRST_RETRY_DELAY_MS * 2 ** retry * (0.5 + context.random());
}

/** Reads `Retry-After`, which holds seconds or an HTTP date. Zero and the past count as absent: they would cause a burst. */
function requestedDelayMs(outcome: Outcome, context: Context): number | undefined {
  if (outcome instanceof NetworkError) return undefined;
  const header = (outcome.headers['retry-after'] ?? '').trim();
  const delay = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - context.now();
  return delay > 0 ? delay : undefined;
}
