import { ERROR_CODES } from '../src/base/error-codes.ts';
import type { Task } from '../src/task/definition.ts';
import { summaryOf } from '../src/tasks/load-task.ts';
import { functionName, inLibraryTerms, typePrefix } from './library-names.ts';

/** The library's functions, one a line. */
export function functionsTable(tasks: readonly Task[]): string {
  const rows = tasks.map((task) => {
    const [name, types] = [functionName(task), typePrefix(task)];
    const page = `[\`${task.name}\`](reference.md#mode-${task.name})`;
    return `| [\`${name}\`](library-reference.md#${name.toLowerCase()}) | ${inLibraryTerms(summaryOf(task), tasks)}. | \`${types}Request\` | \`${types}Result\` | ${page} |`;
  });
  return [
    '| function | what it does | takes | returns | mode |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The codes of errors, one a line. */
export function codesTable(): string {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |`,
  );
  return ['| code | meaning | what to do |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
