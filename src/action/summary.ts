import { appendFileSync } from 'node:fs';
import { relativeTime } from '../core/duration.ts';
import { toSafeText } from '../core/safe-text.ts';
import type { NamedOutput } from '../result.ts';
import type { Task } from '../task.ts';
import { summaryOf } from '../tasks/index.ts';

interface Run {
  readonly task: Task;
  readonly given: Readonly<Record<string, string>>;
  readonly outputs: readonly NamedOutput[];
  readonly now: number;
}

/** Adds one table to the job summary: what the run was about and what came of it, secrets left out. */
export function writeSummary(run: Run): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) appendFileSync(file, describeRun(run)); // Without the variable it is no runner that has summaries.
}

/** The summary as GitHub's Markdown. */
function describeRun({ task, given, outputs, now }: Run): string {
  let table = '';
  for (const [name, { summarized }] of Object.entries(task.inputs)) {
    if (summarized && given[name] !== undefined) table += `| ${name} | ${code(shorten(given[name]))} |\n`;
  }
  for (const output of outputs) {
    const shown = task.outputs[output.name]?.opaque ? 'set' : describeOutput(output, now);
    table += `| ${output.name} | ${shown} |\n`;
  }
  return `### asc-credentials: ${task.name}\n\n${summaryOf(task)}.\n\n| | |\n| --- | --- |\n${table}\n`;
}

function describeOutput({ value, text, secrets }: NamedOutput, now: number): string {
  if (secrets.length > 0) return 'set, masked';
  return value instanceof Date ? `${code(text)} (${relativeTime(value.getTime(), now)})` : code(text);
}

function shorten(text: string): string {
  const first: string[] = [];
  let count = 0;
  for (const [entry] of text.matchAll(/[^\s,]+/g)) {
    count += 1;
    if (count <= 5) first.push(entry);
  }
  return count > 5 ? `${count} entries` : first.join(', ');
}

/** Escaped so that no value can end its cell, or bring Markdown or HTML of its own. */
function code(text: string): string {
  const escaped = toSafeText(text.trim()).replace(
    /[&<>|`\\*_[\]~$]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
  return `<code>${escaped.replace(/\r\n?|\n/g, '<br>')}</code>`;
}
