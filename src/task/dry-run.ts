import type { Context } from '../base/context.ts';
import { describeChange, type PlannedChange } from '../base/planned-change.ts';
import {
  output,
  withDefault,
  type Definition,
  type Exclusive,
  type Inputs,
  type Output,
  type Outputs,
  type OneOfEach,
  type RequestOf,
  type Task,
} from './definition.ts';
import { flag } from './input-types.ts';

/** The name of the input. */
export const DRY_RUN = 'dry-run';

const NOTHING_CHANGED = 'Dry run: nothing was changed';

/** The additional input of each mode that changes something in App Store Connect. */
const dryRunInputs = {
  [DRY_RUN]: withDefault(
    flag,
    'false',
    'Whether to read and check everything, change nothing, and return what would be changed as `plan`. No other output is then set.',
  ),
};

const plan: Output<readonly PlannedChange[] | undefined> = {
  ...output(
    'With dry-run: what would be changed, in this order, as a JSON array of {action, what, id, fingerprint, domain, app, store}. Empty if nothing would be changed.',
  ),
  ifGiven: DRY_RUN,
  headline: NOTHING_CHANGED,
};

const dryRunOutputs = { plan };

/** Whether a task has a dry run. The functions of the library then return `DryRunResult` for it. */
export function hasDryRun({ inputs }: Pick<Task, 'inputs'>): boolean {
  return Object.hasOwn(inputs, DRY_RUN);
}

/** What a function of the library returns for a dry run. */
export interface DryRunResult {
  /** What would be changed, in this order. Empty if nothing would be changed. */
  readonly plan: readonly PlannedChange[];
}

/** A task definition that can also find out what `run` would change. */
type PlannableDefinition<I extends Inputs, O extends Outputs, X> = Definition<I, O, X> & {
  /** Reads and checks everything that `run` does before its first change. Changes nothing, not even a file. */
  plan(request: RequestOf<I> & OneOfEach<I, X>, context: Context): Promise<readonly PlannedChange[]>;
};

/**
 * Defines a task that changes something in App Store Connect, with the input `dry-run`. A dry run sets only the output `plan`,
 * so that nobody takes it for a run that has changed something.
 */
export function withDryRun<
  I extends Inputs,
  O extends Outputs,
  const X extends readonly Exclusive<keyof I & string>[],
>(task: PlannableDefinition<I, O, X>): Task<I & typeof dryRunInputs, O & typeof dryRunOutputs> {
  const planning = {
    ...task,
    changesAccount: true,
    inputs: { ...task.inputs, ...dryRunInputs },
    outputs: { ...task.outputs, ...dryRunOutputs },
    async run({ dryRun, ...request }: { readonly dryRun: boolean }, context: Context) {
      const own = request as RequestOf<I> & OneOfEach<I, X>;
      if (!dryRun) return task.run(own, context);
      const changes = await task.plan(own, context);
      context.log.info(`${NOTHING_CHANGED}. Number of changes that the run would make: ${changes.length}`);
      for (const change of changes) context.log.info(describeChange(change));
      return { plan: changes };
    },
  };
  return planning as unknown as Task<I & typeof dryRunInputs, O & typeof dryRunOutputs>;
}
