import { once, setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError } from '../base/errors.ts';

/** What a run does when it is cancelled: it reads or waits, it waits for the response to a change, or it rolls back. */
export type Activity = 'reading' | 'changing' | 'rollback';

/**
 * Milliseconds for which each activity continues after a cancellation. GitHub's runner sends SIGTERM 7.5 s after SIGINT:
 * by then a rollback must be complete, and one response may take only a part of that time.
 */
const GRACE_MS: Readonly<Record<Activity, number>> = {
  reading: 0,
  changing: 3_000,
  rollback: 6_000,
};

/** Whether and when a run was cancelled. */
export interface Cancellation {
  readonly signal: AbortSignal | undefined;
  /** Returns the time of the cancellation by `performance.now()`, or undefined if the run was not cancelled. */
  cancelledAt(): number | undefined;
}

const WATCHED = new WeakMap<AbortSignal, Cancellation>();

/** Notes the time at which a signal cancels the run. */
export function watchCancellation(signal: AbortSignal | undefined): Cancellation {
  if (!signal) return { signal, cancelledAt: () => undefined };
  const cancellation = WATCHED.get(signal) ?? createCancellation(signal);
  WATCHED.set(signal, cancellation);
  return cancellation;
}

/** Adds one listener to the caller's signal, which many runs can share. Their requests listen to a signal of our own. */
function createCancellation(signal: AbortSignal): Cancellation {
  const own = new AbortController();
  setMaxListeners(0, own.signal); // Each request that is waiting has a listener.
  let cancelledAt: number | undefined;
  const cancel = () => {
    cancelledAt = performance.now();
    own.abort(signal.reason);
  };
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  return { signal: own.signal, cancelledAt: () => cancelledAt };
}

/** Throws `CancelledError` if nothing new may begin: the run was cancelled, or the time for its rollback is over. */
export function throwIfCancelled(cancellation: Cancellation, activity: Activity): void {
  const begun = activity === 'rollback' ? activity : 'reading'; // A change that has not begun gets no grace.
  if (millisecondsLeft(cancellation, begun) <= 0) throw cancelledError(cancellation, false);
}

/**
 * Does some work. A cancellation ends it with `CancelledError` after the grace of its activity. The signal tells the work
 * that its result is no longer needed, so that nothing keeps the process running.
 */
export async function runUntilCancelled<T>(
  cancellation: Cancellation,
  activity: Activity,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  throwIfCancelled(cancellation, activity);
  if (!cancellation.signal) return work();
  const done = new AbortController();
  try {
    return await Promise.race([work(done.signal), throwAfterGrace(cancellation, activity, done.signal)]);
  } finally {
    done.abort();
  }
}

async function throwAfterGrace(
  cancellation: Cancellation,
  activity: Activity,
  done: AbortSignal,
): Promise<never> {
  const { signal } = cancellation;
  if (signal && !signal.aborted) await once(signal, 'abort', { signal: done });
  await sleep(Math.max(0, millisecondsLeft(cancellation, activity)), undefined, { signal: done });
  throw cancelledError(cancellation, activity !== 'reading');
}

function millisecondsLeft(cancellation: Cancellation, activity: Activity): number {
  const cancelledAt = cancellation.cancelledAt();
  return cancelledAt === undefined ? Infinity : cancelledAt + GRACE_MS[activity] - performance.now();
}

/** Makes the error of a run that was cancelled. `mayHaveHappened` says whether a change that was begun may have taken effect. */
export function cancelledError({ signal }: Cancellation, mayHaveHappened: boolean): CancelledError {
  const reason: unknown = signal?.reason;
  const by = typeof reason === 'string' ? ` by ${reason}` : '';
  return new CancelledError(`The run was cancelled${by}`, { mayHaveHappened });
}
