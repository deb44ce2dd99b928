import { ApiError } from '../base/errors.ts';
import type { NameOf } from '../base/terms.ts';
import { describeBody } from '../http/read-json.ts';
import type { FinalResponse } from '../http/send-with-retries.ts';
import { isClearRefusal } from '../http/took-effect.ts';
import { adviceFor } from './error-advice.ts';
import { describeErrorEntry, readErrorEntries } from './error-entries.ts';

/** Makes the error for a response that refuses a call. Its message has all of Apple's entries, and our advice. */
export function apiError(response: FinalResponse, call: string, nameOf: NameOf): ApiError {
  const errors = readErrorEntries(response.body);
  const lines = errors.length > 0 ? errors.map(describeErrorEntry) : [describeBody(response, 'Apple')];
  const advice = new Set(
    errors.map(({ code }) => adviceFor(code, nameOf)).filter((text) => text !== undefined),
  );
  return new ApiError(
    [
      `${call} was refused with ${response.status}.`,
      ...lines,
      ...advice,
      ...(response.retryNote ? [response.retryNote] : []),
      ...(response.status >= 500 && errors.length > 0 && !response.retryNote
        ? ['The server failed. Run the step again later.']
        : []),
    ].join('\n'),
    { status: response.status, errors, mayHaveHappened: !isAppleRefusal(response) },
  );
}

/** Returns whether a response is Apple's own refusal, which proves that nothing was changed. */
export function isAppleRefusal(response: FinalResponse): boolean {
  return isClearRefusal(response, readErrorEntries(response.body).length > 0);
}

/** Returns whether Apple itself says that something does not exist. A proxy's 404 says nothing about it. */
export function isNotFound(error: unknown): error is ApiError {
  return (
    error instanceof ApiError &&
    error.status === 404 &&
    error.errors.some(({ code }) => /^NOT_FOUND(?:\.|$)/.test(code))
  );
}

/** Returns whether Apple itself refuses something because of what is already there. */
export function isConflict(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 409 && !error.mayHaveHappened;
}
