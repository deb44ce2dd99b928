/** Says how far a long run has come, at most once in so many milliseconds: nothing of a short one. */
export function throttled(
  say: (message: string) => void,
  every: number,
): (done: number, total: number) => void {
  let next = Date.now() + every;
  return (done, total) => {
    if (Date.now() < next) return;
    next = Date.now() + every;
    say(`${done} of ${total} done`);
  };
}
