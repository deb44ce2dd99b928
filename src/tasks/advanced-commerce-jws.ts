import { signForStoreKit } from '../core/storekit.ts';
import { storeKitInputs } from '../inputs.ts';
import { defineTask, Refusal, required, secretOutput, type Kind } from '../task.ts';

/** A request as the base64 that the token carries; JSON text keeps its bytes, an object is written as JSON. */
const commerceRequest: Kind<string, object> = {
  expects: 'the request as JSON text, or its base64',
  read(given) {
    if (typeof given !== 'string') return encode(JSON.stringify(given));
    if (isJsonObject(given)) return encode(given);
    const decoded = Buffer.from(given.trim(), 'base64').toString('utf8');
    if (/^[\w+/=\s-]+$/.test(given) && isJsonObject(decoded)) return encode(decoded);
    throw new Refusal(
      'is not a JSON object, nor the base64 of one. Expected the request as JSON text, or its base64',
    );
  },
};

function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** See https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests */
export const advancedCommerceJws = defineTask({
  name: 'advanced-commerce-jws',
  summary: 'Signs a request of the Advanced Commerce API for StoreKit',
  inputs: {
    ...storeKitInputs,
    request: required(commerceRequest, 'The request, as JSON text or its base64.'),
  },
  outputs: {
    token: secretOutput<string>('The JWS.'),
    'signature-info': secretOutput<string>(
      'The JSON that the app hands to StoreKit: {"signatureInfo":{"token":"..."}}.',
    ),
  },
  async run({ request, ...key }, context) {
    const token = await signForStoreKit(key, { audience: 'advanced-commerce-api', request }, context);
    return { token, signatureInfo: JSON.stringify({ signatureInfo: { token } }) };
  },
});
