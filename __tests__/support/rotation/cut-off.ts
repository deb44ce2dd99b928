import { parseFault } from '../../../src/sandbox/faults.ts';
import { findEndProblems, findRunProblems } from './find-problems.ts';
import { setUpRotation, rotateOnce, storedIn, type Rotation } from './rotation.ts';
import { directContext } from '../servers/direct-context.ts';

/** Whether all faults occurred, whether the last run with a fault failed, and the problems after each run. */
export interface FaultyRotationResult {
  readonly met: boolean;
  readonly failed: boolean;
  readonly problems: readonly string[];
}

/** Rotates once for each fault, and once more without a fault if the last run failed. */
export async function rotateWithFaults(
  rotation: Rotation,
  faults: readonly string[],
  context = directContext(rotation.account),
): Promise<FaultyRotationResult> {
  const { state } = rotation.account;
  setUpRotation(rotation);
  const problems: string[] = [];
  let [met, failed] = [true, false];
  for (const fault of faults.map(parseFault)) {
    const before = storedIn(rotation);
    const { times } = fault;
    state.faults.push(fault);
    const error = await rotateOnce(rotation, context);
    state.faults.length = 0;
    problems.push(...findRunProblems(rotation, error, before));
    [met, failed] = [met && fault.times < times, error !== undefined];
  }
  const error = failed ? await rotateOnce(rotation, context) : undefined;
  if (error) problems.push(`running it again failed: ${error.message}`);
  problems.push(...findEndProblems(rotation));
  return { met, failed, problems: problems.map((text) => `${faults.join(', then ')}: ${text}`) };
}
