import type { Task } from '../task/definition.ts';

/**
 * The signals that cancel a run. SIGHUP says that the terminal was closed, or the connection to it lost: what is written
 * to it then fails, which stops nothing. Windows has SIGBREAK for Ctrl+Break.
 */
const SIGNALS: readonly NodeJS.Signals[] = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  ...(process.platform === 'win32' ? (['SIGBREAK'] as const) : []),
];

/**
 * Runs a task that a signal to this process can cancel. Only tasks that send requests have something to finish first; all
 * others end at once, as Node.js does by default. A second signal changes nothing.
 */
export async function runCancellable<T>(
  { inputs }: Pick<Task, 'inputs'>,
  run: (signal: AbortSignal | undefined) => T | Promise<T>,
): Promise<T> {
  if (!('api-url' in inputs)) return run(undefined);
  const controller = new AbortController();
  const cancel = (name: NodeJS.Signals) => {
    controller.abort(name);
    if (name === 'SIGHUP' && !process.listeners('exit').includes(endByHangUp))
      process.once('exit', endByHangUp);
  };
  for (const name of SIGNALS) process.on(name, cancel);
  try {
    return await run(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, cancel);
  }
}

/**
 * Ends the process by the signal itself, as one does that has cleaned up. Node.js would restore the settings of the terminal,
 * which no longer exists, and then abort: with a core dump, in which keys could be.
 */
function endByHangUp(): void {
  process.kill(process.pid, 'SIGHUP');
}
