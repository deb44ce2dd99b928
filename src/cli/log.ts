import type { Log } from '../context.ts';
import { harmless } from '../core/plain.ts';
import { throttled } from '../progress.ts';

const CLEAR_LINE = '\r\u001b[K';

/** A log that may have progress on the screen, to be cleared before something else is said. */
export interface TerminalLog extends Log {
  clear(): void;
}

/** The log on standard error: progress in place on a terminal, a line every few seconds elsewhere. */
export function createLog({ write, isTTY }: { write: (text: string) => void; isTTY: boolean }): TerminalLog {
  let shown = false;
  const say = (message: string) => {
    write(`${shown ? CLEAR_LINE : ''}${harmless(message)}\n`);
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
    progress: isTTY ? throttled(overwrite, 200) : throttled(say, 5_000),
  };
}
