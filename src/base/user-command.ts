/** What a command of the user gets from the run. */
export interface CommandSettings {
  /** Its environment, without secrets of the run. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Texts that are replaced in what it prints. */
  readonly secrets: readonly string[];
}

/** A command of the user, which bash runs. */
export interface UserCommand extends CommandSettings {
  readonly text: string;
}
