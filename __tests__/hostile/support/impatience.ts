/** Runs in the process that is to be impatient, as a module of its own that is loaded first. */
function hurry(requestTimeout: number): void {
  const wait = setTimeout;
  let isTimeout = false;
  // The timer of a request's time-out is the one that is set once there is something to abort.
  class Controller extends AbortController {
    constructor() {
      super();
      isTimeout = true;
    }
  }
  const impatient = (run: () => void, time: number) => {
    const timer = wait(run, isTimeout ? requestTimeout : Math.min(time, 5));
    isTimeout = false;
    return timer;
  };
  Object.assign(globalThis, { setTimeout: impatient, AbortController: Controller });
}

/** Options for node with which a request may take so many milliseconds, and no wait between requests takes any. */
export function impatiently(requestTimeout: number): string {
  // In base64, because the options end at a blank.
  const code = Buffer.from(`(${hurry.toString()})(${requestTimeout})`).toString('base64');
  return `--import=data:text/javascript;base64,${code}`;
}
