import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { runAction } from '../../../src/action/action.ts';
import type { Run } from './command.ts';
import { readOutputs, runnerEnvironment } from './github-runner.ts';
import { runInProcess } from './in-process.ts';
import { ACTION } from './programs.ts';
import { runNode } from './run-node.ts';
import {
  expectNoLeaksOfStep,
  readRemainingFiles,
  withoutMasksAndOutputs,
  secretsInInputs,
} from '../leaks/expect-no-leaks.ts';

type Texts = Readonly<Record<string, string>>;

/** What a step wrote, unprocessed. */
export interface RawStep {
  readonly exitCode: number | null;
  readonly log: string;
  readonly files: Readonly<Record<string, string>>;
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];

/** Runs the built Action, and checks what it writes only for leaks. */
export async function runRawStep(inputs: Texts, environment: NodeJS.ProcessEnv = {}): Promise<RawStep> {
  return runAndCheckForLeaks(inputs, environment, (env) => runNode([ACTION], env));
}

/** Runs the Action in this process, which is faster. Use it for many values. */
export async function runRawStepInProcess(
  inputs: Texts,
  environment: NodeJS.ProcessEnv = {},
): Promise<RawStep> {
  return runAndCheckForLeaks(inputs, environment, async (env) => {
    let [stdout, stderr] = ['', ''];
    const parts = {
      environment: env,
      writeStdout: (text: string) => void (stdout += text),
      writeStderr: (text: string) => void (stderr += text),
    };
    const exitCode = await runInProcess(parts, runAction);
    return { exitCode, stdout, stderr };
  });
}

async function runAndCheckForLeaks(
  inputs: Texts,
  environment: NodeJS.ProcessEnv,
  runWith: (environment: NodeJS.ProcessEnv) => Promise<Run>,
): Promise<RawStep> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-step-'));
  try {
    const paths = Object.fromEntries(FILES.map((name) => [name, join(folder, name)]));
    for (const path of Object.values(paths)) await writeFile(path, '');
    const env = { ...runnerEnvironment(inputs, folder), ...paths, TMPDIR: folder, ...environment };
    const { exitCode, stdout, stderr } = await runWith(env);
    const texts = Object.entries(paths).map(
      async ([name, path]) => [name, await readFile(path, 'utf8')] as const,
    );
    const files = Object.fromEntries(await Promise.all(texts));
    const log = stdout + stderr;
    // Only keys are secrets here, because some injected texts are both a passphrase and an input name.
    const keys = Object.entries(inputs).filter(([, text]) => text.includes('PRIVATE KEY'));
    const given = { ...environment, ...Object.fromEntries(keys) };
    expectNoSecretIn({ log, files, left: readRemainingFiles(folder) }, given);
    return { exitCode, log, files };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function expectNoSecretIn(
  { log, files, left }: Omit<RawStep, 'exitCode'> & { left: Readonly<Record<string, string | undefined>> },
  given: NodeJS.ProcessEnv,
): void {
  const { GITHUB_OUTPUT = '', ...others } = files;
  const besides = Object.entries(left).filter(([path]) => !path.endsWith('GITHUB_OUTPUT'));
  const texts = { log: withoutMasksAndOutputs(log), ...others, ...Object.fromEntries(besides) };
  expectNoLeaksOfStep(readOutputs(GITHUB_OUTPUT), { secrets: secretsInInputs(given), texts });
}

/** The commands that the Action itself writes. */
const OWN_COMMANDS =
  /^::(?:add-mask|warning|debug|error title=asc-credentials%3A [\w" %,'-]+ \((?:ERR_[A-Z_*]+)\)|error title=asc-credentials%3A An unexpected error stopped the step)::|^::(?:group::asc-credentials: [a-z-]+|endgroup::)$/;

/**
 * Expects that a log contains only commands of the Action. Reads it as the runner does: CR also ends a line, blanks before a
 * command are ignored, and the old form of commands is recognized anywhere in a line. Injected commands begin with INJECTED.
 */
export function expectOnlyOwnCommands(log: string): void {
  const lines = log.split(/\r\n|\r|\n/);
  const commands = lines.map((line) => line.trim()).filter((line) => line.startsWith('::'));
  expect(commands.filter((line) => !OWN_COMMANDS.test(line) || /^::[\w-]+::INJECTED/.test(line))).toEqual([]);
  const others = lines
    .filter((line) => !line.trim().startsWith('::'))
    .map((line) => line.replaceAll('\t', ' '));
  expect(others.filter((line) => /##(?:\[|vso\[)|[\p{Cc}\u2028\u2029]/iu.test(line))).toEqual([]);
}

/** Reads an output file as the runner does, and expects only these names, each at most once. */
export function expectOnlyOutputs(text: string, names: readonly string[]): void {
  const lines = text.split(/\r\n|\r|\n/);
  const found: string[] = [];
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const [, name = '', delimiter = ''] = /^(.*?)<<(.+)$/.exec(line) ?? [];
    expect(names).toContain(name);
    found.push(name);
    const end = lines.indexOf(delimiter);
    expect(end).toBeGreaterThanOrEqual(0);
    lines.splice(0, end + 1);
  }
  expect(found).toEqual([...new Set(found)]);
}

const PLAIN = String.raw`[^<>|\x60\\*_[\]~$@]`;
const LINK = String.raw`<a href="https:\/\/(?:[a-z]+\.)*apple\.com[\w\/?=-]*">[^<>|]*<\/a>`;
const CODE = String.raw`<code>${PLAIN}*<\/code>`;
const CELL = String.raw`(?:${CODE}(?:, ${CODE})*(?: \([\w .:,+-]+\))?|(?:${PLAIN}|<br>|${LINK})*)`;

/** Every line that a summary can have. */
const LINES = [
  new RegExp(String.raw`^\|(?: ${CELL} \|)+$`),
  /^### asc-credentials(?:: [a-z-]+)?(?: failed)?$/,
  /^(?:[^|<]+\.)?$/,
  /^\*\*[a-z-]+\*\*$/,
  /^\*\*Dry run: nothing was changed\.\*\*$/,
  /^ {4}/,
  /^(?:(?:, )?\[Troubleshooting: [\w -]+\]\(https:\/\/github\.com\/asc-credentials\/[\w./#-]+\))+$/,
];

/** Expects only lines of ours in a summary, and the same number of cells in all rows of a table. */
export function expectWholeSummary(summary: string): void {
  const lines = summary.split(/\r\n|\r|\n/);
  expect(lines.filter((line) => !LINES.some((form) => form.test(line)))).toEqual([]);
  for (const table of summary.split('\n\n').filter((block) => block.startsWith('| '))) {
    const counts = table.split('\n').map((line) => line.split(' |').length);
    expect(new Set(counts).size).toBe(1);
  }
}
