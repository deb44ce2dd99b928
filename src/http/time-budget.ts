/** The time that several requests may take together, including the waits between them. */
export interface TimeBudget {
  /** Milliseconds in all. */
  readonly totalMs: number;
  /** Completes `the limit of 5m for …` in messages. */
  readonly purpose: string;
  /** Returns the milliseconds that are left, 0 or less if none are. */
  leftMs(): number;
  /** Takes milliseconds from what is left. */
  spend(milliseconds: number): void;
}

/** Starts a time budget with all of its milliseconds left. */
export function startBudget(totalMs: number, purpose: string): TimeBudget {
  let spentMs = 0;
  return {
    totalMs,
    purpose,
    leftMs: () => totalMs - spentMs,
    spend: (milliseconds) => {
      spentMs += milliseconds;
    },
  };
}
