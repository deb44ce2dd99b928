import type { Problem } from '../base/errors.ts';
import type { InputFile } from '../files/overwrite-protection.ts';
import type { CommandSettings } from '../base/user-command.ts';
import type { Inputs, Task } from '../task/definition.ts';
import type { InputNaming } from '../task/input-names.ts';
import { parseInputs, type ParsedInputs } from '../task/parse-inputs.ts';
import { spreadKeyJson } from '../tasks/inputs/key-json-inputs.ts';
import { KEY_INPUTS } from '../tasks/inputs/key-variables.ts';
import type { EntryPoint } from './entry-point.ts';
import { findSources, type FoundSources } from './find-sources.ts';
import { keyFilesIn } from './key-files.ts';
import { addAdvice, type Origin } from './missing-advice.ts';
import { readCommandSettings } from './command-settings.ts';
import { runnerFiles } from './runner-files.ts';
import { readStdin, readTextFile } from './read-text.ts';
import { secretVariants } from './secret-inputs.ts';
import type { Source } from './source.ts';

/** What a user gave, read and parsed once. */
export interface InputsRead {
  /** By the input's name, the text that was given. */
  readonly rawInputs: Readonly<Record<string, string>>;
  readonly parsed: ParsedInputs;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /**
   * Files that must not be overwritten: those that were read, the files of API keys that variables name, and the runner's
   * own files such as `GITHUB_OUTPUT`.
   */
  readonly inputFiles: readonly InputFile[];
  /** What commands of the user get. Undefined if none is given. */
  readonly commandSettings: CommandSettings | undefined;
  /** Returns what the user wrote, or could have written, for an input. */
  readonly labelOf: InputNaming;
  /** A line that says from where the values of the API key come. Undefined if no variable is used. */
  readonly keySource: string | undefined;
  /** Warnings about variables. */
  readonly warnings: readonly string[];
}

/**
 * Reads a task's inputs from options, variables, files or standard input, and masks the secret ones. `known` contains all
 * possible inputs, including those of other modes. Prints nothing. Problems are returned, not thrown.
 */
export async function readInputs(task: Task, known: Inputs, entryPoint: EntryPoint): Promise<InputsRead> {
  const found = findSources(task, entryPoint);
  const { sources, key } = found;
  const { texts, problems } = await readSources(sources, entryPoint);
  const { rawInputs, ...json } = spreadKeyJson(task.inputs, texts);
  const origin = { inputs: task.inputs, entryPoint, sources, key };
  const parsed = parseInputs(task.inputs, rawInputs);
  const secrets = secretVariants(known, rawInputs, parsed);
  entryPoint.mask?.(secrets);
  const runsCommand = Object.keys(rawInputs).some((name) => task.inputs[name]?.type.runs);
  const labelOf = (name: string) => {
    const member = json.members.get(name);
    const source = sources.get(member === undefined ? name : 'private-key');
    if (!source) return labelOfMissing(name, origin);
    return member === undefined ? source.label : `${source.label} (${member})`;
  };
  return {
    rawInputs,
    parsed: { ...parsed, problems: parsed.problems.map((problem) => addAdvice(problem, origin)) },
    problems: [...problems, ...json.problems],
    inputFiles: [
      ...runnerFiles(entryPoint.environment),
      ...sourceFiles(sources.values(), entryPoint),
      ...keyFilesIn(entryPoint.environment),
    ],
    commandSettings: runsCommand ? await readCommandSettings(entryPoint.environment, secrets) : undefined,
    labelOf,
    keySource: describeKeySource(found, Object.keys(rawInputs), labelOf),
    warnings: key?.warnings ?? [],
  };
}

/** Says from where the values of the API key come, if one of them comes from a variable. */
function describeKeySource({ sources, key }: FoundSources, given: readonly string[], labelOf: InputNaming) {
  const isFromVariable = (name: string) => sources.has(name) && sources.get(name) === key?.sources.get(name);
  if (!KEY_INPUTS.some(isFromVariable)) return undefined;
  const values = KEY_INPUTS.filter((name) => given.includes(name)).map(
    (name) => `${name} from ${labelOf(name)}`,
  );
  return `API key: ${values.join(', ')}`;
}

/** Reads every source, even if others cannot be read. */
async function readSources(
  sources: ReadonlyMap<string, Source>,
  { openStdin }: EntryPoint,
): Promise<{ texts: Readonly<Record<string, string>>; problems: Problem[] }> {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  let stdinReader: string | undefined;
  for (const [name, { value, path, problem, valueVariable }] of sources) {
    if (problem) problems.push({ input: name, ...problem });
    if (value !== undefined) texts.set(name, value);
    if (path === undefined) continue;
    const isStdin = path === '-' && openStdin !== undefined;
    if (isStdin && stdinReader !== undefined) {
      const reason = 'only one value can come from standard input, and it is read for';
      problems.push({ input: name, reason, others: [stdinReader] });
      continue;
    }
    if (isStdin) stdinReader = name;
    const { text, reason } = isStdin
      ? await readStdin(openStdin())
      : readTextFile(path, { pipes: openStdin !== undefined, valueVariable });
    if (text === undefined) problems.push({ input: name, reason });
    else texts.set(name, text);
  }
  return { texts: Object.fromEntries(texts), problems };
}

function sourceFiles(sources: Iterable<Source>, { openStdin }: EntryPoint): InputFile[] {
  return [...sources].flatMap(({ label, path, file = path }) =>
    file === undefined ? [] : [{ label, path: file === '-' && openStdin ? '/dev/stdin' : file }],
  );
}

/** What the user could write for an input that was not given. */
function labelOfMissing(name: string, { inputs, entryPoint }: Origin): string {
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  const isHidden = input?.type.secret === true && entryPoint.isGivenVisible;
  const variables = entryPoint.chooseKey ? (input?.environment ?? []).slice(0, 1) : [];
  return [entryPoint.naming(isHidden ? `${name}-file` : name), ...variables].join(' or ');
}
