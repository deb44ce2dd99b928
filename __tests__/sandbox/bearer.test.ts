import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import jsonwebtoken, { type JwtHeader, type Secret, type SignOptions } from 'jsonwebtoken';
import { startSandbox } from '../../src/sandbox/server.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { withOtherLastCharacter } from '../support/tokens/other-rows.ts';

const now = Math.floor(Date.now() / 1000);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey;

interface Token {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: Secret;
  readonly options?: SignOptions;
  /** What becomes of the token on its way. */
  readonly header?: (token: string) => string;
}

/** Asks with a token that jsonwebtoken makes: a good one but for the parts given. */
async function ask(token: Token, path = '/v1/alternativeDistributionKeys'): Promise<Response> {
  const sandbox = await startSandbox();
  try {
    const apiKey = issueApiKey(sandbox.state);
    const claims = { iss: apiKey['issuer-id'], iat: now - 60, exp: now + 600, aud: 'appstoreconnect-v1' };
    const text = jsonwebtoken.sign({ ...claims, ...token.claims }, token.key ?? apiKey['private-key'], {
      algorithm: 'ES256',
      keyid: apiKey['key-id'],
      ...token.options,
    });
    const authorization = (token.header ?? ((good) => `Bearer ${good}`))(text);
    return await fetch(sandbox.url + path, { headers: { authorization } });
  } finally {
    await sandbox.close();
  }
}

test('accepts the token of another program, valid for up to 20 minutes', async () => {
  expect((await ask({})).status).toBe(200);
  expect((await ask({ claims: { iat: now - 60, exp: now + 1_139 } })).status).toBe(200);
});

test('accepts an array with one audience, as widely used libraries send it', async () => {
  expect((await ask({ claims: { aud: ['appstoreconnect-v1'] } })).status).toBe(200);
});

test('logs why it refused a token', async () => {
  const sandbox = await startSandbox();
  await fetch(`${sandbox.url}/v1/apps`, { headers: { authorization: 'Bearer x' } });
  const log = (await (await fetch(`${sandbox.url}/sandbox/requests`)).json()) as object[];
  expect(log).toEqual([expect.objectContaining({ outcome: 401, refused: [expect.any(String)] })]);
  await sandbox.close();
});

describe('refuses a token', () => {
  test.each<[string, Token]>([
    ['with an unknown kid', { options: { keyid: 'XXXXXXXXXX' } }],
    ['signed by another key', { key: makeKey().sec1 }],
    ['of another issuer', { claims: { iss: randomUUID() } }],
    ['with both sub and iss', { claims: { sub: 'user' } }],
    ['of a team key without iss', { claims: { iss: undefined, sub: 'user' } }],
    ['for another audience', { claims: { aud: 'apple-developer-enterprise-v1' } }],
    ['with two audiences', { claims: { aud: ['appstoreconnect-v1', 'x'] } }],
    ['with HS256', { key: 'a secret that both know', options: { algorithm: 'HS256' } }],
    ['with RS256', { key: rsa, options: { algorithm: 'RS256' } }],
    ['with ES384', { key: p384, options: { algorithm: 'ES384' } }],
    ['with no algorithm', { key: '', options: { algorithm: 'none' } }],
    ['issued in the future', { claims: { iat: now + 3_000, exp: now + 3_600 } }],
    ['issued in the future, with a short life', { claims: { iat: now + 3_000, exp: now + 3_030 } }],
    ['that has expired', { claims: { iat: now - 600, exp: now - 1 } }],
    ['with a lifetime of more than 20 minutes', { claims: { iat: now - 60, exp: now + 1_141 } }],
    ['with iat as a text', { header: (token) => `Bearer ${withClaim(token, 'iat', String(now))}` }],
    ['with claims changed after signing', { header: (token) => `Bearer ${withClaim(token, 'iss', 'x')}` }],
    ['with a scope as text', { claims: { scope: 'GET /v1/alternativeDistributionKeys' } }],
    ['outside its scope', { claims: { scope: ['GET /v1/apps'] } }],
    ['with an empty scope', { claims: { scope: [] } }],
    ['with a crit header', { options: { header: { alg: 'ES256', crit: ['b64'], b64: false } as JwtHeader } }],
    ['with an empty crit header', { options: { header: { alg: 'ES256', crit: [] } } }],
    ['with four parts', { header: (token) => `Bearer ${token}.` }],
    ['with two parts', { header: (token) => `Bearer ${token.replace(/\.[^.]*$/, '')}` }],
    ['without a signature', { header: (token) => `Bearer ${token.replace(/[^.]*$/, '')}` }],
    ['with a truncated signature', { header: (token) => `Bearer ${token.slice(0, -4)}` }],
    ['whose signature has unused bits set', { header: (token) => `Bearer ${withOtherLastCharacter(token)}` }],
    ['whose signature is padded', { header: (token) => `Bearer ${token}==` }],
    ['whose signature is plain base64', { header: (token) => `Bearer ${withPlainBase64(token)}` }],
    ['whose claims are padded', { header: (token) => `Bearer ${token.replace(/(?=\.[^.]*$)/, '=')}` }],
    ['without Bearer', { header: (token) => token }],
    ['that is not a JWT', { header: () => 'Bearer token' }],
  ])("%s, with Apple's message", async (_, token) => {
    const response = await ask(token);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [
        {
          id: expect.any(String),
          status: '401',
          code: 'NOT_AUTHORIZED',
          title: 'Authentication credentials are missing or invalid.',
          detail: expect.stringMatching(/^Provide a properly configured and signed bearer token/),
        },
      ],
    });
  });
});

