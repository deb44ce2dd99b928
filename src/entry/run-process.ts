import { toSafeLine } from '../base/safe-text.ts';

/**
 * Runs a whole process. Its exit code is 1 until `run` has ended and returned another: a promise that never settles and
 * an error that nobody catches are failures too, and are reported. The process ends by itself once everything is written.
 */
export function runProcess(run: () => number | Promise<number>, report: (message: string) => void): void {
  process.exitCode = 1;
  let failed = false;
  // The run continues, because a rotation must roll back its changes. But it has failed, however it ends.
  const fail = (error: unknown) => {
    failed = true;
    process.exitCode = 1;
    report(toSafeLine(error instanceof Error ? error.message : String(error)));
  };
  const failUnfinished = () => {
    fail('The run stopped before it was finished. Please report this as a bug');
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.once('beforeExit', failUnfinished);
  const settle = async () => {
    try {
      const exitCode = await run();
      if (!failed) process.exitCode = exitCode;
    } catch (error) {
      fail(error);
    } finally {
      process.off('beforeExit', failUnfinished);
    }
  };
  void settle();
}
