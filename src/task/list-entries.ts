import { cleanText } from '../base/clean-text.ts';
import { InvalidValueError, type InputType } from './definition.ts';

/** How the entries of a list are written. */
export interface ListFormat {
  readonly separator: 'line' | 'line or comma';
  /** Whether a name may follow each entry: `ID name` or `ID # name`. */
  readonly named?: boolean;
}

/** A parsed entry of a list, and its line number. It has either a value or a problem. */
export interface ListEntry<V> {
  readonly line: number;
  readonly value?: V;
  /** Why the entry is not valid. */
  readonly problem?: string;
  /** Why the entry is unusual. */
  readonly warning?: string | undefined;
  /** The name after the entry, if names are read. */
  readonly name?: string;
}

/** The parts of a line. The entries are not cleaned yet. */
interface LineParts {
  readonly texts: readonly string[];
  readonly comment: string;
}

/** A line that is only one entry. A list of a hundred thousand such lines must take little memory. */
const ONE_ENTRY = /^[^\s#,]+$/;

/** Yields the entries of a list, which is a text or an array of entries, one by one. */
export function* readEntries<V>(
  type: InputType<V>,
  given: string | readonly string[],
  { separator, named = false }: ListFormat,
): Generator<ListEntry<V>> {
  const isText = typeof given === 'string';
  let line = 0;
  for (const text of isText ? splitLines(given) : given) {
    line += 1;
    // JavaScript callers may pass anything in an array. What is not text is refused like any other entry.
    const isWhole = typeof text !== 'string' || ONE_ENTRY.test(text) || !(isText || named);
    if (isWhole) yield parseEntry(type, text, line);
    else {
      const parts = isText ? splitLine(text, separator) : { texts: [text], comment: '' };
      if (named) yield* readNamed(type, parts, line);
      else for (const part of parts.texts) yield parseEntry(type, part, line);
    }
  }
}

function splitLines(text: string): readonly string[] {
  return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n');
}

/**
 * Splits a line into entries. The comment, which runs from `#` to the end of the line, and the bullets of a list in YAML or
 * Markdown are not part of an entry.
 */
function splitLine(line: string, separator: ListFormat['separator']): LineParts {
  const [content = '', ...comment] = line.split('#');
  const entries = content.replace(/^\s*[-*\u2022]\s+/, '');
  const texts = separator === 'line' ? [entries] : entries.split(',');
  return { texts: texts.filter((text) => text.trim() !== ''), comment: comment.join('#').trim() };
}

/**
 * Reads a line whose entries may have names. A name may contain commas: what follows one is a part of the name, unless it
 * begins with a usual value. The comment is the name of the entries without one.
 */
function* readNamed<V>(
  type: InputType<V>,
  { texts, comment }: LineParts,
  line: number,
): Generator<ListEntry<V>> {
  let last: ListEntry<V> | undefined;
  for (const text of texts) {
    const { word, name } = splitName(text);
    const parsed = parseEntry(type, word, line);
    if (last?.name !== undefined && !isUsual(parsed)) {
      last = { ...last, name: `${last.name},${text}` };
      continue;
    }
    if (last) yield { name: comment, ...last };
    if (name === undefined) last = parsed;
    else if (!isUsual(parsed)) last = parseEntry(type, text, line);
    else if (isUsual(parseEntry(type, splitName(name).word, line))) last = { line, problem: SEVERAL_VALUES };
    else last = { ...parsed, name };
  }
  if (last) yield { name: comment, ...last };
}

const SEVERAL_VALUES =
  'contains two values without a comma between them. Give one value per line, or separate them with commas';

function isUsual({ problem, warning }: ListEntry<unknown>): boolean {
  return problem === undefined && warning === undefined;
}

/** Splits an entry into its first word and the name after it. An entry without a name is not cleaned. */
function splitName(text: string): { word: string; name?: string } {
  if (!/\S\s+\S/.test(text)) return { word: text };
  const entry = cleanText(text);
  const end = entry.search(/\s/);
  if (end < 0) return { word: entry };
  return { word: entry.slice(0, end), name: entry.slice(end).replace(/^\s+#?\s*/, '') };
}

function parseEntry<V>(type: InputType<V>, text: string, line: number): ListEntry<V> {
  try {
    let warning: string | undefined;
    const value = type.parse(text, (reason) => (warning = reason));
    return { line, value, warning };
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    return { line, problem: error.message };
  }
}
