/** Runs in the started process, which loads it first. */
function shortenTimers(requestTimeout: number): void {
  const wait = setTimeout;
  const shortenedTimeout = (run: () => void, time: number) => {
    // `transport` sets the timer of a request's timeout.
    const isTimeout = /^ +at (?:Object\.)?transport \(/m.test(String(new Error().stack));
    return wait(run, isTimeout ? requestTimeout : Math.min(time, 5));
  };
  Object.assign(globalThis, { setTimeout: shortenedTimeout });
}

/**
 * Returns the options of Node.js that shorten the timeout of a request to this many milliseconds, and skip waits between
 * requests.
 */
export function skipWaitsOption(requestTimeout: number): string {
  // Base64, because a blank ends an option.
  const code = Buffer.from(`(${shortenTimers.toString()})(${requestTimeout})`).toString('base64');
  return `--import=data:text/javascript;base64,${code}`;
}
