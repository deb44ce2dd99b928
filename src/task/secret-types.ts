import { findSecret } from '../base/safe-text.ts';
import { describeCharacter, describeInvalidText, isAssignment } from '../base/stray-characters.ts';
import { describeUnresolved } from '../base/unresolved.ts';
import { requireText, emptyError, type Check } from './input-types.ts';
import { InvalidValueError, type InputType } from './definition.ts';

/** A secret text. It is never quoted in a message. */
export function secretText(expects: string, check: Check = () => undefined): InputType<string> {
  return {
    expects,
    secret: true,
    parse(given, warn) {
      const value = requireText(given, expects);
      if (value === '') throw emptyError(expects);
      const unusable =
        describeUnresolved(value) ?? (isAssignment(value) ? describeInvalidText(value) : undefined);
      if (unusable !== undefined) throw new InvalidValueError(`${unusable}. Expected ${expects}`);
      if (findSecret(value) === 'key')
        throw new InvalidValueError(`contains a private key. Expected ${expects}`);
      const reason = check(value, warn);
      if (reason !== undefined) throw new InvalidValueError(reason);
      return value;
    },
  };
}

/** A secret for an HTTP header, which can contain only visible ASCII characters. */
export function headerSecret(expects: string): InputType<string> {
  return secretText(expects, (value) => {
    const place = value.search(/[^\x21-\x7e]/);
    if (place < 0) return undefined;
    const character = describeCharacter(value.slice(place));
    return `contains a character that tokens cannot have (${character} at position ${place + 1}). Expected ${expects}, on one line and unchanged`;
  });
}

const PASSPHRASE = 'a passphrase of at least 16 characters, such as the output of "openssl rand -base64 32"';

/** A passphrase that protects other secrets. It must be long, because an attacker can try passphrases without a limit. */
export const passphrase: InputType<string> = {
  expects: PASSPHRASE,
  secret: true,
  parse(given) {
    const clean = requireText(given, PASSPHRASE);
    if (clean === '') throw emptyError(PASSPHRASE);
    // Quotes could belong to the passphrase, and the other job may have it with or without them.
    const value = given.trim();
    const reason = describeUnresolved(value) ?? describeInvalidText(value);
    if (reason !== undefined) throw new InvalidValueError(`${reason}. Expected ${PASSPHRASE}`);
    if (value !== clean)
      throw new InvalidValueError(`is wrapped in quotes. Remove them. Expected ${PASSPHRASE}`);
    if (value.length < 16) throw new InvalidValueError(`is too short. Expected ${PASSPHRASE}`);
    return value;
  },
};
