import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between SIGTERM and SIGKILL, and between two checks in that time. */
const TERMINATION_MS = 1_000;
const LOOK_MS = 20;

const isWindows = platform() === 'win32';

/** Options with which a process leads a group of its own. On Windows, a detached process would open a window. */
export const asGroupLeader = { detached: !isWindows, windowsHide: true } as const;

/** Returns the bash to run. The first one in the path of Windows may be that of WSL, which sees other files and variables. */
export function bashPath(environment: NodeJS.ProcessEnv): string {
  const ofGit = join(environment.ProgramFiles ?? 'C:\\Program Files', 'Git', 'bin', 'bash.exe');
  return isWindows && existsSync(ofGit) ? ofGit : 'bash';
}

/** Kills the processes that an ended process left in its group. */
export function killRemaining({ pid = 0 }: ChildProcess): void {
  if (!isWindows) signalGroup(pid, 'SIGKILL');
}

/** Ends a process that leads a group, and everything in the group: with SIGTERM, and after a second with SIGKILL. */
export async function endGroup({ pid = 0 }: ChildProcess): Promise<void> {
  if (isWindows) {
    await endTree(pid);
    return;
  }
  for (let waitedMs = 0; waitedMs < TERMINATION_MS; waitedMs += LOOK_MS) {
    if (!signalGroup(pid, waitedMs === 0 ? 'SIGTERM' : 0)) return;
    await sleep(LOOK_MS);
  }
  signalGroup(pid, 'SIGKILL');
}

/** Sends a signal to all processes of a group; 0 only looks for them. Returns whether there are any. */
function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false; // None is left, or they belong to another user.
  }
}

/** Windows has no process groups. After a process has ended, its children cannot be found. */
async function endTree(pid: number): Promise<void> {
  const killer = spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
  await new Promise<void>((resolve) => {
    killer.once('error', () => {
      resolve();
    });
    killer.once('exit', () => {
      resolve();
    });
  });
}
