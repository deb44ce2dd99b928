import { requireText, emptyError } from '../../task/input-types.ts';
import { InvalidValueError, type InputType } from '../../task/definition.ts';
import { findSecret, quote } from '../../base/safe-text.ts';
import type { StoreKey } from '../../rotation/stores/function-store.ts';
import type { UserCommand } from '../../base/user-command.ts';

const COMMAND =
  'a bash command that reads the private key from its standard input, such as "vault kv put -mount=secret distribution key=-"';

/** A command that is given the new private key. It is not shown, because it may contain a secret that is not recognized. */
export const storeCommand: InputType<UserCommand> = {
  expects: COMMAND,
  multiline: true,
  runs: true,
  summarize: () => 'a command',
  parse(given, warn) {
    requireText(given, COMMAND);
    const text = given
      .replace(/\r\n/g, '\n')
      .replace(/^\uFEFF/, '')
      .trim();
    if (text === '') throw emptyError(COMMAND);
    const reason = whyNotCommand(text);
    if (reason !== undefined) throw new InvalidValueError(`${reason}. Expected ${COMMAND}`);
    if (findSecret(text) === 'token')
      warn(
        'contains a token, which other users of this machine can see while the command runs. Give it to the command in an environment variable',
      );
    return { text, environment: {}, secrets: [] };
  },
};

/** Why a text is not a command. A variable is one: bash expands it. */
function whyNotCommand(text: string): string | undefined {
  if (findSecret(text) === 'key') return 'contains a key. The command reads the key from its standard input';
  if (text.includes('${{'))
    return 'contains a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only';
  if (/^\*+$/.test(text)) return 'contains only asterisks, like a masked secret copied from a log';
  if (text.includes('\0') || !text.isWellFormed()) return 'contains a character that a command cannot have';
  return undefined;
}

const FUNCTION = 'an async function that stores the key';

/** A function of the library's caller that is given the new private key. */
export const storeFunction: InputType<StoreKey, StoreKey> = {
  expects: FUNCTION,
  parse(given) {
    if (typeof given === 'function') return given;
    throw new InvalidValueError(
      `is ${typeof given === 'string' ? 'a string' : quote(given)}. Expected ${FUNCTION}`,
    );
  },
};
