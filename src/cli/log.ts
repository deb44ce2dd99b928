import type { Log } from '../base/context.ts';
import { toSafeText } from '../base/safe-text.ts';
import { reportProgress } from '../base/progress.ts';

const CLEAR_LINE = '\r\u001b[K';

/** Milliseconds between two states of a run shown in place, and before the first of any. */
const PROGRESS_INTERVAL_MS = 200;

/** A log that may have progress on the screen, to be cleared before something else is said. */
export interface TerminalLog extends Log {
  clear(): void;
}

/** Where the log is written. */
export interface LogStream {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
}

/** The log on standard error: progress in place on a terminal, a line every few seconds elsewhere. */
export function createLog({ write, isTTY }: LogStream): TerminalLog {
  let shown = false;
  const say = (message: string) => {
    write(`${shown ? CLEAR_LINE : ''}${toSafeText(message)}\n`);
    shown = false;
  };
  const overwrite = (message: string) => {
    write(CLEAR_LINE + message);
    shown = true;
  };
  const soonest = Date.now() + PROGRESS_INTERVAL_MS;
  const progress = isTTY ? reportProgress(overwrite, PROGRESS_INTERVAL_MS) : reportProgress(say, 5_000);
  return {
    clear: () => {
      if (shown) write(CLEAR_LINE);
      shown = false;
    },
    info: say,
    warn: (message) => {
      say(`warning: ${message}`);
    },
    progress: (done, total) => {
      if (Date.now() >= soonest) progress(done, total);
    },
  };
}
