import { signForStoreKit } from '../tokens/storekit.ts';
import { storeKitInputs, transactionId } from './inputs/storekit.ts';
import { exactText, flag } from '../task/input-types.ts';
import { sealable } from '../task/sealing.ts';
import { required, secretOutput } from '../task/definition.ts';

/**
 * Signs a customer's eligibility for an introductory offer, for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createIntroductoryOfferJws } from 'asc-credentials';
 *
 * const { token } = await createIntroductoryOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   allowIntroductoryOffer: true,
 *   transactionId: '2000000123456789',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export const introductoryOfferJws = sealable({
  name: 'introductory-offer-jws',
  inputs: {
    ...storeKitInputs,
    'product-id': required(exactText('a product ID'), 'Product ID of the subscription.', {
      showInSummary: true,
    }),
    'allow-introductory-offer': required(flag, 'Whether the customer is eligible for the offer.', {
      showInSummary: true,
    }),
    'transaction-id': required(transactionId, 'Transaction ID of the customer.'),
  },
  outputs: { token: secretOutput<string>('The JWS, for the app.') },
  async run({ productId, allowIntroductoryOffer, transactionId, ...key }, context) {
    const claims = {
      audience: 'introductory-offer-eligibility',
      productId,
      allowIntroductoryOffer,
      transactionId,
    };
    return { token: await signForStoreKit(key, claims, context) };
  },
});
