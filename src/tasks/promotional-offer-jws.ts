import { signForStoreKit } from '../tokens/storekit.ts';
import { storeKitInputs, transactionId } from './inputs/storekit.ts';
import { exactText } from '../task/input-types.ts';
import { sealable } from '../task/sealing.ts';
import { optional, required, secretOutput } from '../task/definition.ts';

/**
 * Signs a promotional offer for StoreKit. The JWS does not expire. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createPromotionalOfferJws } from 'asc-credentials';
 *
 * const { token } = await createPromotionalOfferJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   productId: 'com.example.app.monthly',
 *   offerId: 'spring',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export const promotionalOfferJws = sealable({
  name: 'promotional-offer-jws',
  inputs: {
    ...storeKitInputs,
    'product-id': required(exactText('a product ID'), 'Product ID of the subscription.', {
      showInSummary: true,
    }),
    'offer-id': required(exactText('an offer ID'), 'Identifier of the promotional offer.', {
      showInSummary: true,
    }),
    'transaction-id': optional(
      transactionId,
      'Transaction ID of the customer, which binds the offer to the customer.',
    ),
  },
  outputs: { token: secretOutput<string>('The JWS, for the app.') },
  async run({ productId, offerId, transactionId, ...key }, context) {
    const claims = { audience: 'promotional-offer', productId, offerIdentifier: offerId, transactionId };
    return { token: await signForStoreKit(key, claims, context) };
  },
});
