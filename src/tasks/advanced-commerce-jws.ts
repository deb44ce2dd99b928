import { cleanText } from '../base/clean-text.ts';
import { signForStoreKit } from '../tokens/storekit.ts';
import { storeKitInputs } from './inputs/storekit.ts';
import { emptyError } from '../task/input-types.ts';
import { sealable } from '../task/sealing.ts';
import { InvalidValueError, required, secretOutput, type InputType } from '../task/definition.ts';

const EXPECTED = 'the request as JSON text or base64 of it';

/** The request as base64, as it is in the token. JSON text keeps its bytes; an object is converted to JSON. */
const commerceRequest: InputType<string, object> = {
  multiline: true,
  expects: EXPECTED,
  parse(given) {
    if (typeof given === 'string' && given.trim() === '') throw emptyError(EXPECTED);
    const json =
      typeof given === 'string'
        ? [given, cleanText(given)].flatMap(
            (text) => jsonObject(() => text) ?? jsonObject(() => decode(text)) ?? [],
          )[0]
        : jsonObject(() => JSON.stringify(given));
    if (json === undefined)
      throw new InvalidValueError(`is neither a JSON object nor base64 of one. Expected ${EXPECTED}`);
    return Buffer.from(json).toString('base64');
  },
};

/** Returns the text if it is JSON of an object. */
function jsonObject(read: () => string): string | undefined {
  try {
    const text = read();
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Decodes base64. Throws if the bytes are not UTF-8, so that Apple never reads another text than the given one. */
function decode(text: string): string {
  if (!/^[\w+/=\s-]+$/.test(text)) throw new SyntaxError();
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'));
}

/**
 * Signs an Advanced Commerce API request for StoreKit. `request` is an object, JSON text or base64 of it.
 * `signatureInfo` is the JSON that the app passes to StoreKit. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 * @example
 * ```ts
 * import { createAdvancedCommerceJws } from 'asc-credentials';
 *
 * const { signatureInfo } = await createAdvancedCommerceJws({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 *   request: { operation: 'CREATE_ONE_TIME_CHARGE', version: '1', currency: 'EUR' },
 * });
 * console.log(Object.keys(JSON.parse(signatureInfo))); // [ 'signatureInfo' ]
 * ```
 */
export const advancedCommerceJws = sealable({
  name: 'advanced-commerce-jws',
  inputs: {
    ...storeKitInputs,
    request: required(commerceRequest, 'The request, as JSON text or base64 of it.'),
  },
  outputs: {
    token: secretOutput<string>('The JWS.'),
    'signature-info': secretOutput<string>(
      'The JSON that the app passes to StoreKit: {"signatureInfo":{"token":"..."}}.',
    ),
  },
  async run({ request, ...key }, context) {
    const token = await signForStoreKit(key, { audience: 'advanced-commerce-api', request }, context);
    return { token, signatureInfo: JSON.stringify({ signatureInfo: { token } }) };
  },
});
