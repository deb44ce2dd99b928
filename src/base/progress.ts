/** Reports the progress of a long run, at most once per interval (in milliseconds). A short run reports nothing. */
export function reportProgress(
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