test.each([
  ['/v1/apps?filter[bundleId]=com.example.app', ['GET /v1/apps'], 200],
  ['/v1/apps?limit=1', ['GET /v1/apps?limit=1'], 200],
  ['/v1/apps?limit=2', ['GET /v1/apps?limit=1'], 401],
  ['/v1/alternativeDistributionKeys', ['POST /v1/alternativeDistributionKeys'], 401],
])('GET %s with the scope %j returns %i', async (path, scope, status) => {
  expect((await ask({ claims: { scope } }, path)).status).toBe(status);
});

/** How a token's key would sign other parts: for what jsonwebtoken does not make. */
test.each<[string, { header?: object; claims?: unknown; dsaEncoding?: 'der' | 'ieee-p1363' }, number]>([
  ['as jsonwebtoken makes them', {}, 200],
  ['with a DER signature', { dsaEncoding: 'der' }, 401],
  ['with another alg in the header', { header: { alg: 'es256' } }, 401],
  ['with an array as claims', { claims: [] }, 401],
  ['with null as claims', { claims: null }, 401],
])('refuses a token whose parts %s', async (_, { header, claims, dsaEncoding = 'ieee-p1363' }, status) => {
  const sandbox = await startSandbox();
  const apiKey = issueApiKey(sandbox.state);
  const good = { iss: apiKey['issuer-id'], iat: now - 60, exp: now + 600, aud: 'appstoreconnect-v1' };
  const whole = claims === undefined ? good : claims;
  const parts = [{ alg: 'ES256', kid: apiKey['key-id'], ...header }, whole].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signature = createSign('sha256')
    .update(parts.join('.'))
    .sign({ key: apiKey['private-key'], dsaEncoding }, 'base64url');
  const authorization = `Bearer ${[...parts, signature].join('.')}`;
  expect((await fetch(`${sandbox.url}/v1/apps`, { headers: { authorization } })).status).toBe(status);
  await sandbox.close();
});

function withPlainBase64(token: string): string {
  const [header, claims, signature = ''] = token.split('.');
  return [header, claims, Buffer.from(signature, 'base64url').toString('base64')].join('.');
}

function withClaim(token: string, name: string, value: string): string {
  const [header, claims = '', signature] = token.split('.');
  const changed = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), [name]: value };
  return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}
