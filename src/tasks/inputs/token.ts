import { secretText } from '../../task/secret-types.ts';

/** A token to read, as it was copied. */
export const token = secretText('a token: three parts separated by dots');
