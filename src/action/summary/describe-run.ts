import { relativeTime } from '../../base/duration.ts';
import { getOwn } from '../../base/get-own.ts';
import type { InputType, SummaryList, Task } from '../../task/definition.ts';
import type { NamedOutput } from '../../task/result.ts';
import { summaryOf } from '../../tasks/load-task.ts';
import { code, codeBlock, CROSS_MARK, prose, table } from './markdown.ts';

/** What a step was given and what came of it. */
export interface RunResult {
  readonly task: Task;
  /** The values of the inputs by name. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly outputs: readonly NamedOutput[];
  /** The task's own list. */
  readonly list?: SummaryList | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The maximum number of rows of a table. A browser takes long to show more. */
const MAX_ROWS = 1_000;

/** The maximum number of entries of a list in a cell. For a longer list, only the number is shown. */
const MAX_ENTRIES = 20;

/** Yields the summary of a run as lines: the values in one table, then a table for each list and a block for each key. */
export function* describeRun({ task, values, outputs, list, now }: RunResult): Generator<string> {
  yield `### asc-credentials: ${task.name}`;
  yield '';
  for (const { name } of outputs) {
    const headline = task.outputs[name]?.headline;
    if (headline !== undefined) yield* [`**${headline}.**`, ''];
  }
  yield `${summaryOf(task)}.`;
  const shown = outputs.filter(({ name }) => task.outputs[name]?.hideInSummary !== true);
  const simple = shown.filter((output) => output.secrets.length > 0 || !isLong(output.value));
  const rows = [...inputRows({ task, values, outputs }), ...simple.map((output) => outputRow(output, now))];
  const hidden = outputs.filter((output) => !shown.includes(output)).map(({ name }) => [name, 'set']);
  if (rows.length + hidden.length > 0) {
    yield '';
    yield* table(['name', 'value'], [...rows, ...hidden]);
  }
  for (const { name, value } of shown.filter((output) => !simple.includes(output))) {
    yield '';
    yield `**${name}**`;
    yield '';
    yield* describeLong(value, now);
  }
  if (list) yield* ['', `**${list.title}**`, '', ...describeList(list.entries)];
}

/** Inputs that the summary shows, without those that an output repeats. */
function inputRows({ task, values, outputs }: Omit<RunResult, 'now'>): string[][] {
  const isOutput = (name: string) => outputs.some((output) => output.name === name);
  return Object.entries(task.inputs)
    .filter(([name, { showInSummary }]) => showInSummary && !isOutput(name) && values.get(name) !== undefined)
    .map(([name, { type }]) => [name, describeInput(type, values.get(name))]);
}

function describeInput(type: InputType<unknown, unknown>, value: unknown): string {
  return describeValue(type.summarize ? type.summarize(value) : value);
}

function outputRow({ name, value, secrets }: NamedOutput, now: number): string[] {
  if (secrets.length > 0) return [name, 'set, masked'];
  const age = value instanceof Date ? ` (${relativeTime(value.getTime(), now)})` : '';
  return [name, `${describeValue(value)}${age}`];
}

/** Whether a value is shown below the table: a text of several lines, a list of objects, an object. */
function isLong(value: unknown): boolean {
  if (typeof value === 'string') return value.trim().includes('\n');
  return Array.isArray(value) ? value.some(isObject) : isObject(value) && !(value instanceof Date);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function* describeLong(value: unknown, now: number): Generator<string> {
  if (typeof value === 'string') yield* codeBlock(value);
  else if (Array.isArray(value)) yield* describeList(value);
  else yield* table(['claim', 'value'], claimRows(Object(value) as object, now));
}

/** A row for each entry and a column for each member. Members of several lines, such as public keys, are left out. */
function* describeList(given: Iterable<unknown>): Generator<string> {
  const entries: unknown[] = [];
  let total = 0;
  for (const entry of given) {
    total += 1;
    if (total <= MAX_ROWS) entries.push(entry);
  }
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(Object(entry) as object)))].filter(
    (name) => TEXTS.includes(name) || !entries.some((entry) => isLong(memberOf(entry, name))),
  );
  const rows = entries.map((entry) => columns.map((name) => describeMember(name, memberOf(entry, name))));
  yield* table(columns.map(readableName), rows);
  if (total > MAX_ROWS) {
    yield '';
    yield `And ${total - MAX_ROWS} more.`;
  }
}

function memberOf(entry: unknown, name: string): unknown {
  return (Object(entry) as Readonly<Record<string, unknown>>)[name];
}

/** Members that are sentences, which keep their line breaks. */
const TEXTS: readonly string[] = ['check', 'detail'];

const STATUS: Readonly<Record<string, string>> = {
  pass: '\u2705&nbsp;pass', // A check mark.
  fail: `${CROSS_MARK}&nbsp;fail`,
  unknown: '\u26a0\ufe0f&nbsp;unknown', // A warning sign.
  skipped: '\u26aa&nbsp;skipped', // A circle.
};

function describeMember(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (name === 'app' && value === null) return 'the account';
  if (name === 'status') return getOwn(STATUS, textOf(value)) ?? prose(textOf(value));
  return TEXTS.includes(name) ? prose(textOf(value)) : describeValue(value);
}

/** `referenceName` as `reference name`. */
function readableName(member: string): string {
  return prose(member.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** A row for each claim, and for each member of a claim that is an object. Times are also shown as dates. */
function claimRows(claims: object, now: number, prefix = ''): string[][] {
  return Object.entries(claims).flatMap(([name, value]: [string, unknown]) => {
    const path = prefix + name;
    if (isObject(value) && !Array.isArray(value)) return claimRows(value, now, `${path}.`);
    return [[code(path), `${describeValue(value)}${describeTime(name, value, now)}`]];
  });
}

function describeTime(name: string, value: unknown, now: number): string {
  const date = new Date(Number(value) * 1000);
  if (!['iat', 'exp', 'nbf'].includes(name) || typeof value !== 'number' || Number.isNaN(date.getTime()))
    return '';
  return ` (${date.toISOString().replace('.000Z', 'Z')}, ${relativeTime(date.getTime(), now)})`;
}

/** A value on one line. A list is shown entry by entry, and never as JSON. */
function describeValue(value: unknown): string {
  if (!Array.isArray(value)) return code(textOf(value));
  if (value.length === 0) return 'none';
  if (value.length > MAX_ENTRIES) return code(`${value.length} entries`);
  return value
    .map((entry) => code(textOf(entry)))
    .filter((entry) => entry !== '')
    .join(', ');
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  return isObject(value) ? Object.values(value).map(textOf).join(' ') : String(value);
}
