import { expect, test } from '@jest/globals';
import { findSecret, toSafeText } from '../../src/base/safe-text.ts';
import { publicForms } from '../support/keys/key-formats.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const keys = Array.from({ length: 20 }, makeKey);

test.each([
  ['a fingerprint', 'SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDfvH3IqnjKJzLkTnA'],
  ['a padded fingerprint', 'SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDfvH3IqnjKJzLkTnA='],
  ['a commit', '9fceb02d0ae598e95dc970b74767f19372d61af8'],
  ['a commit of SHA-256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a UUID', '57246542-96fe-1a63-e053-0824d011072a'],
  ['a UUID in upper case', '57246542-96FE-1A63-E053-0824D011072A'],
  ['a key ID', '2X9R4HXF34'],
  ['an Apple ID', '6478901234'],
  ['a bundle ID', 'com.Example.MyVeryLongCompanyName.AnotherModule.iPhone15ProMax'],
  ['a domain', 'downloads.very-long-name-of-a-market-place.example.com'],
  ['a secret name', 'MARKETPLACE_ALTERNATIVE_DISTRIBUTION_PRIVATE_KEY_OF_2026'],
  [
    'a path',
    '/home/runner/work/_temp/asc-credentials-57246542-96fe-1a63-e053-0824d011072a/AuthKey_2X9R4HXF34.p8',
  ],
  [
    'a path of a Mac',
    '/private/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T/asc-credentials-step-Xa3fQ9/MyFolder',
  ],
  ['a path of Windows', String.raw`C:\new\runner\Actions\MyOrganization\AuthKey_2X9R4HXF34.p8`],
  [
    'a path of Xcode',
    '/Users/JohnAppleseed/Library/Developer/Xcode/DerivedData/MyApp-bqzfkxtnyqgwcubqrrzcmkwrgzmf/Build',
  ],
  ['an address', 'https://api.appstoreconnect.apple.com/v1/apps?filter%5BbundleId%5D=com.example.app'],
  ['several lines', 'one\n  two\nthree: four'],
])('does not redact %s', (_, text) => {
  expect(toSafeText(`It is ${text}, so.`)).toBe(`It is ${text}, so.`);
  expect(findSecret(text)).toBeUndefined();
});

test.each(Object.keys(publicForms(makeKey())))('does not redact a public key as %s', (form) => {
  for (const key of keys) {
    const text = `The key: ${String(publicForms(key)[form])}`;
    expect(toSafeText(text)).toBe(text);
  }
});
