import { ApiError, AscError, CancelledError, NetworkError, StoreError } from './errors.ts';

/**
 * Returns an error with the same code, and with `details` before or after its message. For a `CancelledError` they are
 * always after it. Errors of Apple, GitHub, the network or a store keep their class and facts. Others become an `AscError`.
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
