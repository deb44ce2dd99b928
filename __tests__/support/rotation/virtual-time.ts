import type { Context, HttpTransport } from '../../../src/index.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Runs tasks side by side in a time of their own, in which only waits and requests take any: the same each time. */
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
    /** Runs each task from its moment on, and returns what they return. */
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

/** A context whose waits are virtual, and whose requests take so many virtual milliseconds each way. */
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
      const answer = await transport(request);
      await time.sleep(latency());
      return answer;
    },
  };
}
