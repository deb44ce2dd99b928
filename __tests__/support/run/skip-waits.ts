/** Runs in the started process, as a module that is loaded first. */
function shortenTimers(requestTimeout: number): void {
  const wait = setTimeout;
  const shortenedTimeout = (run: () => void, time: number) => {
    // The timer of a request's time-out is the one that `transport` sets.
    const isTimeout = /^ +at (?:Object\.)?transport \(/m.test(String(new Error().stack));
    return wait(run, isTimeout ? requestTimeout : Math.min(time, 5));
  };
  Object.assign(globalThis, { setTimeout: shortenedTimeout });
}

/** Options for node with which a request may take so many milliseconds, and no wait between requests takes any. */
export function skipWaitsOption(requestTimeout: number): string {
  // In base64, because the options end at a blank.
  const code = Buffer.from(`(${shortenTimers.toString()})(${requestTimeout})`).toString('base64');
  return `--import=data:text/javascript;base64,${code}`;
}
