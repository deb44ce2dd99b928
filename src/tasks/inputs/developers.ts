import { quote } from '../../base/safe-text.ts';
import { text } from '../../task/input-types.ts';
import type { Kind } from '../../task/definition.ts';
import { UUID_SHAPE } from './identifiers.ts';

/** Apple's have 36 characters. */
const LONGEST = 40;

/** A developer's Developer ID, which a marketplace token carries as `pid`. */
export const developerId: Kind<string> = text(
  'a Developer ID, 8-4-4-4-12 hexadecimal digits',
  (value, warn) => {
    // The number of a private key has 43 characters or more. It would end up in the token and in the log.
    if (value.length > LONGEST) return `is not a Developer ID: it has more than ${LONGEST} characters`;
    if (!/^[\w.-]+$/.test(value)) return 'is no Developer ID: only letters, digits and hyphens can be in one';
    if (!UUID_SHAPE.test(value))
      warn(
        `is ${quote(value)}, which does not look like Apple's Developer IDs (8-4-4-4-12 hexadecimal digits)`,
      );
    return undefined;
  },
);
