import type { Context } from '../base/context.ts';
import { CancelledError, NetworkError } from '../base/errors.ts';
import { refuseIfCancelled, untilCancelled, watchCancellation, type Cancellation } from './cancellation.ts';
import { formatDuration } from '../base/duration.ts';
import type { HttpResponse, HttpRequest } from '../base/http.ts';

/** Milliseconds that one request may take in all, its repeats and the waits between them included. */
const REQUEST_BUDGET = 60_000;

const FIRST_WAIT = 500;

/** The time that requests may take together, and who has it, for the message. */
interface Budget {
  readonly total: number;
  readonly who: string;
  spent: number;
}

/** All requests of a run: a list of many slow pages ends too. */
const runBudget = (): Budget => ({
  total: 300_000,
  who: 'all requests of a run may take together',
  spent: 0,
});

const undoBudget = (): Budget => ({ total: 120_000, who: 'taking back may take', spent: 0 });

type Request = Omit<HttpRequest, 'timeout'>;

/** What the requests of one run share. */
export interface Client {
  readonly context: Context;
  readonly time: RunTime;
}

/** The time of one run. */
export interface RunTime {
  budget: Budget;
  /** Whether what was done is being taken back: that goes on for a while after a cancellation. */
  undoing: boolean;
  readonly cancellation: Cancellation;
}

export function startTime(signal?: AbortSignal): RunTime {
  return { budget: runBudget(), undoing: false, cancellation: watchCancellation(signal) };
}

/** From here on requests have the time for taking back what failed, be it for want of time. */
export function beginUndo(time: RunTime): void {
  time.budget = undoBudget();
  time.undoing = true;
}

/** Waits, unless the run is cancelled. */
export async function pause({ context, time }: Client, milliseconds: number): Promise<void> {
  const stage = time.undoing ? 'takes-back' : 'stops';
  await untilCancelled(time.cancellation, stage, (signal) => context.sleep(milliseconds, signal));
}

/** Throws a `CancelledError` if the run was cancelled. */
export function stopIfCancelled({ time }: Client): void {
  refuseIfCancelled(time.cancellation, time.undoing ? 'takes-back' : 'stops');
}

/**
 * Sends a request and, where that is safe, sends it again: GET, PUT and DELETE after a network error, 429 or 5xx; POST
 * only after 429 or where it cannot have arrived, because a POST whose answer was lost may have done its work.
 */
export async function send(request: Request, client: Client): Promise<HttpResponse> {
  const {
    context,
    time: { budget },
  } = client;
  const most = Math.min(REQUEST_BUDGET, budget.total - budget.spent);
  if (most <= 0) throw outOfTime(budget, request);
  let unclear = false;
  let spent = 0;
  const spend = (time: number) => {
    spent += time;
    budget.spent += time;
  };
  for (let attempt = 0; ; attempt += 1) {
    const started = performance.now();
    const timeout = Math.max(1, Math.ceil(Math.min(context.requestTimeout, most - spent)));
    const outcome = await attemptOnce({ ...request, timeout }, client);
    spend(performance.now() - started);
    if (!retryable(request.method, outcome)) return settle(outcome, unclear);
    unclear ||= outcome instanceof NetworkError ? outcome.mayHaveHappened : outcome.status >= 500;
    const wait = askedWait(outcome, context) ?? FIRST_WAIT * 2 ** attempt * (0.5 + context.random());
    if (spent + wait >= most)
      return giveUp(outcome, { attempts: attempt + 1, wait, allowed: wordsFor(most, budget), unclear });
    context.log.info(
      `${describeOutcome(outcome)}; trying again in ${formatDuration(Math.ceil(wait / 1000))}`,
    );
    await pause(client, wait).catch((error: unknown) => {
      throw unclear ? inDoubt(error, request) : error;
    });
    spend(wait);
  }
}

function wordsFor(most: number, { total, who }: Budget): string {
  if (most === REQUEST_BUDGET) return `${formatDuration(REQUEST_BUDGET / 1000)} that a request may take`;
  return `${formatDuration(total / 1000)} that ${who}`;
}

function outOfTime(budget: Budget, { method, url }: Request): NetworkError {
  const message = `${method} ${new URL(url).pathname} was not sent: the ${wordsFor(0, budget)} are used up. Run the step again later`;
  return new NetworkError(message, { code: 'ERR_NETWORK_TIMEOUT', permanent: true });
}

type Outcome = HttpResponse | NetworkError;

async function attemptOnce(request: HttpRequest, { context, time }: Client): Promise<Outcome> {
  const changing = request.method === 'GET' ? 'stops' : 'awaits-response';
  try {
    return await untilCancelled(time.cancellation, time.undoing ? 'takes-back' : changing, (signal) =>
      context.transport({ ...request, ...(signal && { signal }) }),
    );
  } catch (error) {
    if (error instanceof NetworkError) return error;
    throw error instanceof CancelledError && error.mayHaveHappened ? inDoubt(error, request) : error;
  }
}

/** The error of a run that was cancelled while nobody knows whether a request took effect. */
function inDoubt(error: unknown, { method, url }: Request): unknown {
  if (!(error instanceof CancelledError) || method === 'GET') return error;
  const changes = `No response to ${method} ${new URL(url).pathname} came in time. It may have taken effect`;
  return new CancelledError(error.headline, { mayHaveHappened: true, changes });
}

function retryable(method: HttpRequest['method'], outcome: Outcome): boolean {
  if (outcome instanceof NetworkError)
    return !outcome.permanent && (method !== 'POST' || !outcome.mayHaveHappened);
  return outcome.status === 429 || (outcome.status >= 500 && method !== 'POST');
}

/** Milliseconds that the server asks for, from seconds or an HTTP date; none of it is no reason for a burst. */
function askedWait(outcome: Outcome, context: Context): number | undefined {
  if (outcome instanceof NetworkError) return undefined;
  const asked = (outcome.headers['retry-after'] ?? '').trim();
  const wait = /^\d{1,9}$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - context.now();
  return wait > 0 ? wait : undefined;
}

/** The response to the last attempt; whether one before it may have taken effect goes with it. */
function settle(outcome: Outcome, unclear: boolean): HttpResponse {
  if (!(outcome instanceof NetworkError)) return unclear ? { ...outcome, afterDoubt: true } : outcome;
  if (!unclear || outcome.mayHaveHappened) throw outcome;
  const { code, message, permanent } = outcome;
  throw new NetworkError(message, { code, permanent, mayHaveHappened: true, cause: outcome });
}

function giveUp(
  outcome: Outcome,
  { attempts, wait, allowed, unclear }: { attempts: number; wait: number; allowed: string; unclear: boolean },
): HttpResponse {
  const tried = `Tried ${attempts === 1 ? 'once' : `${attempts} times`}`;
  if (outcome instanceof NetworkError) {
    throw new NetworkError(`${outcome.message}. ${tried}, then gave up. Run the step again later`, {
      code: outcome.code,
      mayHaveHappened: unclear,
      cause: outcome,
    });
  }
  const due =
    outcome.headers['retry-after'] === undefined
      ? ''
      : `, and the server asks to wait ${formatDuration(wait / 1000)}`;
  return {
    ...settle(outcome, unclear),
    note: `${tried}${due}: more than the ${allowed}. Run the step again later.`,
  };
}

function describeOutcome(outcome: Outcome): string {
  if (outcome instanceof NetworkError) return outcome.message;
  return `The server answered ${outcome.status}${outcome.status === 429 ? ', too many requests' : ''}`;
}
