import { ApiError, CancelledError, NetworkError, StoreError } from '../base/errors.ts';
import type { FinalResponse } from './send-with-retries.ts';

/** Statuses of gateways, and of servers that did not wait: they say nothing about what the request did. */
const UNCLEAR_STATUSES = new Set([408, 425, 499]);

/**
 * Returns whether a response proves that the request changed nothing. That is a 4xx whose body is the server's own error
 * (`hasOwnError`), because a gateway may send any status after the server has done its work. A 429 needs no such body:
 * requests are counted before any work is done.
 */
export function isClearRefusal(
  { status, earlierMayHaveHappened = false }: FinalResponse,
  hasOwnError: boolean,
): boolean {
  if (earlierMayHaveHappened || status < 400 || status >= 500 || UNCLEAR_STATUSES.has(status)) return false;
  return hasOwnError || status === 429;
}

/** Returns whether a request or a store command may have taken effect although it ended with this error. */
export function mayHaveHappened(error: unknown): boolean {
  const knows =
    error instanceof NetworkError ||
    error instanceof CancelledError ||
    error instanceof ApiError ||
    error instanceof StoreError;
  return knows && error.mayHaveHappened;
}
