import type { Context, HttpTransport } from '../../../src/index.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * Runs tasks concurrently in virtual time, in which only waits and requests take time. The order of events is the same in
 * each run.
 */
export function createVirtualTime() {
  const sleepers: Sleeper[] = [];
  let now = 0;
  let running = 0;
  const goOn = () => {
    const [next] = sleepers.sort((a, b) => a.at - b.at);
    if (running > 0 || !next) return;
    sleepers.shift();
    now = next.at;
    running = 1;
    next.wake();
  };
  const pause = () => {
    running -= 1;
    goOn();
  };
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => {
      sleepers.push({ at: now + milliseconds, wake });
      pause();
    });
  return {
    sleep,
    /** Starts each task at its time, and returns the results. */
    run: async <T>(
      tasks: readonly { readonly from: number; readonly task: () => Promise<T> }[],
    ): Promise<T[]> => {
      running = tasks.length;
      return Promise.all(
        tasks.map(async ({ from, task }) => {
          await sleep(from);
          return task().finally(pause);
        }),
      );
    },
  };
}

export type VirtualTime = ReturnType<typeof createVirtualTime>;

/** Creates a context with virtual waits. A request takes `latency` virtual milliseconds in each direction. */
export function virtualContext(
  time: VirtualTime,
  transport: HttpTransport,
  latency: () => number,
): Partial<Context> {
  return {
    sleep: time.sleep,
    random: () => 0.5,
    transport: async (request) => {
      await time.sleep(latency());
      const response = await transport(request);
      await time.sleep(latency());
      return response;
    },
  };
}
