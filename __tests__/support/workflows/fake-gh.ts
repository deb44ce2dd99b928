import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FakeGh {
  /** For the environment of the script, so that it finds this `gh` first. */
  readonly PATH: string;
  /** The calls so far, one per line. */
  calls(): string[];
}

/**
 * Creates a `gh` that records its calls, and responds as the shell script `responses` says. The script sees the call as `$*`.
 */
export function fakeGh(folder: string, responses: string): FakeGh {
  const bin = join(folder, 'bin');
  const log = join(folder, 'calls');
  mkdirSync(bin, { recursive: true });
  writeFileSync(log, '');
  writeFileSync(join(bin, 'gh'), `#!/usr/bin/env bash\necho "$*" >> '${log}'\n${responses}\n`);
  chmodSync(join(bin, 'gh'), 0o755);
  return {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    calls: () => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean),
  };
}
