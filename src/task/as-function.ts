import type { Context } from '../base/context.ts';
import { createContext } from './create-context.ts';
import { createRequest } from './create-request.ts';
import { camelCase, kebabCase } from './input-names.ts';
import { parseInputs } from './parse-inputs.ts';
import { nameTerms, withInputNames } from './terms.ts';
import type { Inputs, Outputs, RawRequest, ResultOf, Task } from './definition.ts';

/** A mode as a function of the library: takes one object and, if something is to differ, a part of the context. */
export type TaskFunction<I extends Inputs, O extends Outputs> = (
  request: RawRequest<I>,
  context?: Partial<Context>,
) => Promise<ResultOf<O>>;

/** The library's entry point: names in camel case, values as text or as they are, typed results, thrown errors. */
export function asFunction<I extends Inputs, O extends Outputs>(task: Task<I, O>): TaskFunction<I, O> {
  return async (request, parts) => {
    const context = createContext({ nameOf: nameTerms(task.inputs, camelCase), ...parts });
    const entries = Object.entries(Object(request) as object).filter(([, value]) => value !== undefined);
    const rawInputs = Object.fromEntries(
      entries.map(([name, value]: [string, unknown]) => [kebabCase(name), value]),
    );
    const warn = (input: string, reason: string) => {
      context.log.warn(`${camelCase(input)}: ${reason}`);
    };
    return withInputNames(task.inputs, camelCase, async () => {
      const parsed = parseInputs(task.inputs, rawInputs);
      const made = createRequest(task, { rawInputs, parsed }, { warn, refuseUnused: true });
      return task.run(made, context);
    });
  };
}
