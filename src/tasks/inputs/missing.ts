import type { Log } from '../../base/context.ts';
import { InputError } from '../../base/errors.ts';
import { choice } from '../../task/input-types.ts';
import { withDefault } from '../../task/definition.ts';

/** What the modes that remove something take for what is not there. */
export const ifMissing = withDefault(
  choice('fail', 'warn'),
  'fail',
  'What to do if something to remove is not registered: fail and remove nothing, or warn and remove the rest (for workflows that may run again).',
);

/** The most entries that a message lists of what is registered. */
const MAX_LISTED = 50;

/** Things to remove that are not registered, as one input named them, and everything that is registered. */
interface Missing {
  readonly input: string;
  readonly missing: readonly string[];
  readonly registered: readonly string[];
}

/** Fails or warns because of what is missing, before anything is removed. Nothing happens if nothing is missing. */
export function judgeMissing({ input, missing, registered }: Missing, on: 'fail' | 'warn', log: Log): void {
  if (missing.length === 0) return;
  const more = registered.length > MAX_LISTED ? `, and ${registered.length - MAX_LISTED} more` : '';
  const listed = `${registered.slice(0, MAX_LISTED).join(', ') || 'none'}${more}`;
  const reason = `${missing.join(', ')} is not registered`;
  if (on === 'warn') log.warn(`${reason}: it was removed before or never existed. Registered: ${listed}`);
  else
    throw new InputError([
      {
        input,
        reason: `${reason}, so nothing was removed. Registered: ${listed}. If it may be gone already, use the value warn for`,
        others: ['if-missing'],
        code: 'ERR_NOT_FOUND',
      },
    ]);
}
