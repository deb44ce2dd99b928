import type { Exclusive, Requirement, Task } from '../src/task/definition.ts';
import { camelCase } from '../src/task/input-names.ts';

type TypeOf = (input: string) => string;

/** The rules that take several inputs, each as a union of types that a request has to fit. */
export function rulesOf({ exclusive = [], requirements = [] }: Task, typeOf: TypeOf): string[] {
  return [
    ...exclusive.map((rule) => exclusiveType(rule, typeOf)),
    ...requirements.map((rule) => requirementType(rule, typeOf)),
  ];
}

function exclusiveType({ inputs, required }: Exclusive, typeOf: TypeOf): string {
  const members = inputs.map((input) => {
    const others = inputs.filter((other) => other !== input).map(absent);
    return `{ ${[...(required ? [present(input, typeOf)] : []), ...others].join(' ')} }`;
  });
  return union(`${required ? 'Exactly' : 'At most'} one of ${inputs.map(camelCase).join(', ')}.`, members);
}

function requirementType({ oneOf, ifGiven }: Requirement, typeOf: TypeOf): string {
  const members = oneOf.map((input) => `{ ${present(input, typeOf)} }`);
  const names = oneOf.map(camelCase);
  if (ifGiven === undefined) return union(`At least one of ${names.join(', ')}.`, members);
  const comment = `${camelCase(ifGiven)} needs ${names.join(' or ')}.`;
  return union(comment, [`{ ${absent(ifGiven)} }`, ...members]);
}

function union(comment: string, members: readonly string[]): string {
  return `(\n// ${comment}\n${members.map((member) => `| ${member}\n`).join('')})`;
}

function present(input: string, typeOf: TypeOf): string {
  return `readonly ${camelCase(input)}: ${typeOf(input)};`;
}

function absent(input: string): string {
  return `readonly ${camelCase(input)}?: undefined;`;
}
