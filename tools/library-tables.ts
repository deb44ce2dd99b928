import { ERROR_CODES, type ErrorCode } from '../src/base/error-codes.ts';
import { troubleshootingUrl } from '../src/base/troubleshooting.ts';
import type { Task } from '../src/task/definition.ts';
import { summaryOf } from '../src/tasks/load-task.ts';
import { functionNameOf } from '../src/library/function-names.ts';
import { inLibraryTerms, typePrefix } from './library-names.ts';

/** The library's functions, one a line. */
export function functionsTable(tasks: readonly Task[]): string {
  const rows = tasks.map((task) => {
    const [name, types] = [functionNameOf(task.name), typePrefix(task)];
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

/** The sections of the troubleshooting page with the codes of their errors, one a line. */
export function codeSectionsTable(page: string): string {
  const headings = [...page.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) => heading);
  const codes = Object.keys(ERROR_CODES) as ErrorCode[];
  const rows = headings.flatMap((heading) => {
    const found = codes.filter((code) => troubleshootingUrl(code)?.endsWith(`#${anchorOf(heading)}`));
    const names = found.map((code) => `\`${code}\``).join(', ');
    return found.length > 0 ? [`| ${names} | [${heading}](#${anchorOf(heading)}) |`] : [];
  });
  return ['| code | section |', '| --- | --- |', ...rows, ''].join('\n');
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}
