import { ApiError, AscError, CancelledError, NetworkError, StoreError } from './errors.ts';

/**
 * Returns an error of the same class, with the same code and facts, and with `details` before or after its message. For a
 * `CancelledError` they are always after it.
 */
export function withDetails(error: AscError, details: string, place: 'before' | 'after' = 'after'): AscError {
  if (error instanceof CancelledError) return error.withChanges(details);
  const message = place === 'before' ? `${details}\n${error.message}` : `${error.message}\n${details}`;
  if (error instanceof ApiError) return new ApiError(message, error);
  if (error instanceof NetworkError) {
    const { code, mayHaveHappened, permanent } = error;
    return new NetworkError(message, { code, mayHaveHappened, permanent, cause: error });
  }
  if (error instanceof StoreError) {
    const { code, mayHaveHappened } = error;
    return new StoreError(message, { code, mayHaveHappened, cause: error });
  }
  return new AscError(error.code, message, { cause: error });
}
