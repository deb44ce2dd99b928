import { CancelledError, NetworkError } from '../base/errors.ts';
import { formatDuration } from '../base/duration.ts';
import type { HttpRequest, HttpResponse } from '../base/http.ts';
import { runUntilCancelled } from './cancellation-grace.ts';
import { pause, type Client } from './client.ts';
import {
  isRateLimited,
  isRetryable,
  REQUEST_BUDGET_MS,
  requestedDelayMs,
  retryDelayMs,
  type Outcome,
} from './retry-rules.ts';
import type { TimeBudget } from './time-budget.ts';

/** The response to the last attempt at a request. */
export interface FinalResponse extends HttpResponse {
  /** Why there was no further attempt, as sentences for a message; undefined if none was called for. */
  readonly retryNote?: string;
  /** Whether an attempt before the last one may have taken effect. */
  readonly earlierMayHaveHappened?: boolean;
}

type Request = Omit<HttpRequest, 'timeout'>;

/**
 * Sends a request, and sends it again as `retry-rules.ts` says, within its time budget. Returns the last response, whatever
 * its status. Throws `NetworkError` if there is none, and `CancelledError`.
 */
export async function sendWithRetries(request: Request, client: Client): Promise<FinalResponse> {
  const { context, budget } = client;
  const allowedMs = Math.min(REQUEST_BUDGET_MS, budget.leftMs());
  if (allowedMs <= 0) throw outOfTimeError(budget, request);
  let isUnclear = false; // Whether an attempt so far may have taken effect.
  let spentMs = 0;
  const spend = (milliseconds: number) => {
    spentMs += milliseconds;
    budget.spend(milliseconds);
  };
  for (let retry = 0; ; retry += 1) {
    const started = performance.now();
    const timeout = Math.max(1, Math.ceil(Math.min(context.requestTimeout, allowedMs - spentMs)));
    const outcome = await attemptOnce({ ...request, timeout }, client);
    spend(performance.now() - started);
    if (!isRetryable(request.method, outcome)) return finish(outcome, isUnclear);
    isUnclear ||= outcome instanceof NetworkError ? outcome.mayHaveHappened : outcome.status >= 500;
    const requestedMs = requestedDelayMs(outcome, context);
    const delayMs = requestedMs ?? retryDelayMs(retry, context);
    if (spentMs + delayMs >= allowedMs)
      return giveUp(outcome, {
        attempts: retry + 1,
        delayMs,
        limit: allowedMs === REQUEST_BUDGET_MS ? REQUEST_LIMIT : describeBudget(budget),
        isUnclear,
        isRequested: requestedMs !== undefined,
      });
    context.log.info(
      `${describeOutcome(outcome)}; trying again in ${formatDuration(Math.ceil(delayMs / 1000))}`,
    );
    await pause(client, delayMs).catch((error: unknown) => {
      throw isUnclear ? unclearIfCancelled(error, request) : error;
    });
    spend(delayMs);
  }
}

async function attemptOnce(request: HttpRequest, client: Client): Promise<Outcome> {
  const activity = request.method === 'GET' ? 'reading' : 'changing';
  try {
    return await runUntilCancelled(client.cancellation, client.isRollback ? 'rollback' : activity, (signal) =>
      client.context.transport({ ...request, ...(signal && { signal }) }),
    );
  } catch (error) {
    if (error instanceof NetworkError) return error;
    throw error instanceof CancelledError && error.mayHaveHappened
      ? unclearIfCancelled(error, request)
      : error;
  }
}

/** Makes the error of a cancelled run say that the request may have taken effect. */
function unclearIfCancelled(error: unknown, { method, url }: Request): unknown {
  if (!(error instanceof CancelledError) || method === 'GET') return error;
  const changes = `${method} ${new URL(url).pathname} got no response in time. It may have taken effect`;
  return new CancelledError(error.headline, { mayHaveHappened: true, changes });
}

/** Returns the last response or throws the last error. Either says whether an earlier attempt may have taken effect. */
function finish(outcome: Outcome, isUnclear: boolean): FinalResponse {
  if (!(outcome instanceof NetworkError))
    return isUnclear ? { ...outcome, earlierMayHaveHappened: true } : outcome;
  if (!isUnclear || outcome.mayHaveHappened) throw outcome;
  const { code, message, permanent } = outcome;
  throw new NetworkError(message, { code, permanent, mayHaveHappened: true, cause: outcome });
}

/** Returns the last response or throws the last error, after a retry that would take too long. A permanent error never gets here. */
function giveUp(
  outcome: Outcome,
  {
    attempts,
    delayMs,
    limit,
    isUnclear,
    isRequested,
  }: { attempts: number; delayMs: number; limit: string; isUnclear: boolean; isRequested: boolean },
): FinalResponse {
  const tried = `Tried ${attempts === 1 ? 'once' : `${attempts} times`}`;
  if (outcome instanceof NetworkError) {
    throw new NetworkError(`${outcome.message}. ${tried}, then gave up. Run the step again later`, {
      code: outcome.code,
      mayHaveHappened: isUnclear,
      cause: outcome,
    });
  }
  const reason = isRequested
    ? `The server asks to wait ${formatDuration(Math.ceil(delayMs / 1000))}, which would exceed`
    : 'Another attempt would exceed';
  return {
    ...finish(outcome, isUnclear),
    retryNote: `${tried}. ${reason} ${limit}. Run the step again later.`,
  };
}

function outOfTimeError(budget: TimeBudget, { method, url }: Request): NetworkError {
  const message = `${method} ${new URL(url).pathname} was not sent, because ${describeBudget(budget)} is reached. Run the step again later`;
  return new NetworkError(message, { code: 'ERR_NETWORK_TIMEOUT', permanent: true });
}

const REQUEST_LIMIT = `the limit of ${formatDuration(REQUEST_BUDGET_MS / 1000)} for a request`;

function describeBudget({ totalMs, purpose }: TimeBudget): string {
  return `the limit of ${formatDuration(totalMs / 1000)} for ${purpose}`;
}

function describeOutcome(outcome: Outcome): string {
  if (outcome instanceof NetworkError) return outcome.message;
  return `The server responded with ${outcome.status}${isRateLimited(outcome) ? ', too many requests' : ''}`;
}
