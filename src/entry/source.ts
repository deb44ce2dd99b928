import type { Problem } from '../base/errors.ts';
import type { KeyVariables } from '../tasks/inputs/key-variables.ts';

/** Where the value of one input comes from. */
export interface Source {
  /** What the user wrote for it: an option, a variable or a name. */
  readonly label: string;
  /** The value itself. */
  readonly value?: string;
  /** The file to read the value from; `-` may be standard input. */
  readonly path?: string;
  /** The file that `value` was taken from. */
  readonly file?: string;
  /** The variable for the value itself, for users who give the value instead of the path. */
  readonly valueVariable?: string | undefined;
  /** The variable for the path of a file with the value, for users who give the path instead of the value. */
  readonly pathVariable?: string | undefined;
  /** Why no value of this source can be used. */
  readonly problem?: Omit<Problem, 'input'>;
}

/** The sources of an API key's values by input. */
export type KeySources = ReadonlyMap<string, Source>;

/** The variables from which an API key is read. */
export interface ChosenKey {
  /** By input, also those that the mode does not have. */
  readonly sources: KeySources;
  /** The tool's variables. Undefined if no tool's variables are used. */
  readonly variables: KeyVariables | undefined;
  /** The sources in the variables of other tools, which are not used. */
  readonly others: readonly KeySources[];
  readonly warnings: readonly string[];
}
