import { signForStoreKit } from '../core/storekit.ts';
import { storeKitInputs } from '../inputs/storekit.ts';
import { sealable } from '../sealing.ts';
import { Refusal, required, secretOutput, type Kind } from '../task.ts';

const EXPECTED = 'the request as JSON text, or its base64';

/** A request as the base64 that the token carries; JSON text keeps its bytes, an object is written as JSON. */
const commerceRequest: Kind<string, object> = {
  expects: EXPECTED,
  read(given) {
    const texts = typeof given === 'string' ? [given, decode(given)] : [writeJson(given)];
    const json = texts.find(isJsonObject);
    if (json === undefined)
      throw new Refusal(`is not a JSON object, nor the base64 of one. Expected ${EXPECTED}`);
    return encode(json);
  },
};

/** The text in base64; empty where it is none, or not UTF-8: what Apple would read is never what was not given. */
function decode(text: string): string {
  if (!/^[\w+/=\s-]+$/.test(text)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(text.trim(), 'base64'),
    );
  } catch {
    return '';
  }
}

/** JSON of what a caller without types may hand over; empty where there is none. */
function writeJson(value: unknown): string {
  try {
    return typeof value === 'object' ? JSON.stringify(value) : '';
  } catch {
    return '';
  }
}

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
export const advancedCommerceJws = sealable({
  name: 'advanced-commerce-jws',
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
  run({ request, ...key }, context) {
    const token = signForStoreKit(key, { audience: 'advanced-commerce-api', request }, context);
    return { token, signatureInfo: JSON.stringify({ signatureInfo: { token } }) };
  },
});
