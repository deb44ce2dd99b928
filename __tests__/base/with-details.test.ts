import { describe, expect, test } from '@jest/globals';
import { ApiError, AscError, CancelledError, NetworkError } from '../../src/base/errors.ts';
import { withDetails } from '../../src/base/with-details.ts';

const ERRORS: readonly AscError[] = [
  new AscError('ERR_ROTATION_INCOMPLETE', 'Failed'),
  new ApiError('Failed', { status: 503, mayHaveHappened: true }),
  new NetworkError('Failed', { code: 'ERR_NETWORK_TIMEOUT', mayHaveHappened: true, permanent: true }),
  new CancelledError('Failed', { mayHaveHappened: true }),
];

/** The facts of an error that a program may ask for. */
function factsOf(error: AscError): object {
  if (error instanceof ApiError) return { status: error.status, mayHaveHappened: error.mayHaveHappened };
  if (error instanceof NetworkError)
    return { permanent: error.permanent, mayHaveHappened: error.mayHaveHappened };
  return error instanceof CancelledError ? { mayHaveHappened: error.mayHaveHappened } : {};
}

describe.each(ERRORS.map((error) => [error.name, error] as const))('adds details to a %s', (_, error) => {
  test('keeps its class, its code and its facts', () => {
    const detailed = withDetails(error, 'More');
    expect(detailed).toBeInstanceOf(error.constructor);
    const { code, name } = error;
    expect(detailed).toMatchObject({ code, name, ...factsOf(error) });
  });

  test('puts them after its message', () => {
    expect(withDetails(error, 'More').message).toMatch(/^Failed[\n.] ?More$/);
  });
});

test('puts details before the message if asked', () => {
  expect(withDetails(new ApiError('Failed', { status: 403 }), 'More', 'before').message).toBe('More\nFailed');
});
