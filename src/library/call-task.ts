import type { Context } from '../base/context.ts';
import { InputError } from '../base/errors.ts';
import { createContext } from '../task/create-context.ts';
import type { Inputs, Outputs, RawRequest, ResultOf, Task } from '../task/definition.ts';
import { camelCase, kebabCase, parseRequest } from '../task/parse-request.ts';

/** Runs a task for a caller of the library: names in camel case, values as text or as they are, thrown errors. */
export async function callTask<I extends Inputs, O extends Outputs>(
  task: Task<I, O>,
  request: RawRequest<I>,
  parts: Partial<Context> | undefined,
): Promise<ResultOf<O>> {
  const context = createContext(parts);
  const entries = Object.entries(Object(request) as object).filter(([, value]) => value !== undefined);
  const rawInputs = Object.fromEntries(
    entries.map(([name, value]: [string, unknown]) => [kebabCase(name), value]),
  );
  const warn = (input: string, reason: string) => {
    context.log.warn(`${camelCase(input)}: ${reason}`);
  };
  try {
    return await task.run(parseRequest(task, rawInputs, { warn, refuseUnused: true }), context);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.problems, camelCase) : error;
  }
}
