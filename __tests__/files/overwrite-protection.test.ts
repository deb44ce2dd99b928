import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { publicKeyOf } from '../../src/keys/key-exports.ts';
import { readPrivateKey } from '../../src/keys/key.ts';
import { seal } from '../../src/tokens/seal.ts';
import {
  requireReplaceable,
  whyNotReplaceable,
  type UserFile,
} from '../../src/files/overwrite-protection.ts';
import { toPem, base64, pemBody, makeKeyOfAlgorithm, makeKey } from '../support/keys/make-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-replaceable-'));
const path = join(folder, 'file');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const [apiKey, key] = [makeKey(), makeKey()];
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: object) => `${base64url({ alg: 'ES256' })}.${base64url(payload)}.c2lnbmF0dXJl`;
/** A token of each of these developers. */
const tokensOf = (...ids: readonly string[]) => Object.fromEntries(ids.map((pid) => [pid, jwt({ pid })]));
const TOKENS = JSON.stringify(tokensOf('developer', 'other'));
/** Why a file stays that holds a private key and something else. */
const MORE = 'contains more than a private key';
const SOMETHING = Buffer.from('3000', 'hex');
const PARAMETERS = toPem('EC PARAMETERS', Buffer.from('06082a8648ce3d030107', 'hex'));
/** PEM of a key that says it is parameters. */
const relabelled = (pem: string) => pem.replaceAll('PRIVATE KEY', 'EC PARAMETERS');

function fileFor(holds: UserFile['holds']): UserFile {
  const sealedBy = 'marketplace-token';
  return { path, holds, sealedBy, inputFiles: [], apiKey: publicKeyOf(readPrivateKey(apiKey.pkcs8)) };
}

const sealedBy = (mode: string, tokens = {}) =>
  seal({ tokens }, { mode, exp: 4_000_000_000, passphrase: 'correct horse battery staple' });
const sealed = await sealedBy('marketplace-token');
const sealedKey = await sealedBy('generate-key');
const MANY = tokensOf(...Array.from({ length: 5_000 }, (_, index) => `developer-${index}`));
const longSeal = await sealedBy('marketplace-token', MANY);

test.each([
  ['nothing', ''],
  ['no tokens', '{}\n'],
  ['one token', JSON.stringify(tokensOf('developer'))],
  ['tokens on one line', TOKENS],
  ['tokens on lines of their own', JSON.stringify(JSON.parse(TOKENS), null, 2)],
  ['thousands of tokens', JSON.stringify(MANY, null, 1)],
  ['a seal', sealed],
  ['a seal with a line end', `${sealed}\n`],
  ['a long seal', longSeal],
])('replaces %s with a tokens file', (_, text) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('tokens'), 'whole file')).toBeUndefined();
});

test.each([
  ['a private key', key.pkcs8],
  ['the API key', apiKey.pkcs8],
  ['a list of developers', '57246542-96fe-1a63-e053-0824d011072a\n'],
  ["fastlane's JSON", JSON.stringify({ key_id: '2X9R4HXF34', key: apiKey.pkcs8 })],
  ['JSON of something else', '{"developer": "not a token"}'],
  ['tokens and something else', JSON.stringify({ ...MANY, note: 'mine' })],
  ['tokens with something behind them', `${TOKENS}mine`],
  ['tokens cut short', TOKENS.slice(0, -10)],
  ['a list', '[]'],
  ['a token alone', jwt({ pid: 'developer' })],
  ['a token of another developer', JSON.stringify({ developer: jwt({ pid: 'other' }) })],
  ['a token without a developer', JSON.stringify({ developer: jwt({ iss: 'developer' }) })],
  ["another program's tokens", JSON.stringify({ access_token: jwt({ sub: 'me' }), refresh_token: jwt({}) })],
  ['tokens and another one', JSON.stringify({ ...MANY, session: jwt({}) })],
  ['a token that cannot be read', '{"developer": "eyJ.eyJ.eyJ"}'],
  ['null instead of a token', JSON.stringify({ developer: `eyJhIjoxfQ.bnVsbA.c2ln` })],
  ['a JWE of something else', sealed.replace(/^[^.]+/, base64url({ typ: 'JWT' }))],
  ['a seal of generate-key', sealedKey],
  ['a seal of six parts', `${sealed}.bWluZQ`],
  ['a seal of four parts', sealed.slice(0, sealed.lastIndexOf('.'))],
  ['a seal with something behind it after 64 KiB', `${longSeal.slice(0, 65_535)}\n${longSeal.slice(65_536)}`],
  ['a seal with something behind it', `${sealed}\nmine`],
  ['blanks', ' \n'],
  ['bytes', Buffer.from([0, 255, 254, 0])],
])('never replaces %s with a tokens file', (_, text) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('tokens'), 'whole file')).toContain(
    'contains something other than tokens',
  );
});

