import { expect, test } from '@jest/globals';
import { looksLikePath } from '../../src/keys/common-mistakes.ts';
import { readPrivateKey } from '../../src/keys/key.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const key = makeKey();

test.each([
  ['a web page', '<!DOCTYPE html>\n<html>', 'ERR_KEY_INVALID', /web page \(HTML\)/],
  [
    'a pointer of Git LFS',
    'version https://git-lfs.github.com/spec/v1\noid sha256:0',
    'ERR_KEY_INVALID',
    /Git LFS/,
  ],
  ['a property list', '<?xml version="1.0"?>\n<plist>', 'ERR_KEY_INVALID', /is XML/],
  [
    'an App Store Connect token',
    'eyJhbGciOiJFUzI1NiIsImtpZCI6IjJYOVI0SFhGMzQifQ.eyJpc3MiOiIxIn0.c2lnbmF0dXJl',
    'ERR_KEY_WRONG_TYPE',
    /is a token \(JWT\)/,
  ],
  ['a GitHub token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ERR_KEY_WRONG_TYPE', /token of GitHub/],
  ['a script', '#!/bin/sh\ncat key.p8', 'ERR_KEY_INVALID', /is a script/],
  [
    'a README',
    '# Title\n\nUse `${{ secrets.X }}`.\n\nMore\n\ntext',
    'ERR_KEY_INVALID',
    /text of 7 lines without a key/,
  ],
  [
    'a PGP message',
    '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----',
    'ERR_KEY_ENCRYPTED',
    /another tool/,
  ],
  ['an Ansible vault', '$ANSIBLE_VAULT;1.1;AES256\n6231', 'ERR_KEY_ENCRYPTED', /another tool/],
  ['output of "openssl enc"', 'U2FsdGVkX1+abcdefghijklmnop', 'ERR_KEY_ENCRYPTED', /another tool/],
  ['a JSON Web Key', '{"kty":"EC","crv":"P-256","d":"x"}', 'ERR_KEY_INVALID', /JSON Web Key/],
  ["Google's key", '{"type":"service_account","client_email":"a@b.c"}', 'ERR_KEY_INVALID', /Google/],
  [
    "fastlane's JSON with a path",
    '{"key_id":"A","key_filepath":"a.p8"}',
    'ERR_KEY_INVALID',
    /"key_filepath" but without "key"/,
  ],
  ['other JSON', '{"key_id":"A"}', 'ERR_KEY_INVALID', /without a member "key"/],
  [
    "fastlane's JSON with half a key",
    JSON.stringify({ key: key.pkcs8.slice(0, 100) }),
    'ERR_KEY_DAMAGED',
    /member "key" is trunc/,
  ],
  ['a reference to a vault', 'op://ci/asc/private key', 'ERR_KEY_INVALID', /reference to a secret/],
  [
    'a key with a lost character',
    key.pkcs8.replace(/(MIG.{20})./, '$1\u2026'),
    'ERR_KEY_DAMAGED',
    /U\+2026 in line 2, position 24/,
  ],
  [
    'a key with asterisks inside',
    key.pkcs8.replace(/(MIG.{20}).{9}/, '$1***'),
    'ERR_KEY_DAMAGED',
    /U\+002A in line 2, position 24/,
  ],
])('%s is named for what it is', (_, text, ...[code, message]) => {
  expect(() => readPrivateKey(text)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  );
});

test.each([
  ['AuthKey_2X9R4HXF34.p8', true],
  [' ~/AuthKey_2X9R4HXF34.p8\n', true],
  ['\t/run/secrets/key ', true],
  ['2X9R4HXF34', false],
  ['', false],
])('whether %j looks like a path: %s', (text, expected) => {
  expect(looksLikePath(text)).toBe(expected);
});
