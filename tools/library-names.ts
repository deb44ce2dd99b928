import { functionNameOf } from '../src/library/function-names.ts';
import type { Task } from '../src/task/definition.ts';
import { camelCase } from '../src/task/input-names.ts';

type Tasks = readonly Task[];

/** How the names of a mode's types begin: `AscToken`. */
export function typePrefix({ name }: Pick<Task, 'name'>): string {
  return camelCase(`-${name}`);
}

/**
 * A description with the names of the library: inputs and outputs in camel case, functions in place of modes. Quoted texts
 * are values, which stay as they are. What only the Action does is left out.
 */
export function inLibraryTerms(description: string, tasks: Tasks): string {
  const modes = new Map(tasks.map((task) => [task.name, functionNameOf(task.name)]));
  const fields = new Set(tasks.flatMap(({ inputs, outputs }) => Object.keys({ ...inputs, ...outputs })));
  const ofLibrary = description.replace(/; the Action [^.]*/, '');
  return ofLibrary.replace(/"[^"]*"|`?\b([a-z]+(?:-[a-z]+)+)\b`?/g, (whole: string, matched?: string) => {
    const name = matched ?? '';
    const mode = modes.get(name);
    if (mode !== undefined) return `\`${mode}\``;
    return fields.has(name) ? `\`${camelCase(name)}\`` : whole;
  });
}

/** A description of an output without the form that its text has outside of the library. */
export function withoutJson(description: string): string {
  return description.replace(/,? as (?:a )?JSON(?: array| object)?(?: of \{[^}]*\})?/, '');
}
