import type { Context } from '../base/context.ts';
import {
  runUntilCancelled,
  throwIfCancelled,
  watchCancellation,
  type Cancellation,
} from './cancellation-grace.ts';
import { ROLLBACK_BUDGET_MS, RUN_BUDGET_MS } from './retry-rules.ts';
import { startBudget, type TimeBudget } from './time-budget.ts';

/** What the requests of one run share. */
export interface Client {
  readonly context: Context;
  /** The time that the requests may take together. */
  readonly budget: TimeBudget;
  readonly cancellation: Cancellation;
  /** Whether the requests roll back what a failed run did: they continue for some seconds after a cancellation. */
  readonly isRollback: boolean;
}

/** Creates the client of a run. `context.signal` cancels its requests and waits. */
export function createClient(
  context: Context,
  budget = startBudget(RUN_BUDGET_MS, 'all requests of a run'),
): Client {
  return {
    context,
    budget,
    cancellation: watchCancellation(context.signal),
    isRollback: false,
  };
}

/** Returns a client for the rollback of a run, with a separate time budget, because the run may have used up its own. */
export function clientForRollback(client: Client): Client {
  return { ...client, budget: startBudget(ROLLBACK_BUDGET_MS, 'a rollback'), isRollback: true };
}

/** Waits. Throws `CancelledError` if the run is cancelled. */
export async function pause(client: Client, milliseconds: number): Promise<void> {
  const activity = client.isRollback ? 'rollback' : 'reading';
  await runUntilCancelled(client.cancellation, activity, (signal) =>
    client.context.sleep(milliseconds, signal),
  );
}

/** Throws `CancelledError` if the run was cancelled. */
export function stopIfCancelled({ cancellation, isRollback }: Client): void {
  throwIfCancelled(cancellation, isRollback ? 'rollback' : 'reading');
}
