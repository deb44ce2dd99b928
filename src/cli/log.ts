import type { Log } from '../base/context.ts';
import { toSafeText } from '../base/safe-text.ts';
import { createProgressReporter } from '../base/progress.ts';

const CLEAR_LINE = '\r\u001b[K';

/** Milliseconds between two progress messages on a terminal, and before the first one. */
const PROGRESS_INTERVAL_MS = 200;

/** A log with progress on the screen, which must be cleared before other output. */
export interface TerminalLog extends Log {
  clear(): void;
}

/** The destination of the log. */
export interface LogStream {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
}

/** Creates a log on standard error. Progress overwrites one line on a terminal, and is a line every few seconds otherwise. */
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
  return {
    clear: () => {
      if (shown) write(CLEAR_LINE);
      shown = false;
    },
    info: say,
    warn: (message) => {
      say(`warning: ${message}`);
    },
    progress: isTTY
      ? createProgressReporter(overwrite, PROGRESS_INTERVAL_MS)
      : createProgressReporter(say, 5_000),
  };
}
