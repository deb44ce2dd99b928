import type { Log } from '../../base/context.ts';
import { InputError } from '../../base/errors.ts';
import { choice } from '../../task/input-types.ts';
import { withDefault } from '../../task/definition.ts';

/** The input of the modes that remove something, for the case that it is not registered. */
export const ifMissing = withDefault(
  choice('fail', 'warn'),
  'fail',
  'What to do if something to remove is not registered: fail and remove nothing, or warn and remove the rest (for workflows that can run again).',
);

/** The maximum number of registered entries that a message lists. */
const MAX_LISTED = 50;

/** The entries of one input that are not registered, and all entries that are registered. */
interface Missing {
  readonly input: string;
  readonly missing: readonly string[];
  readonly registered: readonly string[];
}

/** Throws an error or warns if entries are missing, before anything is removed. */
export function reportMissing({ input, missing, registered }: Missing, on: 'fail' | 'warn', log: Log): void {
  if (missing.length === 0) return;
  const more = registered.length > MAX_LISTED ? `, and ${registered.length - MAX_LISTED} more` : '';
  const listed = `${registered.slice(0, MAX_LISTED).join(', ') || 'none'}${more}`;
  const reason = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not registered`;
  if (on === 'warn') log.warn(`${reason}: removed before, or never registered. Registered: ${listed}`);
  else
    throw new InputError([
      {
        input,
        reason: `${reason}, so nothing was removed. Registered: ${listed}. To accept this, use the value warn for`,
        others: ['if-missing'],
        code: 'ERR_NOT_FOUND',
      },
    ]);
}
