#!/usr/bin/env node
import { runCommandLine } from './cli.ts';

void runCommandLine(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
  // At once where all that was written is out, which spares every call the 3 ms of tidying a heap that goes anyway.
  if (process.platform !== 'win32') process.exit();
});
