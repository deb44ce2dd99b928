import type { Caller, Inputs, Outputs, Task } from './definition.ts';

/** Returns a task without the inputs that its caller cannot give, and without their names in its rules. */
export function withoutInputsOfOtherCallers<I extends Inputs, O extends Outputs>(
  task: Task<I, O>,
  caller: Caller,
): Task<I, O> {
  const isFor = (name: string) => [caller, undefined].includes(task.inputs[name]?.onlyIn);
  if (Object.keys(task.inputs).every(isFor)) return task;
  const { inputs, exclusive = [], requirements = [], ...rest } = task;
  return {
    ...rest,
    inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => isFor(name))) as unknown as I,
    exclusive: exclusive.map((rule) => ({ ...rule, inputs: rule.inputs.filter(isFor) })),
    requirements: requirements.map((rule) => ({ ...rule, oneOf: rule.oneOf.filter(isFor) })),
  };
}
