/** Returns the error that a promise is rejected with. Throws if it is fulfilled. */
export async function rejectionOf(attempt: Promise<unknown>): Promise<Error> {
  const outcome: unknown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error('The promise was fulfilled, or rejected with a value that is not an Error');
}
