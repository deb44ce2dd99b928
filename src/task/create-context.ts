import { tmpdir } from 'node:os';
import type { Context, Log } from '../base/context.ts';
import { toSafeText } from '../base/safe-text.ts';
import { usePlainTerm } from '../base/terms.ts';
import { ATTEMPT_TIMEOUT_MS } from '../http/retry-rules.ts';

/** Returns a complete context: the given parts, and the defaults for the rest. */
export function createContext(parts: Partial<Context> = {}): Context {
  return {
    now: Date.now,
    sleep,
    random: Math.random,
    randomUUID: () => crypto.randomUUID(),
    transport: async (request) => (await import('../http/node-transport.ts')).nodeTransport(request),
    requestTimeout: ATTEMPT_TIMEOUT_MS,
    temporaryFolder: tmpdir,
    nameOf: usePlainTerm,
    nameOfMode: (mode) => mode,
    ...parts,
    log: safeLog(parts.log ?? { info: () => undefined, warn: () => undefined }),
  };
}

/** Waits. The signal also stops the timer, which would otherwise keep the process running. */
function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Wraps a log so that no message contains a secret or a workflow command. */
function safeLog(log: Log): Log {
  return {
    info: (message) => {
      log.info(toSafeText(message));
    },
    warn: (message) => {
      log.warn(toSafeText(message));
    },
    ...(log.progress && { progress: (done, total) => log.progress?.(done, total) }),
  };
}
