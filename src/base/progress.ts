/**
 * Returns a function that reports the progress of a long run, at most once per interval (in milliseconds). For a short run,
 * it reports nothing.
 */
export function createProgressReporter(
  write: (message: string) => void,
  interval: number,
): (done: number, total: number) => void {
  let next = Date.now() + interval;
  return (done, total) => {
    if (Date.now() < next) return;
    next = Date.now() + interval;
    write(`${done} of ${total} done`);
  };
}
