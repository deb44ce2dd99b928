import { describe, expect, test } from '@jest/globals';
import {
  AscError,
  createAscToken,
  createMarketplaceTokens,
  registerKey,
  type Context,
} from '../../src/index.ts';
import { base64, pemBody, makeKey } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { collectLog } from '../support/run/collect-log.ts';

type Untyped = (request: Record<string, unknown>, context?: Partial<Context>) => Promise<unknown>;

const key = makeKey();
const api = {
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  keyId: '2X9R4HXF34',
  privateKey: key.pkcs8,
};
const marketplace = {
  distributionPrivateKey: key.sec1,
  marketplaceId: '6478901234',
  developerId: '57246542-96fe-1a63-e053-0824d011072a',
};
// Nothing listens there: a request that is made in spite of a wrong input fails as ERR_NETWORK_CONNECTION.
const registration = { ...api, distributionPrivateKey: key.sec1, apiUrl: 'http://127.0.0.1:9' };

const INPUTS: readonly (readonly [
  string,
  (value: unknown, context?: Partial<Context>) => Promise<unknown>,
])[] = [
  ...['issuerId', 'keyId', 'privateKey', 'lifetime', 'scope', 'inHouse'].map((name) =>
    caller(name, createAscToken as unknown as Untyped, api),
  ),
  ...['distributionPrivateKey', 'marketplaceId', 'developerId', 'lifetime', 'tokensFile'].map((name) =>
    caller(name, createMarketplaceTokens as unknown as Untyped, marketplace),
  ),
  ...['apiUrl', 'distributionPublicKey', 'appId', 'bundleId'].map((name) =>
    caller(name, registerKey as unknown as Untyped, { ...registration, distributionPrivateKey: undefined }),
  ),
];

function caller(name: string, run: Untyped, rest: object): (typeof INPUTS)[number] {
  return [name, (value, context) => run({ ...rest, [name]: value }, context)];
}

describe.each(INPUTS)('%s', (_, call) => {
  test.each([
    ['an object', {}],
    ['a date', new Date(0)],
    ['an array of numbers', [1, 2]],
    ['a symbol', Symbol('key')],
  ])('is rejected if it is %s', async (_kind, value) => {
    await expect(call(value)).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_(?:INPUT|KEY)(?:_[A-Z_]+)?$/),
    });
  });
});

// Whatever else is given as a path is written to it.
const QUOTED = INPUTS.filter(([name]) => !name.toLowerCase().includes('private') && name !== 'tokensFile');

describe.each(QUOTED)('%s', (_, call) => {
  test.each([
    ['SEC1', key.sec1],
    ['SEC1 with literal \\n', key.sec1.replaceAll('\n', '\\n')],
    ['PKCS#8', key.pkcs8],
    ['base64 of the PEM', base64(key.sec1)],
    ['the base64 body', pemBody(key.sec1)],
    ['the base64url body', Buffer.from(pemBody(key.pkcs8), 'base64').toString('base64url')],
    ['one line of the body', key.sec1.split('\n')[1]],
  ])('never shows a private key that is given instead, as %s', async (_form, value) => {
    const { log, lines: shown } = collectLog();
    const context = { log, sleep: () => Promise.resolve() };
    const error: unknown = await call(value, context).catch((caught: unknown) => caught);
    shown.push(error instanceof AscError ? error.message : '');
    expect(shown.join('')).not.toBe('');
    expect(findLeaks([key.sec1], shown)).toEqual([]);
  });
});
