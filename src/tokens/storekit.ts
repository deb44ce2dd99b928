import type { Context } from '../base/context.ts';
import type { ApiKey } from './asc-token.ts';
import { issuedAt, signToken } from './sign.ts';

/** An In-App Purchase key, and the app that it signs for. */
export interface StoreKitKey extends ApiKey {
  readonly bundleId: string;
}

/**
 * Signs what an app hands to StoreKit. There is no `exp`: with one, Apple refuses the signature.
 * See https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 */
export async function signForStoreKit(
  key: StoreKitKey,
  { audience, ...claims }: { audience: string; [claim: string]: string | boolean | undefined },
  { now, randomUUID, log }: Context,
): Promise<string> {
  const whole = {
    iss: key.issuerId,
    iat: issuedAt(now()),
    aud: audience,
    bid: key.bundleId,
    nonce: randomUUID(),
    ...claims, // Those that are undefined are left out of the JSON.
  };
  const token = await signToken(key.privateKey, whole, key.keyId);
  log.info(`Signed for ${key.bundleId} with key ${key.keyId}; it does not expire`);
  return token;
}
