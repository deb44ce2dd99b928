import { error as annotate } from '@actions/core';
import { runProcess } from '../entry/exit-code.ts';

/** Runs the process of a step. What ends it unexpectedly is an annotation, and the step fails. */
export function runStep(run: () => Promise<number>): void {
  runProcess(run, (message) => {
    annotate(message, { title: 'asc-credentials: unexpected error' });
  });
}
