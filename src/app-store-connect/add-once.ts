import { withDetails } from '../base/with-details.ts';
import { ApiError, CancelledError, NetworkError, type AscError } from '../base/errors.ts';
import { pause } from '../http/client.ts';
import { mayHaveHappened } from '../http/took-effect.ts';
import type { Api } from './api.ts';
import { isConflict } from './api-errors.ts';

/** How often a resource is added if the responses get lost. */
const MAX_ATTEMPTS = 3;

/** Milliseconds before looking whether a request whose response was lost has taken effect after all. */
const SETTLE_DELAY_MS = 1_000;

/** How one resource is added and found again. */
interface Addition<Resource> {
  /** For messages: `The key (SHA256:...)`. */
  readonly what: string;
  readonly add: () => Promise<Resource>;
  /** Looks for the resource; undefined if it is not there. */
  readonly find: () => Promise<Resource | undefined>;
  /** Turns a 409 into the error to throw, if the resource is not there. */
  readonly explain?: (conflict: ApiError) => AscError;
  /** Called before the resource is added again. */
  readonly onRepeat?: () => void;
}

/**
 * Adds a resource once. If the response is lost, or if another run was quicker (409), it looks for the resource before it
 * sends anything again. `created` says whether this run added it.
 */
export async function addOnce<Resource>(
  api: Api,
  { what, add, find, explain, onRepeat }: Addition<Resource>,
): Promise<{ resource: Resource; created: boolean }> {
  const doubt = `${what} may be registered: no clear response was received`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { resource: await add(), created: true };
    } catch (error) {
      if (isConflict(error)) {
        const found = await find();
        if (found) return { resource: found, created: false };
        throw explain?.(error) ?? error;
      }
      if (!mayHaveHappened(error)) throw error;
      const found = await addChangesIfCancelled(doubt, async () => {
        if (error instanceof CancelledError) throw error;
        await pause(api, SETTLE_DELAY_MS);
        return find();
      });
      if (found) return { resource: found, created: true };
      if (attempt === MAX_ATTEMPTS || isRedirect(error)) throw withAdvice(error, doubt);
      onRepeat?.();
    }
  }
}

/** Does some work. If the run is cancelled meanwhile, the error says what was or may have been changed before. */
export async function addChangesIfCancelled<T>(changes: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CancelledError ? error.withChanges(changes) : error;
  }
}

/** Another attempt at a request that is redirected cannot help. */
function isRedirect(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 300 && error.status < 400;
}

/** Adds advice to an error after which it is not known whether something was added. */
function withAdvice(error: unknown, doubt: string): unknown {
  if (error instanceof ApiError) return withDetails(error, `${doubt}. Check before you add it again`);
  if (!(error instanceof NetworkError)) return error;
  const message = `${error.message}. Tried ${MAX_ATTEMPTS} times, and checked each time whether it had been added. Run the step again later`;
  return new NetworkError(message, { code: error.code, mayHaveHappened: true, cause: error });
}
