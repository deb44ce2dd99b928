import { quote } from '../../base/safe-text.ts';
import { text } from '../../task/input-types.ts';
import type { InputType } from '../../task/definition.ts';
import { UUID_SHAPE } from './identifiers.ts';

/** Apple's have 36 characters. */
const MAX_ID_LENGTH = 40;

/** A developer's Developer ID, which a marketplace token carries as `pid`. */
export const developerId: InputType<string> = text(
  'a Developer ID, 8-4-4-4-12 hexadecimal digits',
  (value, warn) => {
    // The number of a private key has 43 characters or more. It would end up in the token and in the log.
    if (value.length > MAX_ID_LENGTH)
      return `is not a Developer ID: it has more than ${MAX_ID_LENGTH} characters`;
    if (!/^[\w.-]+$/.test(value))
      return 'is not a valid Developer ID: it can contain only letters, digits and hyphens';
    if (!UUID_SHAPE.test(value))
      warn(
        `is ${quote(value)}, which does not look like an Apple Developer ID (8-4-4-4-12 hexadecimal digits)`,
      );
    return undefined;
  },
);
