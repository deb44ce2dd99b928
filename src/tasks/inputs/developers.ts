import { quote } from '../../base/safe-text.ts';
import { describeStray } from '../../base/stray-characters.ts';
import { text } from '../../task/input-types.ts';
import type { InputType } from '../../task/definition.ts';
import { UUID_SHAPE } from '../../tokens/id-shapes.ts';

/** The maximum length in characters. Apple's Developer IDs have 36. */
const MAX_ID_LENGTH = 40;

/** A Developer ID, which becomes the `pid` of a marketplace token. */
export const developerId: InputType<string> = text(
  'a Developer ID, 8-4-4-4-12 hexadecimal digits',
  (value, warn) => {
    // The private number of a key has at least 43 characters. It would be shown in the token and in the log.
    if (value.length > MAX_ID_LENGTH)
      return `is not a Developer ID: it has more than ${MAX_ID_LENGTH} characters`;
    if (!/^[\w.-]+$/.test(value))
      return `is not a valid Developer ID: it ${describeStray(value) ?? 'can contain only letters, digits, hyphens, dots and underscores'}`;
    if (!UUID_SHAPE.test(value))
      warn(
        `is ${quote(value)}, which does not look like an Apple Developer ID (8-4-4-4-12 hexadecimal digits)`,
      );
    return undefined;
  },
);
