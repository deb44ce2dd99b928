import { withDetails } from '../base/with-details.ts';
import { ApiError, NetworkError } from '../base/errors.ts';
import type { Api } from './api.ts';
import { isNotFound } from './api-errors.ts';

/**
 * Removes a resource by its path. One that Apple does not find counts as removed; any other 404 may come from a proxy or a
 * wrong address, and is thrown as an `ApiError` like every other refusal.
 */
export async function removeResource(api: Api, path: string): Promise<void> {
  try {
    await api.call('DELETE', path);
  } catch (error) {
    if (isNotFound(error)) return;
    if (!(error instanceof ApiError) || !(error.mayHaveHappened || error.status === 404)) throw error;
    throw withDetails(error, 'It is not certain that anything was removed.');
  }
}

/**
 * Reads the ID of a resource: up to 200 letters, digits and characters of base64 and URNs. Throws `NetworkError` for
 * others, which could have a meaning in a log or a shell. `owner` is what has the ID, with an article: `a key`.
 */
export function readId(id: unknown, owner: string): string {
  if (typeof id === 'string' && /^[\w+/=-][\w+/=.:~-]{0,199}$/.test(id)) return id;
  throw new NetworkError(`The response contains ${owner} without a usable ID`, {
    code: 'ERR_NETWORK_RESPONSE',
    mayHaveHappened: true,
  });
}

/** Returns a value if it is a string, and an empty string for anything else. */
export function stringOrEmpty(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
