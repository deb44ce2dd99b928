import {
  AppStoreServerAPIClient,
  Environment,
  type AdvancedCommerceInAppSignatureCreator,
} from '@apple/app-store-server-library';
import { expect } from '@jest/globals';
import { decodeToken, opensslAccepts, verifyWithJsonwebtoken } from '../keys/openssl.ts';
import { makeKey } from '../keys/make-keys.ts';

export const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const { pkcs8, publicKey } = makeKey();

/** An In-App Purchase key, as our functions take it. */
export const key = {
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  keyId: '2X9R4HXF34',
  privateKey: pkcs8,
};

type Arguments = ConstructorParameters<typeof AdvancedCommerceInAppSignatureCreator>;

/** Returns the same key as the arguments of the classes in Apple's library. */
export function appleArguments(bundleId: string): Arguments {
  return [key.privateKey, key.keyId, key.issuerId, bundleId];
}

/** Apple's client. It records its token and sends nothing. */
class SilentClient extends AppStoreServerAPIClient {
  token = '';

  protected override makeFetchRequest(
    ...[, , , , headers]: [string, URLSearchParams, string, unknown, Record<string, string>]
  ): Promise<never> {
    this.token = String(headers.Authorization).replace(/^Bearer /, '');
    return Promise.reject(new Error('Nothing is sent'));
  }
}

/** Returns a token that Apple's library creates for the App Store Server API. */
export async function appleServerToken(bundleId: string): Promise<string> {
  const client = new SilentClient(...appleArguments(bundleId), Environment.SANDBOX);
  await expect(client.requestTestNotification()).rejects.toThrow();
  return client.token;
}

/** Returns the header, the claims that are the same in each token, and the names and types of the others. */
export function stablePartsOf(token: string): unknown {
  const { header, claims } = decodeToken(token);
  const { iat, exp, nonce, ...lasting } = claims;
  const types = { iat: typeof iat, exp: typeof exp, nonce: typeof nonce };
  return { header, lasting, types, names: Object.keys(claims).sort() };
}

/** Expects that both tokens have the same content, and that jsonwebtoken accepts both. */
export function expectSameToken(ours: string, apples: string): void {
  expect(stablePartsOf(ours)).toEqual(stablePartsOf(apples));
  for (const token of [ours, apples])
    expect(verifyWithJsonwebtoken(token, publicKey, Date.now())).toEqual(decodeToken(token).claims);
}

/** Returns for each token whether openssl accepts its signature. */
export function verifyWithOpenssl(...tokens: readonly string[]): boolean[] {
  return tokens.map((token) => opensslAccepts(token, publicKey));
}
