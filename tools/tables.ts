import type { Input, Task } from '../src/task/definition.ts';
import { modes } from '../src/tasks/index.ts';
import { summaryOf } from '../src/tasks/load-task.ts';

type Tasks = readonly Task[];

/** The README's table: every mode on a line, below the heading of its group. */
export function modesTable(tasks: Tasks): string {
  let last = '';
  const rows = tasks.flatMap(({ name, outputs }) => {
    const names = Object.keys(outputs).map((output) => `\`${output}\``);
    const row = `| [\`${name}\`](docs/reference.md#mode-${name}) | ${summaryOf({ name })}. | ${names.join(', ')} |`;
    const group = modes[name]?.group ?? '';
    if (group === last) return [row];
    last = group;
    return [`| **${group}** | | |`, row];
  });
  return ['| mode | what it does | outputs |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** The reference: every mode with its inputs and outputs. */
export function modeSections(tasks: Tasks): string {
  return tasks.map(modeSection).join('\n');
}

function modeSection(task: Task): string {
  const inputs = Object.entries(task.inputs).map(
    ([name, input]) =>
      `| \`${name}\` | ${presence(task, name, input)} | ${input.description}${orFile(name, input)} |`,
  );
  const outputs = Object.entries(task.outputs).map(
    ([name, { description, secret }]) => `| \`${name}\` | ${secret ? 'masked' : ''} | ${description} |`,
  );
  return `### Mode \`${task.name}\`

${summaryOf(task)}.

| input | | |
| --- | --- | --- |
${inputs.join('\n')}

| output | | |
| --- | --- | --- |
${outputs.join('\n')}
`;
}

/** What the command line reads from the environment, by input. */
export function environmentTable(tasks: Tasks): string {
  const inputs = Object.fromEntries(tasks.flatMap((task) => Object.entries(task.inputs)));
  const rows = Object.entries(inputs).flatMap(([name, { environment = [], environmentFile = [] }]) => {
    const cells = [environment, environmentFile].map((names) => names.map((one) => `\`${one}\``).join(', '));
    return cells.every((cell) => cell === '') ? [] : [`| \`${name}\` | ${cells.join(' | ')} |`];
  });
  return ['| input | from | from the file that this names |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function orFile(name: string, input: Input): string {
  return input.fromFile ? ` Or \`${name}-file\`: a file to read it from.` : '';
}

function presence(task: Task, name: string, input: Input): string {
  if (input.default !== undefined) return `default \`${input.default}\``;
  if (input.presence === 'required') return 'required';
  const alternative = task.exclusive?.find(({ inputs }) => inputs.includes(name));
  if (!alternative) return 'optional';
  const others = alternative.inputs
    .filter((other) => other !== name)
    .map((other) => `\`${other}\``)
    .join(', ');
  return alternative.required ? `this or ${others}` : `optional, not with ${others}`;
}
