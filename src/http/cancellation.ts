import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError } from '../base/errors.ts';

/** What goes on after a cancellation: nothing, a request that may change something, or taking back what was done. */
export type Stage = 'stops' | 'awaits-response' | 'takes-back';

/**
 * Milliseconds for which it goes on. GitHub's runner sends SIGTERM 7.5 s after SIGINT: by then all is done, and a response
 * may take only a part of that.
 */
const GRACE_MS: Readonly<Record<Stage, number>> = {
  stops: 0,
  'awaits-response': 3_000,
  'takes-back': 6_000,
};

/** Whether and when a run was cancelled. */
export interface Cancellation {
  readonly signal: AbortSignal | undefined;
  /** The moment of the cancellation, by `performance.now()`. */
  at: number | undefined;
}

export function watchCancellation(signal: AbortSignal | undefined): Cancellation {
  const cancellation: Cancellation = { signal, at: signal?.aborted ? performance.now() : undefined };
  const note = () => {
    cancellation.at = performance.now();
  };
  signal?.addEventListener('abort', note, { once: true });
  return cancellation;
}

/** Throws a `CancelledError` if the run was cancelled, or if it is taking back and the time for that is over. */
export function refuseIfCancelled(cancellation: Cancellation, stage: Stage = 'stops'): void {
  const begins = stage === 'takes-back' ? stage : 'stops';
  if (millisecondsLeft(cancellation, begins) <= 0) throw cancelledError(cancellation, false);
}

/**
 * Does some work, which a cancellation ends after the grace of its stage with a `CancelledError`. The work is told by its
 * signal that nobody waits for it any more: whatever is left of it must not keep the process up.
 */
export async function untilCancelled<T>(
  cancellation: Cancellation,
  stage: Stage,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  refuseIfCancelled(cancellation, stage);
  if (!cancellation.signal) return work();
  const done = new AbortController();
  try {
    return await Promise.race([work(done.signal), cutOff(cancellation, stage, done.signal)]);
  } finally {
    done.abort();
  }
}

async function cutOff(cancellation: Cancellation, stage: Stage, done: AbortSignal): Promise<never> {
  const { signal } = cancellation;
  if (signal && !signal.aborted) await once(signal, 'abort', { signal: done });
  await sleep(Math.max(0, millisecondsLeft(cancellation, stage)), undefined, { signal: done });
  throw cancelledError(cancellation, stage !== 'stops');
}

function millisecondsLeft({ at }: Cancellation, stage: Stage): number {
  return at === undefined ? Infinity : at + GRACE_MS[stage] - performance.now();
}

function cancelledError({ signal }: Cancellation, mayHaveHappened: boolean): CancelledError {
  const reason: unknown = signal?.reason;
  const by = typeof reason === 'string' ? ` by ${reason}` : '';
  return new CancelledError(`The run was cancelled${by}`, { mayHaveHappened });
}
