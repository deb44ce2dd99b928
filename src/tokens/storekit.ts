import type { Context } from '../base/context.ts';
import type { ApiKey } from './asc-token.ts';
import { issuedAt, signToken } from './sign.ts';

/** An In-App Purchase key and the app that it signs for. */
export interface StoreKitKey extends ApiKey {
  readonly bundleId: string;
}

/**
 * Signs a request that an app passes to StoreKit. The JWS has no `exp`: Apple refuses a signature that has one.
 *
 * @see https://developer.apple.com/documentation/storekit/generating-jws-to-sign-app-store-requests
 */
export async function signForStoreKit(
  key: StoreKitKey,
  { audience, ...claims }: { audience: string; [claim: string]: string | boolean | undefined },
  { now, randomUUID, log }: Context,
): Promise<string> {
  const allClaims = {
    iss: key.issuerId,
    iat: issuedAt(now()),
    aud: audience,
    bid: key.bundleId,
    nonce: randomUUID(),
    ...claims, // JSON omits those that are undefined.
  };
  const token = await signToken(key.privateKey, allClaims, key.keyId);
  log.info(`Created a JWS with key ${key.keyId} for ${key.bundleId}. It does not expire`);
  return token;
}
