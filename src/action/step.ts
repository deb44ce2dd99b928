import { error as annotate } from '@actions/core';
import { runProcess } from '../entry/run-process.ts';

/** Runs the process of a step. An unexpected error is reported as an annotation, and the step fails. */
export function runStep(run: () => number | Promise<number>): void {
  runProcess(run, (message) => {
    annotate(message, { title: 'asc-credentials: An unexpected error stopped the step' });
  });
}
