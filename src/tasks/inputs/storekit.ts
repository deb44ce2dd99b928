import { exactText } from '../../task/input-types.ts';
import { required, type InputType } from '../../task/definition.ts';
import { bundleId } from './identifiers.ts';
import { teamKeyInputs } from './keys.ts';

/** An In-App Purchase key and the app it signs for: what the JWS for StoreKit share. */
export const storeKitInputs = {
  ...teamKeyInputs,
  'bundle-id': required(bundleId, 'Bundle ID of the app.', { showInSummary: true }),
};

/** Given as an empty text it counts as given, as in Apple's own library. */
export const transactionId: InputType<string> = exactText('a transaction ID', { empty: true });