test('only the start of a tokens file is read until it is replaced', () => {
  writeFileSync(path, JSON.stringify({ ...MANY, note: 'mine' }));
  expect(whyNotReplaceable(fileFor('tokens'), 'start')).toBeUndefined();
  expect(() => {
    requireReplaceable(fileFor('tokens'));
  }).toThrow(expect.objectContaining({ code: 'ERR_FILE_PROTECTED' }));
});

test.each([
  ['nothing', ''],
  ['PKCS#8', key.pkcs8],
  ['SEC1', key.sec1],
  ['base64', pemBody(key.pkcs8)],
  ['base64 of PEM', base64(key.pkcs8)],
  ['PEM on one line, in quotes', JSON.stringify(key.pkcs8)],
  ['PEM with its own public half', key.publicKey + key.sec1],
  ['PEM with its parameters', PARAMETERS + key.sec1],
])('replaces a key as %s with a private key', (_, text) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('key'), 'whole file')).toBeUndefined();
});

test.each([
  ['the API key', apiKey.pkcs8, 'contains the API key'],
  ['the API key in another form', pemBody(apiKey.sec1), 'contains the API key'],
  ['a public key', key.publicKey, 'something other than a P-256 private key'],
  ['two keys', key.pkcs8 + makeKey().pkcs8, 'something other than a P-256 private key'],
  ['an RSA key', makeKeyOfAlgorithm('RSA'), 'something other than a P-256 private key'],
  ['tokens', TOKENS, 'something other than a P-256 private key'],
  ['text', 'mine', 'something other than a P-256 private key'],
  ['a .env', `TOKEN=mine\nKEY="${key.pkcs8.replaceAll('\n', '\\n')}"\n`, MORE],
  ['a .env of the key alone', `KEY="${key.pkcs8}"\n`, MORE],
  ['YAML', `password: mine\nkey: |\n  ${key.pkcs8.replaceAll('\n', '\n  ')}`, MORE],
  ['JSON', JSON.stringify({ key: key.pkcs8, password: 'mine' }), MORE],
  ['base64 of more', base64(`${key.pkcs8}mine`), MORE],
  ['a key with text behind it', `${key.pkcs8}\nmine`, MORE],
  ['a key with text before it', `mine\n${key.sec1}`, MORE],
  ['a key with text after its parameters', `${PARAMETERS}mine\n${key.sec1}`, MORE],
  ['a key with a certificate', key.pkcs8 + toPem('CERTIFICATE', SOMETHING), MORE],
  ['a key with the public half of another', key.pkcs8 + makeKey().publicKey, MORE],
  [
    'a key with one of 4 dashes',
    key.pkcs8 + makeKey().pkcs8.replaceAll('-----', '----'),
    'something other than a P-256 private key',
  ],
  ['a key in JSON with other values', JSON.stringify({ key: key.pkcs8, password: 'mine' }), MORE],
  ['a key with damaged armour', key.pkcs8.replaceAll('-----', '----'), MORE],
  ['a key behind a name', `KEY=${base64(key.pkcs8)}`, MORE],
  ['a key with one as parameters', key.sec1 + relabelled(makeKey().pkcs8), MORE],
  ['a key with an age key', `${key.pkcs8}AGE-SECRET-KEY-1MINE\n`, MORE],
  ['more than a key has', key.pkcs8 + ' '.repeat(70_000), 'something other than a P-256 private key'],
])('never replaces %s with a private key', (_, text, reason) => {
  writeFileSync(path, text);
  expect(whyNotReplaceable(fileFor('key'), 'whole file')).toContain(reason);
});
