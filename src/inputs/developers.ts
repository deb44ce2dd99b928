import { quote } from '../core/safe-text.ts';
import { text } from '../kinds.ts';
import type { Kind } from '../task.ts';
import { UUID_SHAPE } from './identifiers.ts';

/** A developer's Developer ID, which a marketplace token carries as `pid`. */
export const developerId: Kind<string> = text(
  'a Developer ID, 8-4-4-4-12 hexadecimal digits',
  (value, warn) => {
    if (!/^[\w.-]{1,100}$/.test(value))
      return 'is no Developer ID: only letters, digits and hyphens can be in one';
    if (!UUID_SHAPE.test(value))
      warn(
        `is ${quote(value)}, which does not look like Apple's Developer IDs (8-4-4-4-12 hexadecimal digits)`,
      );
    return undefined;
  },
);
