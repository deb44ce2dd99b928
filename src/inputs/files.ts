import type { UserFile } from '../core/user-file.ts';
import { text } from '../kinds.ts';
import type { Kind } from '../task.ts';

const path = text('a path');

/** The path of a file that is written to. What the run reads is added later, by `protectInputs`. */
export function fileToWrite(holds: UserFile['holds']): Kind<UserFile> {
  return {
    expects: path.expects,
    writes: true,
    read: (given, warn) => ({ path: path.read(given, warn), holds, inputFiles: [], apiKey: undefined }),
  };
}
