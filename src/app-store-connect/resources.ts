import { ApiError, CancelledError, NetworkError } from '../base/errors.ts';
import type { Api } from './api.ts';
import { pause } from '../http/send.ts';

/** How often adding is tried while the answers get lost. */
const ATTEMPTS = 3;

/** Milliseconds before looking whether a request whose answer was lost has taken effect after all. */
const SETTLING = 1_000;

/** How one resource is added and found again. */
interface Addition<Resource> {
  /** For messages: `The key (SHA256:...)`. */
  readonly what: string;
  readonly add: () => Promise<Resource>;
  readonly find: () => Promise<Resource | undefined>;
  /** Turns a 409 that nothing explains into the error to throw. */
  readonly explain?: (conflict: ApiError) => ApiError;
  /** Told before adding again. */
  readonly repeating?: () => void;
}

/**
 * Adds a resource; where the answer is lost, or somebody was quicker (409), looks before anything is sent again.
 * `created` tells whether this run added it.
 */
export async function addOnce<Resource>(
  api: Api,
  { what, add, find, explain, repeating }: Addition<Resource>,
): Promise<{ resource: Resource; created: boolean }> {
  const doubt = `${what} may be registered: no clear response came`;
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
      const found = await tellingOfChanges(doubt, async () => {
        if (error instanceof CancelledError) throw error;
        await pause(api, SETTLING);
        return find();
      });
      if (found) return { resource: found, created: true };
      if (attempt === ATTEMPTS || isRedirect(error)) throw withAdvice(error, doubt);
      repeating?.();
    }
  }
}

/** A redirect stays one: to ask again cannot help. */
function isRedirect(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 300 && error.status < 400;
}

/** An error after which nobody knows whether something was added, with what to do about it. */
function withAdvice(error: unknown, doubt: string): unknown {
  if (error instanceof ApiError)
    return new ApiError(`${error.message}\n${doubt}. Look before you add it again`, error);
  if (!(error instanceof NetworkError)) return error;
  const message = `${error.message}. Tried ${ATTEMPTS} times, and each time looked whether it had been added. Run the step again later`;
  return new NetworkError(message, { code: error.code, mayHaveHappened: true, cause: error });
}

/**
 * Removes a resource by its path; one that Apple does not find counts as removed. Any other 404 may be a proxy's, or of an
 * address that is wrong.
 */
export async function removeResource(api: Api, path: string): Promise<void> {
  try {
    await api.call('DELETE', path);
  } catch (error) {
    if (isNotFound(error)) return;
    if (!(error instanceof ApiError) || !(error.mayHaveHappened || error.status === 404)) throw error;
    throw new ApiError(`${error.message}\nIt is not certain that anything was removed.`, error);
  }
}

/**
 * The ID of a resource: opaque, but no text that a path, a log or a shell would take for something else. `what` is what
 * has it, with an article.
 */
export function readId(id: unknown, what: string): string {
  if (typeof id === 'string' && /^[\w+/=-][\x21\x22\x24-\x7e]{0,199}$/.test(id)) return id;
  throw new NetworkError(`The answer holds ${what} without an id that can be used`, {
    code: 'ERR_NETWORK_RESPONSE',
    mayHaveHappened: true,
  });
}

/** Whether Apple itself says that something does not exist: a proxy's 404 says nothing about it. */
export function isNotFound(error: unknown): error is ApiError {
  return (
    error instanceof ApiError &&
    error.status === 404 &&
    error.errors.some(({ code }) => /^NOT_FOUND(?:\.|$)/.test(code))
  );
}

/** Whether Apple itself refuses something because of what is there already. */
export function isConflict(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 409 && !error.mayHaveHappened;
}

/** Does some work. If the run is cancelled meanwhile, the error says what was or may have been changed before. */
export async function tellingOfChanges<T>(changes: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CancelledError ? error.withChanges(changes) : error;
  }
}

/** Whether a request may have taken effect although no response, or none that proves the contrary, came. */
export function mayHaveHappened(error: unknown): boolean {
  const isJudged =
    error instanceof NetworkError || error instanceof CancelledError || error instanceof ApiError;
  return isJudged && error.mayHaveHappened;
}
