import type { InputFile } from '../files/overwrite-protection.ts';
import type { Environment } from './entry-point.ts';

/** Variables with the files in which a step gives orders to GitHub's runner. */
export const COMMAND_FILES: readonly string[] = [
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
];

/** Files that the runner and later steps read. They must not be overwritten. */
export function runnerFiles(environment: Environment): InputFile[] {
  return [...COMMAND_FILES, 'GITHUB_EVENT_PATH'].flatMap((label) => {
    const path = environment[label] ?? '';
    return path === '' ? [] : [{ label, path }];
  });
}
