import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FakeGh {
  /** For the script's environment: finds this `gh` before any other. */
  readonly PATH: string;
  /** The calls so far, a line each. */
  calls(): string[];
}

/** A `gh` that notes how it is called and answers as a shell script says, which sees the call as `$*`. */
export function fakeGh(folder: string, answers: string): FakeGh {
  const bin = join(folder, 'bin');
  const log = join(folder, 'calls');
  mkdirSync(bin, { recursive: true });
  writeFileSync(log, '');
  writeFileSync(join(bin, 'gh'), `#!/usr/bin/env bash\necho "$*" >> '${log}'\n${answers}\n`);
  chmodSync(join(bin, 'gh'), 0o755);
  return {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    calls: () => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean),
  };
}
