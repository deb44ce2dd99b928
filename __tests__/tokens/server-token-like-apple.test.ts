import { describe, expect, test } from '@jest/globals';
import { createServerToken } from '../../src/index.ts';
import { decodeToken } from '../support/keys/openssl.ts';
import { cases, makeBundleId } from '../support/properties/requests.ts';
import {
  appleServerToken,
  expectSameToken,
  key,
  verifyWithOpenssl,
} from '../support/tokens/compare-with-apple.ts';

const requests = cases(50, (random) => ({
  bundleId: makeBundleId(random),
  lifetime: 1 + Math.floor(random() * 3_540),
}));

function span(token: string): number {
  const { iat, exp } = decodeToken(token).claims;
  return Number(exp) - Number(iat);
}

describe("a server token has the same claims as Apple's library, and both signatures are valid", () => {
  test.each(requests)('for the bundle ID $bundleId and $lifetime seconds', async (request) => {
    const { token } = await createServerToken({ ...key, ...request });
    expectSameToken(token, await appleServerToken(request.bundleId));
  });
});

test("expires when the token of Apple's library does, although iat is one minute earlier", async () => {
  const now = Date.now();
  const { token, expiresAt } = await createServerToken(
    { ...key, bundleId: 'com.example.app', lifetime: '4m' },
    { now: () => now },
  );
  expect(span(token)).toBe(span(await appleServerToken('com.example.app')));
  expect(expiresAt.getTime()).toBe((Math.floor(now / 1000) + 240) * 1000);
});

test.each(requests)('expires after $lifetime s, at most 60 minutes after iat', async (request) => {
  const now = Date.parse('2026-11-21T12:00:00.900Z');
  const { token } = await createServerToken({ ...key, ...request }, { now: () => now });
  expect(decodeToken(token).claims.exp).toBe(Math.floor(now / 1000) + request.lifetime);
  expect(span(token)).toBe(request.lifetime + 60);
  expect(span(token)).toBeLessThanOrEqual(3_600);
});

test("openssl accepts our server token and that of Apple's library", async () => {
  const { token } = await createServerToken({ ...key, bundleId: 'com.example.app' });
  expect(verifyWithOpenssl(token, await appleServerToken('com.example.app'))).toEqual([true, true]);
});
