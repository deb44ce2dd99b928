import { loadTask } from '../src/tasks/modes.ts';
import type { Outputs } from '../src/task/definition.ts';
import { runAction, showLog, type ActionRun } from './scene.ts';

export type Texts = Readonly<Record<string, string>>;

/** One run of the demo: the inputs of a step, and how the sandbox confirms what came of it. */
export interface Step {
  readonly mode: string;
  readonly inputs: Texts;
  readonly confirm: (outputs: Texts) => Promise<string>;
}

export function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Outputs of the steps so far: an input in braces is an output of an earlier step, as in a workflow. */
const earlier: Record<string, string> = {};

function fillIn(inputs: Texts): Texts {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [name, earlier[/^\{(.*)\}$/.exec(text)?.[1] ?? ''] ?? text]),
  );
}

/** Runs the built Action as GitHub's runner would, and shows what a user would see of it. */
export async function show({ mode, inputs, confirm }: Step): Promise<void> {
  print(`\n=== mode: ${mode} ===`);
  const run = await runAction({ mode, ...fillIn(inputs) });
  Object.assign(earlier, run.outputs);
  print(
    `--- log, as the runner shows it (${run.log.match(/^::add-mask::/gm)?.length ?? 0} values masked first)`,
  );
  print(indent(showLog(run.log)));
  if (run.exitCode !== 0) throw new Error(`The Action ended with exit code ${String(run.exitCode)}`);
  print('--- outputs');
  print(indent(describeOutputs((await loadTask(mode)).outputs, run.outputs)));
  print('--- job summary');
  print(indent(run.summary));
  print(`--- checked: ${await confirm(run.outputs)}`);
}

function describeOutputs(declared: Outputs, outputs: ActionRun['outputs']): string {
  return Object.entries(outputs)
    .map(
      ([name, text]) =>
        `${name}: ${declared[name]?.secret ? `*** (${text.length} characters)` : text.trim()}`,
    )
    .join('\n');
}

function indent(text: string): string {
  return text.trim().replaceAll(/^/gm, '    ');
}
