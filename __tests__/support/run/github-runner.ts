import { join } from 'node:path';

/** The variables with the paths of the files that a step writes for the runner. */
export const RUNNER_FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

/** Returns the environment in which GitHub's runner starts an Action. The names `INPUT_*` keep their hyphens. */
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

/** Reads an output file. An entry is `name<<delimiter`, the lines of the value, and the delimiter. */
export function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^(?<name>[^\n<]+)<<(?<delimiter>\S+)\n(?<value>[\s\S]*?)\n\k<delimiter>$/gm);
  return Object.fromEntries([...found].map(({ groups }) => [groups?.name ?? '', groups?.value ?? '']));
}

/** Returns the log as the runner shows it: with the masks applied, and without the mask commands. */
export function showLog(log: string): string {
  const masks = [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) =>
    value.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
  const lines = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return masks
    .sort((a, b) => b.length - a.length)
    .reduce((text, mask) => text.replaceAll(mask, '***'), lines.join('\n'));
}
