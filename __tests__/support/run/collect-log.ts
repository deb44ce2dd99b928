import type { Log } from '../../../src/base/context.ts';

/** A log, and the lines that were written to it. */
export interface CollectedLog {
  readonly log: Required<Log>;
  /** All lines, in order. */
  readonly lines: string[];
  readonly info: string[];
  readonly warnings: string[];
  /** The numbers of each call of `progress`. */
  readonly progress: [done: number, total: number][];
}

/** Creates a log that keeps what is written to it. */
export function collectLog(): CollectedLog {
  const collected = {
    lines: [] as string[],
    info: [] as string[],
    warnings: [] as string[],
    progress: [] as [number, number][],
  };
  const { lines, info, warnings, progress } = collected;
  const log = {
    info: (line: string) => {
      lines.push(line);
      info.push(line);
    },
    warn: (line: string) => {
      lines.push(line);
      warnings.push(line);
    },
    progress: (done: number, total: number) => {
      progress.push([done, total]);
    },
  };
  return { ...collected, log };
}
