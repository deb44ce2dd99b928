import { appendFileSync } from 'node:fs';
import { warning } from '@actions/core';
import { relativeTime } from '../base/duration.ts';
import { toSafeText } from '../base/safe-text.ts';
import type { NamedOutput } from '../task/result.ts';
import type { Task } from '../task/definition.ts';
import { summaryOf } from '../tasks/modes.ts';

interface Run {
  readonly task: Task;
  /** The values of the inputs by name. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly outputs: readonly NamedOutput[];
  readonly now: number;
}

/** The largest summary of a step that GitHub accepts, in bytes. A longer one is dropped completely. */
const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Bytes reserved for the text outside the cells. */
const FRAME_BYTES = 16 * 1024;

/**
 * Adds a table with the inputs and outputs of the run, without secrets, to the job summary. If it cannot be written, that
 * is only a warning, because the run itself succeeded.
 */
export function writeSummary(run: Run): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return; // This runner does not support summaries.
  try {
    appendFileSync(file, describeRun(run));
  } catch (error) {
    const { code: reason, message } = error as NodeJS.ErrnoException;
    warning(`The job summary could not be written (${reason ?? message}). Nothing else is affected`);
  }
}

/** A cell of the table as Markdown, and whether its text was cut off. */
interface Cell {
  readonly markdown: string;
  readonly isCut: boolean;
}

/** Returns the summary as GitHub Flavored Markdown, limited to the size that GitHub accepts. */
function describeRun({ task, values, outputs, now }: Run): string {
  const rows: [name: string, cell: Cell][] = [];
  for (const [name, { showInSummary }] of Object.entries(task.inputs)) {
    const value = values.get(name);
    if (showInSummary && value !== undefined) rows.push([name, code(describeValue(value))]);
  }
  for (const output of outputs) {
    const shown = task.outputs[output.name]?.hideInSummary ? whole('set') : describeOutput(output, now);
    rows.push([output.name, shown]);
  }
  const share = Math.floor((MAX_SUMMARY_BYTES - FRAME_BYTES) / Math.max(rows.length, 1));
  const cut = rows.map(([name, cell]) => [name, cutCell(cell, share)] as const);
  const table = cut.map(([name, { markdown }]) => `| ${name} | ${markdown} |\n`).join('');
  const note = cut.some(([, { isCut }]) => isCut)
    ? '\nThe summary is cut off because GitHub shows at most 1 MiB. The outputs are complete.\n'
    : '';
  return `### asc-credentials: ${task.name}\n\n${summaryOf(task)}.\n\n| | |\n| --- | --- |\n${table}${note}\n`;
}

/** Cuts off a cell that is too long, but not within a character, an escape or a tag. */
function cutCell(cell: Cell, bytes: number): Cell {
  if (Buffer.byteLength(cell.markdown) <= bytes) return cell;
  const start = Buffer.from(cell.markdown)
    .toString('utf8', 0, bytes)
    .replace(/\uFFFD?$/, '');
  return { markdown: `${start.replace(/(?:&[^;]*|<[^>]*)$/, '')}...</code>`, isCut: true };
}

function whole(markdown: string): Cell {
  return { markdown, isCut: false };
}

function describeOutput({ value, text, secrets }: NamedOutput, now: number): Cell {
  if (secrets.length > 0) return whole('set, masked');
  if (!(value instanceof Date)) return code(text);
  return whole(`${code(text).markdown} (${relativeTime(value.getTime(), now)})`);
}

/** The maximum number of entries of a list that are shown. */
const MAX_LISTED = 5;

function describeValue(value: unknown): string {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.length > MAX_LISTED ? `${entries.length} entries` : entries.map(String).join(', ');
}

/** Escapes a text so that it cannot end its cell or add Markdown or HTML. */
function code(text: string): Cell {
  const escaped = toSafeText(text.trim(), MAX_SUMMARY_BYTES).replace(
    /[&<>|`\\*_[\]~$]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
  const markdown = `<code>${escaped.replace(/\r\n?|\n/g, '<br>')}</code>`;
  return { markdown, isCut: text.trim().length > MAX_SUMMARY_BYTES };
}
