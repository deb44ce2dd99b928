import { ApiError, AscError } from '../base/errors.ts';

/** Returns an error of the same kind and code with another message. */
export function withMessage(error: AscError, message: string): AscError {
  return error instanceof ApiError
    ? new ApiError(message, error)
    : new AscError(error.code, message, { cause: error });
}
