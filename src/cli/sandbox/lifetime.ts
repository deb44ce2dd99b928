import { isatty } from 'node:tty';

const LOOK_INTERVAL_MS = 250;

/**
 * Waits until the sandbox should end: on SIGINT or SIGTERM, and when the npm process that started it has ended.
 *
 * A closed terminal sends SIGHUP, which ends npm and a sandbox in the foreground. A sandbox in the background continues to
 * run, because some runners have a terminal for each step, and the next steps need the sandbox. Shells without job control
 * do not connect the standard input of background processes to the terminal.
 */
export async function waitForEnd(): Promise<void> {
  const inForeground = isatty(0);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignore); // The terminal may be closed.
  await new Promise<void>((resolve) => {
    const stopWatching = watchNpm(resolve);
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
    process.on('SIGHUP', () => {
      stopWatching();
      if (inForeground) resolve();
    });
  });
}

function ignore(): void {
  // The reader of the output has ended.
}

/**
 * Calls back when npm has ended. npm forwards SIGTERM to the shell between it and the sandbox, but many shells end without
 * forwarding it, so the only sign is a new parent process. Returns a function that stops watching.
 */
function watchNpm(onEnd: () => void): () => void {
  if (!isRunByNpm()) return ignore;
  const parent = process.ppid;
  let looks = 0;
  const timer = setInterval(() => {
    // Checked twice: if a closed terminal ended npm, the signal for it may arrive later.
    if (process.ppid !== parent) looks += 1;
    if (looks > 1) onEnd();
  }, LOOK_INTERVAL_MS).unref();
  return () => {
    clearInterval(timer);
  };
}

/** Whether npm waits for this process. It does not if a script starts the process in the background. */
function isRunByNpm(): boolean {
  const script = process.env.npm_lifecycle_script ?? '';
  return script.includes('asc-credentials') && !script.includes('&');
}
