#!/usr/bin/env node
import { runProcess } from '../entry/run-process.ts';
import { runCommandLine } from './cli.ts';
import { printErrors } from './terminal.ts';

runProcess(
  () => runCommandLine(process.argv.slice(2)),
  (message) => {
    printErrors([`unexpected error: ${message}`], 1);
  },
);
