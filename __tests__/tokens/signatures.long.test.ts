import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createMarketplaceTokens } from '../../src/index.ts';
import { opensslAccepts, verifyWithJsonwebtoken } from '../support/keys/openssl.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { numberedDevelopers } from '../support/tokens/many-developers.ts';

type Pair = Readonly<Record<'pkcs8' | 'publicKey', string>>;

/** The key pair of a private number, in 64 hexadecimal digits. */
function keyOfNumber(hex: string): Pair {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(hex, 'hex');
  const point = pair.getPublicKey();
  const jwk = {
    x: point.toString('base64url', 1, 33),
    y: point.toString('base64url', 33),
    d: Buffer.from(hex, 'hex').toString('base64url'),
  };
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', ...jwk }, format: 'jwk' });
  return {
    pkcs8: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey: createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString(),
  };
}

/** The smallest number of P-256, the largest one, and numbers that begin with 1 to 30 bytes of zeros. */
const NUMBERS = [
  '1'.padStart(64, '0'),
  'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550',
  ...Array.from({ length: 30 }, (_, index) => 'c7'.repeat(31 - index).padStart(64, '0')),
];

const PER_KEY = 20;
const developerId = numberedDevelopers(PER_KEY);

interface Signed {
  readonly token: string;
  readonly publicKey: string;
  readonly raw: Buffer;
}

async function signWith({ pkcs8, publicKey }: Pair): Promise<Signed[]> {
  const request = { distributionPrivateKey: pkcs8, marketplaceId: '6478901234', developerId };
  const { tokens } = await createMarketplaceTokens(request);
  return Object.values(tokens).map((token) => ({
    token,
    publicKey,
    raw: Buffer.from(token.split('.')[2] ?? '', 'base64url'),
  }));
}

test('jsonwebtoken accepts 2,000 signatures by all types of keys, and openssl accepts 50', async () => {
  const signed: Signed[] = [];
  for (const key of NUMBERS.map(keyOfNumber)) signed.push(...(await signWith(key)));
  const beginsWithZero = (half: 0 | 32) => signed.filter(({ raw }) => raw[half] === 0);
  // One in 256 has a leading zero in r, one in s: now and then it takes more than two thousand to meet both.
  while (signed.length < 2_000 || beginsWithZero(0).length === 0 || beginsWithZero(32).length === 0)
    signed.push(...(await signWith(makeKey())));

  expect(new Set(signed.map(({ raw }) => raw.length))).toEqual(new Set([64]));
  for (const { token, publicKey } of signed)
    expect(verifyWithJsonwebtoken(token, publicKey, Date.now())).toMatchObject({ iss: '6478901234' });

  const ofEachNumber = NUMBERS.flatMap((_, index) => signed.slice(index * PER_KEY, index * PER_KEY + 1));
  const zeros = [...beginsWithZero(0), ...beginsWithZero(32)];
  const spots = [...ofEachNumber, ...zeros, ...signed.slice(-50)].slice(0, 50);
  expect(spots).toHaveLength(50);
  expect(spots.filter(({ token, publicKey }) => !opensslAccepts(token, publicKey))).toEqual([]);
});
