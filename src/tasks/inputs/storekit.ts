import { exactText } from '../../task/input-types.ts';
import { required, type InputType } from '../../task/definition.ts';
import { bundleId } from './identifiers.ts';
import { teamKeyInputs } from './keys.ts';

/** The common inputs of the JWS for StoreKit: an In-App Purchase key and the app. */
export const storeKitInputs = {
  ...teamKeyInputs('In-App Purchase key'),
  'bundle-id': required(bundleId, 'Bundle ID of the app.', { showInSummary: true }),
};

/** An empty text is a value, as in Apple's own library. */
export const transactionId: InputType<string> = exactText('a transaction ID', { empty: true });
