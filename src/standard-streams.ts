import { writeSync } from 'node:fs';

/** The descriptors of a process's standard streams. */
export type StandardStream = 1 | 2;

/**
 * Writes a text to standard output (1) or standard error (2), whole and before it returns. The streams of `process` are
 * left alone, because to make one costs a start 1.5 ms, and 3.5 ms where it is a pipe, as on every runner.
 */
export function writeNow(stream: StandardStream, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return; // Its reader has left and wants no more.
      if (code !== 'EAGAIN') throw error;
      waitForReader();
    }
  }
}

/** A pipe that another process made non-blocking is full until its reader has taken some of it. */
function waitForReader(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
