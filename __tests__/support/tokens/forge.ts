import { sign } from 'node:crypto';
import { expect } from '@jest/globals';
import { AscError, verifyToken, type VerifyTokenRequest } from '../../../src/index.ts';
import { makeKey } from '../keys/make-keys.ts';
import { findLeaks } from '../leaks/find-leaks.ts';

export const now = Date.parse('2026-11-21T12:00:00Z');
export const seconds = now / 1000;
export const key = makeKey();

export const KINDS = [
  ...(['team', 'individual', 'enterprise', 'server', 'marketplace', 'install'] as const),
  ...(['promotional', 'introductory', 'commerce'] as const),
] as const;

export interface Parts {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Signs any header and claims, with node:crypto alone. */
export function forge({ header, claims }: { header: object; claims: object }): string {
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(input), { key: key.pkcs8, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** Signs a token with parts of its claims or header replaced. `undefined` removes a part. */
export function forgeWithChanges(
  { header, claims }: Parts,
  newClaims: object,
  newHeader: object = {},
): string {
  return forge({ header: { ...header, ...newHeader }, claims: { ...claims, ...newClaims } });
}

/** Returns a valid token of each kind, as Apple's tables describe it. `at` is in seconds. */
export function goodTokens(at: number): Readonly<Record<Kind, Parts>> {
  const header = { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' };
  const iss = '57246542-96fe-1a63-e053-0824d011072a';
  const times = { iat: at - 60, exp: at + 900 };
  const storeKit = {
    iss,
    iat: at - 60,
    bid: 'com.example.app',
    nonce: '0b1f6a52-9c1e-4d0e-8a35-6f8f4b0f9a10',
  };
  const product = { productId: 'com.example.gold', transactionId: '2000000123456789' };
  const api = { ...times, aud: 'appstoreconnect-v1' };
  return {
    team: { header, claims: { iss, ...api } },
    individual: { header, claims: { sub: 'user', ...api } },
    enterprise: { header, claims: { iss, ...times, aud: 'apple-developer-enterprise-v1' } },
    server: { header, claims: { iss, ...api, bid: 'com.example.app' } },
    marketplace: { header: { alg: 'ES256', typ: 'JWT' }, claims: { iss: '512345679', ...api, pid: iss } },
    install: {
      header: { ...header, kid: '52c5cb04-1163-4a30-ad4f-a3433cd6a4f6' },
      claims: {
        ...{ iss: '1234123412', ...times, aud: 'AppleDownloadVerification-v1', bid: 'com.example.app' },
        ...{ dtype: 'download', nonce: '9BC2C5CC-A1F8-4F93-9D6A-4D524685B67E' },
      },
    },
    promotional: {
      header,
      claims: { ...storeKit, aud: 'promotional-offer', offerIdentifier: 'spring', ...product },
    },
    introductory: {
      header,
      claims: {
        ...storeKit,
        aud: 'introductory-offer-eligibility',
        allowIntroductoryOffer: false,
        ...product,
      },
    },
    commerce: { header, claims: { ...storeKit, aud: 'advanced-commerce-api', request: 'e30=' } },
  };
}

export type Kind = (typeof KINDS)[number];

/**
 * Returns the failed checks of `verifyToken` at `now`, one per line. Expects that no message contains a part of the token.
 */
export async function failuresOf(token: string, more: Partial<VerifyTokenRequest> = {}): Promise<string[]> {
  const messages: string[] = [];
  const note = (message: string) => messages.push(message);
  const request = { token, distributionPublicKey: key.publicKey, ...more } as VerifyTokenRequest;
  const attempt = verifyToken(request, { now: () => now, log: { info: note, warn: note } });
  const error = await attempt.then(
    () => {
      throw new Error('The token was found valid');
    },
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AscError);
  const { code, message } = error as AscError;
  expect({ code, message }).toEqual({
    code: expect.stringMatching(/^ERR_VERIFY_(?:SIGNATURE|EXPIRED|TOKEN)$/),
    message: expect.any(String),
  });
  expect(findLeaks([token], [message, ...messages])).toEqual([]);
  const [heading, ...failures] = message.split('\n');
  expect(heading).toBe(`The token fails ${failures.length === 1 ? 'a check' : `${failures.length} checks`}:`);
  return failures.map((failure) => failure.replace(/^- /, ''));
}
