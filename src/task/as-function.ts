import type { Context } from '../base/context.ts';
import { createContext } from './create-context.ts';
import { InputError } from '../base/errors.ts';
import { camelCase, kebabCase, parseRequest } from './parse-request.ts';
import type { RawRequest, Inputs, Outputs, ResultOf, Task } from './definition.ts';

/** What a mode is to library callers: one object and, where something is to differ, a part of the context. */
export type TaskFunction<I extends Inputs, O extends Outputs> = (
  request: RawRequest<I>,
  context?: Partial<Context>,
) => Promise<ResultOf<O>>;

/** The library's door: names in camel case, values as text or as they are, typed results, thrown errors. */
export function asFunction<I extends Inputs, O extends Outputs>(task: Task<I, O>): TaskFunction<I, O> {
  return async (request, parts) => {
    const context = createContext(parts);
    const entries = Object.entries(Object(request) as object).filter(([, value]) => value !== undefined);
    const given = Object.fromEntries(
      entries.map(([name, value]: [string, unknown]) => [kebabCase(name), value]),
    );
    const warn = (input: string, reason: string) => {
      context.log.warn(`${camelCase(input)}: ${reason}`);
    };
    try {
      return await task.run(parseRequest(task, given, { warn, refuseUnused: true }), context);
    } catch (error) {
      throw error instanceof InputError ? new InputError(error.problems, camelCase) : error;
    }
  };
}
