import { describe, expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { createAscToken, inspectToken, verifyToken } from '../../src/index.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import {
  forgeWithChanges,
  forge,
  goodTokens,
  key,
  now,
  seconds,
  type Kind,
} from '../support/tokens/forge.ts';
import { collectLog } from '../support/run/collect-log.ts';

const GOOD = goodTokens(seconds);
const good = forge(GOOD.team);

const KINDS: Readonly<Record<Kind, string>> = {
  team: 'asc-token',
  individual: 'asc-token',
  enterprise: 'asc-token',
  server: 'server-token',
  marketplace: 'marketplace-token',
  install: 'install-verification-token',
  promotional: 'promotional-offer-jws',
  introductory: 'introductory-offer-jws',
  commerce: 'advanced-commerce-jws',
};

test.each(Object.entries(KINDS) as [Kind, string][])(
  'reads a token without a key: %s',
  async (kind, mode) => {
    const { lines, log } = collectLog();
    const read = await inspectToken({ token: forge(GOOD[kind]) }, { now: () => now, log });
    const { claims } = GOOD[kind];
    const expiresAt = claims.exp === undefined ? undefined : new Date('2026-11-21T12:15:00Z');
    expect(read).toEqual({ claims, kind: mode, expiresAt });
    expect(lines[0]).toMatch(/^Not verified: /);
  },
);

test.each<[string, object]>([
  ['a client secret for Sign in with Apple', { iss: 'TEAM123456', aud: 'https://appleid.apple.com' }],
  ['an OIDC token of GitHub Actions', { iss: 'https://token.actions.githubusercontent.com', aud: 'x' }],
  ['an ID token of GitLab', { iss: 'https://gitlab.example.com', aud: 'x', project_path: 'a/b' }],
  ['a token for APNs, MusicKit, MapKit or WeatherKit', { iss: 'TEAM123456', iat: seconds }],
  ['a token', { foo: 'bar' }],
])('says what a token of another kind is: %s', async (name, claims) => {
  const { lines, log } = collectLog();
  const token = jwt.sign(claims, 'a secret');
  expect((await inspectToken({ token }, { log })).kind).toBe('unknown');
  expect(lines[0]).toMatch(new RegExp(`^Not verified: ${name}(?:,|$)`));
});

describe('a token that was copied with something around it is read', () => {
  test.each([
    ['in quotes', `"${good}"`],
    ['with Bearer', `Bearer ${good}`],
    ['with a header', `Authorization: Bearer ${good}\r\n`],
    ['with quotes behind Bearer', `'Bearer "${good}"'`],
    ['with a byte order mark', `\ufeff${good}`],
    ['with an invisible character', `${good}\u200b`],
  ])('%s', async (_, token) => {
    expect((await inspectToken({ token })).claims).toEqual(GOOD.team.claims);
    expect((await verifyToken({ token, privateKey: key.pkcs8 }, { now: () => now })).valid).toBe(true);
  });
});

describe('a text that is not one whole token', () => {
  const [header = '', payload = ''] = good.split('.');
  test.each([
    ['cut after the payload', `${header}.${payload}`, /cut off/],
    ['cut in the header', header.slice(0, 20), /cut off/],
    ['shortened with dots', `${good.slice(0, 20)}...${good.slice(-20)}`, /shortened/],
    ['shortened with an ellipsis', `${good.slice(0, 20)}\u2026${good.slice(-20)}`, /shortened/],
    ['masked in a header', 'Bearer ***', /asterisks/],
    ['wrapped', good.replace(/(.{64})/g, '$1\n'), /line break/],
    ['two tokens', `${good}\n${good}`, /more than one/],
    ['a line of a file', `token=${good}`, /other text before/],
    ['JSON', JSON.stringify({ token: good }), /JSON/],
    ['a token of GitHub', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', /GitHub/],
  ])('is rejected, with the reason: %s', async (_, token, pattern) => {
    await expect(inspectToken({ token })).rejects.toMatchObject({
      code: 'ERR_VERIFY_TOKEN',
      message: expect.stringMatching(pattern),
    });
  });

  test('is rejected, with the reason, if only asterisks are left', async () => {
    await expect(inspectToken({ token: '***' })).rejects.toMatchObject({
      code: 'ERR_INPUT',
      message: expect.stringMatching(/asterisks/),
    });
  });

  test('is rejected, with the reason, if it is a sealed output', async () => {
    const request = {
      keyId: '2X9R4HXF34',
      privateKey: key.pkcs8,
      sealPassphrase: 'a passphrase of many words',
    };
    const { sealed } = await createAscToken(request);
    await expect(inspectToken({ token: sealed })).rejects.toMatchObject({
      message: expect.stringMatching(/sealed output/),
    });
  });

  test('is rejected, with the reason, if Apple signed it', async () => {
    const token = forgeWithChanges(GOOD.team, {}, { x5c: ['MII'] });
    await expect(verifyToken({ token, privateKey: key.pkcs8 })).rejects.toMatchObject({
      code: 'ERR_VERIFY_SIGNATURE',
      message: expect.stringMatching(/Apple signed/),
    });
  });
});

test('after a wrong signature the claims are shown, marked as not verified, and the right kind of key is named', async () => {
  const { lines, log } = collectLog();
  const verification = verifyToken(
    { token: forge(GOOD.marketplace), privateKey: makeKey().pkcs8 },
    { now: () => now, log },
  );
  await expect(verification).rejects.toMatchObject({ code: 'ERR_VERIFY_SIGNATURE' });
  expect(lines[0]).toMatch(/^Not verified: a marketplace token, expires in 15m\. The claims are \{"iss":/);
  expect(lines[1]).toMatch(/alternative distribution key/);
});
