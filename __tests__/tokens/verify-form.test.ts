import { createHash, createHmac, createPrivateKey, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { makeKeyOfAlgorithm, makeKey } from '../support/keys/make-keys.ts';
import { forgeWithChanges, failuresOf, forge, goodTokens, key, seconds } from '../support/tokens/forge.ts';

const { team } = goodTokens(seconds);
const good = forge(team);
const [header = '', payload = '', signature = ''] = good.split('.');
const input = `${header}.${payload}`;

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

describe('reports that a text is not a JWS', () => {
  const THREE = (found: number) => `It is not a JWS: expected three parts separated by dots, got ${found}.`;
  const NO_HEADER = 'It is not a JWS: its header is not the base64url of a JSON object.';
  const TEXT_BEFORE = 'There is other text before the token. Give only the text that begins with eyJ.';
  const NO_PAYLOAD = 'It is not a JWS: its payload is not the base64url of a JSON object.';

  test.each([
    ['one word', 'correct-horse-battery-staple', THREE(1)],
    ['one part', createHash('sha256').update('x').digest('base64url'), THREE(1)],
    ['header and payload alone', input, `${THREE(2)} It was cut off when it was copied.`],
    ['four parts', `${good}.${signature}`, THREE(4)],
    ['a dot at the end', `${good}.`, THREE(4)],
    [
      'an encrypted token',
      `${good}.${signature}.${signature}`,
      'It is not a JWS: it has five parts, like an encrypted token (JWE).',
    ],
    ['three words', 'not.a.token', NO_HEADER],
    ['a version number', '1.22.333', NO_HEADER],
    ['dots alone', '..', NO_HEADER],
    ['a header behind padding', `=${header}.${payload}.${signature}`, TEXT_BEFORE],
    ['a header that is a list', `${base64url('["ES256"]')}.${payload}.${signature}`, NO_HEADER],
    ['a header that is null', `${base64url('null')}.${payload}.${signature}`, NO_HEADER],
    ['a header behind another text', `no ${header}.${payload}.${signature}`, TEXT_BEFORE],
    ['a payload that is text', `${header}.${base64url('"claims"')}.${signature}`, NO_PAYLOAD],
    ['a payload that is not JSON', `${header}.${base64url('{"iss":')}.${signature}`, NO_PAYLOAD],
    ['an empty payload', `${header}..${signature}`, NO_PAYLOAD],
  ])('%s', async (_, token, failure) => {
    expect(await failuresOf(token)).toEqual([failure]);
  });
});

describe('reports an algorithm that Apple does not accept', () => {
  const options = { keyid: '2X9R4HXF34' };

  test.each([
    ['none', jwt.sign(team.claims, null, { ...options, algorithm: 'none' })],
    ['none', forge({ header: { ...team.header, alg: 'none' }, claims: team.claims })],
  ])('alg: %s', async (_, token) => {
    expect(await failuresOf(token)).toEqual(['alg is "none": the token is not signed.']);
  });

  test.each([
    ['HS256', jwt.sign(team.claims, 'a shared secret', { ...options, algorithm: 'HS256' })],
    ['HS256', byHmacOf(key.publicKey)],
    ['RS256', jwt.sign(team.claims, makeKeyOfAlgorithm('RSA'), { ...options, algorithm: 'RS256' })],
    [
      'ES384',
      jwt.sign(team.claims, makeKeyOfAlgorithm('EC -pkeyopt ec_paramgen_curve:P-384'), {
        ...options,
        algorithm: 'ES384',
      }),
    ],
    ['es256', forgeWithChanges(team, {}, { alg: 'es256' })],
  ])('alg: %s', async (alg, token) => {
    expect(await failuresOf(token)).toEqual([expect.stringMatching(`^alg is "${alg}", .*ES256`)]);
  });

  test.each([
    [undefined, /no alg/],
    [null, /^alg is/],
    [256, /^alg is/],
    [['ES256'], /^alg is/],
  ])('an alg that is %j', async (alg, failure) => {
    const failures = await failuresOf(forgeWithChanges(team, {}, { alg }));
    expect(failures).toEqual([expect.stringMatching(new RegExp(`${failure.source}.*ES256\\.$`))]);
  });

  function byHmacOf(secret: string): string {
    const hmacInput = `${base64url('{"alg":"HS256","kid":"2X9R4HXF34","typ":"JWT"}')}.${payload}`;
    return `${hmacInput}.${createHmac('sha256', secret).update(hmacInput).digest('base64url')}`;
  }
});

describe('reports a signature that is not valid', () => {
  const NOT_BY_THIS_KEY =
    'The signature was not created with this key, or the token was changed after it was signed.';
  const LENGTH = (bytes: number): unknown => expect.stringMatching(`^The signature has ${bytes} bytes, .*64`);
  const raw = Buffer.from(signature, 'base64url');
  const der = sign('sha256', Buffer.from(input), createPrivateKey(key.pkcs8));
  // One in 256 begins with the byte that DER begins with.
  const beginning = (first: number) => Buffer.concat([Buffer.of(first, 0), raw.subarray(2)]);
  const [plain, alike] = [beginning(0x01), beginning(0x30)];
  const swapped = Buffer.concat([raw.subarray(32), raw.subarray(0, 32)]);

  test.each([
    ['DER', der, 'The signature is DER, as openssl writes it. A JWS needs the 64 raw bytes of r and s.'],
    ['cut by a byte', plain.subarray(0, 63), LENGTH(63)],
    ['cut in half', plain.subarray(0, 32), LENGTH(32)],
    ['cut, of which only the start is like DER', alike.subarray(0, 63), LENGTH(63)],
    ['longer', Buffer.concat([plain, raw]), LENGTH(128)],
    ['empty', Buffer.alloc(0), LENGTH(0)],
    ['zero', Buffer.alloc(64), NOT_BY_THIS_KEY],
    ['s before r', swapped, NOT_BY_THIS_KEY],
  ])('%s', async (_, bytes, failure) => {
    expect(await failuresOf(`${input}.${bytes.toString('base64url')}`)).toEqual([failure]);
  });

  test.each([
    [
      'a changed payload',
      `${header}.${base64url(JSON.stringify({ ...team.claims, iss: 'x' }))}.${signature}`,
    ],
    [
      'a changed header',
      `${base64url(JSON.stringify({ ...team.header, kid: 'AAAAAAAAAA' }))}.${payload}.${signature}`,
    ],
    ['another key', jwt.sign(team.claims, makeKey().pkcs8, { algorithm: 'ES256', keyid: '2X9R4HXF34' })],
  ])('%s', async (_, token) => {
    expect(await failuresOf(token)).toEqual([NOT_BY_THIS_KEY]);
  });

  test.each([
    [{ crit: ['exp'] }, 'crit'],
    [{ crit: ['b64'], b64: false }, 'crit'],
    [{ x5c: ['MII'] }, 'x5c'],
  ])('a header with %j', async (extension, name) => {
    expect(await failuresOf(forgeWithChanges(team, {}, extension))).toEqual([expect.stringContaining(name)]);
  });
});
