import type { Task } from '../task/definition.ts';

/**
 * The signals that cancel a run. SIGHUP means that the terminal was closed, or that the connection to it was lost. Later
 * writes to the terminal fail; they do not stop the run. Windows has SIGBREAK for Ctrl+Break.
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
  task: Pick<Task, 'inputs'>,
  run: (signal: AbortSignal | undefined) => T | Promise<T>,
): Promise<T> {
  if (!sendsRequests(task)) return run(undefined);
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

/** Whether a task sends requests to Apple. Only such a task has an input for the URL. */
function sendsRequests({ inputs }: Pick<Task, 'inputs'>): boolean {
  return 'api-url' in inputs;
}

/**
 * Ends this process with SIGHUP after cleaning up. Otherwise Node.js would try to restore the settings of the closed terminal
 * and abort with a core dump, which could contain keys.
 */
function endByHangUp(): void {
  process.kill(process.pid, 'SIGHUP');
}
