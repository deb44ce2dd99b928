import { join } from 'node:path';

/** The variables that name the files in which a step leaves what the runner reads. */
export const RUNNER_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

/** The environment in which GitHub's runner starts an Action: `INPUT_*` with hyphens kept, and files to write to. */
export function runnerEnvironment(
  inputs: Readonly<Record<string, string>>,
  folder: string,
): NodeJS.ProcessEnv {
  const files = RUNNER_FILES.map((name) => [name, join(folder, name)] as const);
  const variables = Object.entries(inputs).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
  );
  return {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    ...Object.fromEntries([...files, ...variables]),
  };
}

/** Reads the file in which Actions leave outputs: `name<<delimiter`, the lines of the value, the delimiter. */
export function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^(?<name>[^\n<]+)<<(?<delimiter>\S+)\n(?<value>[\s\S]*?)\n\k<delimiter>$/gm);
  return Object.fromEntries([...found].map(({ groups }) => [groups?.name ?? '', groups?.value ?? '']));
}

/** The log as the runner shows it: it obeys the mask commands and leaves them out. */
export function showLog(log: string): string {
  const masks = [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) =>
    value.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
  const lines = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return masks
    .sort((a, b) => b.length - a.length)
    .reduce((text, mask) => text.replaceAll(mask, '***'), lines.join('\n'));
}
