import type { Input } from '../task/definition.ts';
import type { InputNaming } from '../task/input-names.ts';
import type { ChosenKey, KeySources } from './source.ts';

/** Variables of the process by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the users of one entry point give inputs, and how they write their names. */
export interface EntryPoint {
  /** What the user gave by name, in text. A name is that of an input, or `<name>-file` with the path of a file. */
  readonly given: ReadonlyMap<string, string>;
  /** Returns how the user writes a name: `private-key` or `--private-key`. */
  readonly naming: InputNaming;
  /** Whether others can see what is given by name. Secrets are then taken from files and variables only. */
  readonly isGivenVisible: boolean;
  /** The process's environment. GitHub's own variables are read from it in any case. */
  readonly environment: Environment;
  /**
   * Chooses the variables of the API key. If it is set, the variables of other inputs are read too, such as
   * `ASC_SEAL_PASSPHRASE`. If it is not set, inputs come only from `given`.
   */
  readonly chooseKey?: (environment: Environment, given: KeySources) => ChosenKey;
  /**
   * Opens standard input. If it is set, the path `-` means standard input, and pipes can be read. If it is not set, neither is
   * read, because reading an unused pipe would block.
   */
  readonly openStdin?: () => AsyncIterable<Buffer | string>;
  /** Hides texts in everything that is shown from now on. Called before anything is shown. */
  readonly mask?: (secrets: readonly string[]) => void;
}

/** Whether an input can also be given as `<name>-file`: if it may be long, or must not be seen. */
export function takesFile(
  { type, fromFile }: Input,
  { isGivenVisible }: Pick<EntryPoint, 'isGivenVisible'>,
): boolean {
  const mayBeLong = type.secret === true || type.multiple === true || type.multiline === true;
  return fromFile === true || (isGivenVisible && mayBeLong);
}
