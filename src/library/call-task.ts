import type { Context } from '../base/context.ts';
import { createContext } from '../task/create-context.ts';
import { createRequest } from '../task/create-request.ts';
import type { Inputs, Outputs, RawRequest, ResultOf, Task } from '../task/definition.ts';
import { camelCase, kebabCase } from '../task/input-names.ts';
import { parseInputs } from '../task/parse-inputs.ts';
import { spreadKeyJson } from '../tasks/inputs/key-json-inputs.ts';
import { withoutInputsOfOtherCallers } from '../task/caller-inputs.ts';
import { nameTerms, withInputNames } from '../task/terms.ts';
import { functionNameOf } from './function-names.ts';

/**
 * Runs a task for a caller of the library: names are in camel case, values are text or the values themselves, and errors
 * are thrown.
 */
export async function callTask<I extends Inputs, O extends Outputs>(
  declared: Task<I, O>,
  request: RawRequest<I>,
  contextParts: Partial<Context> | undefined,
): Promise<ResultOf<O>> {
  const task = withoutInputsOfOtherCallers(declared, 'library');
  const context = createContext({
    nameOf: nameTerms(task.inputs, camelCase),
    nameOfMode: functionNameOf,
    ...contextParts,
  });
  const entries = Object.entries(Object(request) as object).filter(([, value]) => value !== undefined);
  const given = Object.fromEntries(
    entries.map(([name, value]: [string, unknown]) => [kebabCase(name), value]),
  );
  const warn = (input: string, reason: string) => {
    context.log.warn(`${camelCase(input)}: ${reason}`);
  };
  return withInputNames(task.inputs, camelCase, async () => {
    const { rawInputs, problems } = spreadKeyJson(task.inputs, given);
    const parts = { rawInputs, problems, parsed: parseInputs(task.inputs, rawInputs) };
    const options = { warn, refuseUnused: true, taskName: functionNameOf(task.name) };
    return await task.run(createRequest(task, parts, options), context);
  });
}
