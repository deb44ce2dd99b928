import type { Outputs } from '../../src/task/definition.ts';
import { loadTask } from '../../src/tasks/load-task.ts';
import { showLog } from '../../__tests__/support/run/github-runner.ts';
import { runAction } from '../../__tests__/support/run/run-action.ts';

export type Texts = Readonly<Record<string, string>>;

/** One step of the demo: a mode with its inputs, and a check of its outputs that returns what it found. */
export interface Step {
  readonly mode: string;
  /** A value such as `{sealed}` stands for an output of an earlier step. */
  readonly inputs: Texts;
  readonly check: (outputs: Texts) => string | Promise<string>;
}

/** Runs the built Action as GitHub's runner does, and prints what a user sees. Returns the outputs of all steps so far. */
export async function runStep({ mode, inputs, check }: Step, earlierOutputs: Texts): Promise<Texts> {
  print(`\n=== mode: ${mode} ===`);
  const run = await runAction({ mode, ...insertOutputs(inputs, earlierOutputs) });
  const maskCount = run.log.match(/^::add-mask::/gm)?.length ?? 0;
  printSection(`log, as the runner shows it (${maskCount} values masked first)`, showLog(run.log));
  if (run.exitCode !== 0) throw new Error(`The Action ended with exit code ${String(run.exitCode)}`);
  printSection('outputs', formatOutputs((await loadTask(mode)).outputs, run.outputs));
  printSection('job summary', run.summary);
  print(`--- checked: ${await check(run.outputs)}`);
  return { ...earlierOutputs, ...run.outputs };
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function printSection(title: string, text: string): void {
  print(`--- ${title}\n${text.trim().replaceAll(/^/gm, '    ')}`);
}

function insertOutputs(inputs: Texts, outputs: Texts): Texts {
  const entries = Object.entries(inputs).map(([name, text]) => {
    const output = /^\{([a-z-]+)\}$/.exec(text)?.[1];
    return [name, output ? (outputs[output] ?? text) : text] as const;
  });
  return Object.fromEntries(entries);
}

function formatOutputs(declared: Outputs, outputs: Texts): string {
  return Object.entries(outputs)
    .map(([name, text]) => {
      const shown = declared[name]?.secret ? `*** (${text.length} characters)` : text.trim();
      return `${name}: ${shown}`;
    })
    .join('\n');
}
