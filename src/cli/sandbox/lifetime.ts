import { isatty } from 'node:tty';

const LOOK_INTERVAL_MS = 250;

/**
 * Waits until the sandbox is to end: on SIGINT or SIGTERM, and when the npm that started it was ended.
 *
 * A terminal that closes sends SIGHUP. It ends a sandbox in the foreground, and npm. A sandbox in the background stays:
 * some runners give each step a terminal of its own, and the next steps need it. Shells without job control give what
 * they start in the background another standard input than the terminal.
 */
export async function waitForEnd(): Promise<void> {
  const inForeground = isatty(0);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignore); // A terminal that has closed.
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
  // Whoever read the output has left.
}

/**
 * Calls back when npm has ended. npm passes SIGTERM on to the shell between it and the sandbox, and many shells die of
 * it without passing it on: all that is left to see is that the parent process has changed. Returns what stops watching.
 */
function watchNpm(onEnd: () => void): () => void {
  if (!isRunByNpm()) return ignore;
  const parent = process.ppid;
  let looks = 0;
  const timer = setInterval(() => {
    // Looked at twice: if a closed terminal ended npm, the signal that says so may still be on its way.
    if (process.ppid !== parent) looks += 1;
    if (looks > 1) onEnd();
  }, LOOK_INTERVAL_MS).unref();
  return () => {
    clearInterval(timer);
  };
}

/** Whether npm waits for this program, which a script that leaves it in the background does not. */
function isRunByNpm(): boolean {
  const script = process.env.npm_lifecycle_script ?? '';
  return script.includes('asc-credentials') && !script.includes('&');
}
