import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  escapeWorkflowCommands,
  findSecret,
  quote,
  toSafeLine,
  toSafeText,
} from '../../src/base/safe-text.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { splitKeyForms, keyForms } from '../support/keys/key-formats.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';

const token = `eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiI2NDc4OTAxMjM0In0.${'sIgNaTuRe_-'.repeat(8)}`;
const keys = Array.from({ length: 3 }, makeKey);
const OTHERS = ['a path', 'GET /v1/apps', '/tmp/', 'key=', '{"a":"', '\u001b[2J'];

describe('escapes an untrusted text in a message', () => {
  test.each([
    ['words', 'No such app.', 'No such app.'],
    ['blanks around it', '\t  no \n', 'no'],
    ['lines', 'one\r\ntwo\n\nthree', 'one two three'],
    ['control characters', '\u001b[31mred\u0007\u009b', '[31mred'],
    ['separators and overrides', 'a\u2028b\u2029c\u202ed\u2066e\u2069f', 'a b c d e f'],
    ['what is not seen', 'a\u200bb\u00adc\ufeffd\u0000e', 'abcde'],
    ['a token', `Bearer ${token}, twice: ${token}`, 'Bearer [token], twice: [token]'],
    ['a sealed token', `${token}.x..y`, '[token]'],
    [
      'tokens of GitHub',
      `ghp_${'a1B2'.repeat(9)} ghs_${'x'.repeat(36)} github_pat_${'11ABC_'.repeat(12)}`,
      '[token] [token] [token]',
    ],
    [
      'tokens of others',
      `glpat-${'a1B2c'.repeat(4)} AGE-SECRET-KEY-1${'Q2W3'.repeat(14)}`,
      '[token] [token]',
    ],
    ['a password in an address', 'http://robot:hunter2@proxy.example', 'http://[secret]@proxy.example'],
    ['the beginning of a token alone', 'eyJhbGciOiJFUzI1NiJ9', 'eyJhbGciOiJFUzI1NiJ9'],
    ['300 characters', 'x'.repeat(300), 'x'.repeat(300)],
    ['301 characters', 'x'.repeat(301), `${'x'.repeat(300)}...`],
    ['a token at its 300th character', `${'x '.repeat(148)}${token}`, `${'x '.repeat(148)}[tok...`],
    ['words behind 1,200 blanks', `${' '.repeat(1_200)}late`, ''],
    ['a command', '::error::forged', ': :error::forged'],
  ])('%s', (_, text, shown) => {
    expect(toSafeLine(text)).toBe(shown);
  });
});

describe('escapes a command to a CI system', () => {
  test.each([
    ['::error::forged', ': :error::forged'],
    ['first\n  ::set-output name=a::b\nlast', 'first\n  : :set-output name=a::b\nlast'],
    ['in the middle ::error::forged', 'in the middle ::error::forged'],
    ['a ##[error] b', 'a # #[error] b'],
    ['##vso[task.setvariable]x ##VSO[y]', '# #vso[task.setvariable]x # #VSO[y]'],
    ['## A heading', '## A heading'],
    [': a colon', ': a colon'],
    ['one\rtwo\u001b[2J\nthree', 'one two [2J\nthree'],
  ])('%j', (text, shown) => {
    expect(escapeWorkflowCommands(text)).toBe(shown);
    expect(toSafeText(text)).toBe(shown);
    expect(toSafeText(shown)).toBe(shown);
  });
});

describe('quotes a value', () => {
  test.each([
    ['2X9R4HXF34', '"2X9R4HXF34"'],
    ['x y '.repeat(15), `"${'x y '.repeat(15).trim()}"`],
    [`${'a b '.repeat(14)}a bc`, `"${'a b '.repeat(14)}a bc"`],
    [`${'a b '.repeat(15)}c`, `"${'a b '.repeat(15)}..."`],
    [token, '"[token]"'],
    [`key: ${makeKey().pkcs8}`, '"key: [private key]"'],
    [`hash ${'0aF/-'.repeat(8)}== end`, '"hash [secret] end"'],
    [undefined, 'a value of type undefined'],
    [7, 'a value of type number'],
    [null, 'a value of type object'],
  ])('value %#', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});

test.each(Object.keys(keyForms(makeKey())))(
  'a private key as %s is recognized and not shown, whatever is around it',
  (form) => {
    for (const key of keys) {
      const text = String(keyForms(key)[form]);
      expect(findSecret(text)).toBe('key');
      for (const before of ['', ...OTHERS]) {
        const shown = [toSafeText, toSafeLine, quote].map((safe) => safe(`${before}${text} and more`));
        expect(findLeaks([key.pkcs8], shown)).toEqual([]);
      }
    }
  },
);

test.each(Object.keys(splitKeyForms(makeKey())))(
  'a private key as %s is recognized, and nothing after its start is shown',
  (form) => {
    for (const key of keys) {
      const text = String(splitKeyForms(key)[form]);
      expect(findSecret(text)).toBe('key');
      for (const before of ['', ...OTHERS])
        for (const safe of [toSafeText, toSafeLine, quote])
          expect(safe(`${before}${text} and more`)).toMatch(/\[(?:private key|secret)\]"?$/);
    }
  },
);

test.each(['\u200b', '\u00ad', '\u034f', '\u115f', '\ufe0f', '\u3164', '\u202e', '\u2066', '\u{e0101}'])(
  'recognizes a secret with the invisible character %j inside',
  (character) => {
    const splitAfter = (secret: string, length: number) =>
      secret.slice(0, length) + character + secret.slice(length);
    const [gitHubToken, { pkcs8 }] = [`ghp_${'a1B2'.repeat(9)}`, makeKey()];
    const body = pkcs8.split('\n').slice(1, -2).join('');
    expect(toSafeText(`It is ${splitAfter(gitHubToken, 12)} now`)).toBe('It is [token] now');
    expect(findSecret(splitAfter(body, 5))).toBe('key');
    expect(findLeaks([pkcs8], [toSafeLine(splitAfter(body, 5))])).toEqual([]);
  },
);

test.each(['I \u2764\ufe0f it', '\u8fbb\u{e0101}', '\u1820\u180b'])(
  'shows the variation selectors in %j',
  (text) => {
    expect([toSafeText(text), toSafeLine(text), quote(text)]).toEqual([text, text, `"${text}"`]);
  },
);

test('does not show parts of a key: single lines, or the rest of a truncated key', () => {
  for (const { pkcs8, sec1 } of keys) {
    const lines = [pkcs8, sec1].flatMap((pem) => pem.split('\n').filter((line) => line.length >= 32));
    expect(findLeaks([pkcs8], lines.map(toSafeText))).toEqual([]);
    const cut = [0, 10, 40, 60, 100, 150].map((length) =>
      toSafeLine(`${'x '.repeat(600 - Math.ceil(length / 2))}${pkcs8.replaceAll('\n', '')}`),
    );
    expect(findLeaks([pkcs8], cut)).toEqual([]);
    const number = String(createPrivateKey(pkcs8).export({ format: 'jwk' }).d);
    expect(findLeaks([pkcs8], [toSafeText(`it is ${number}.`)])).toEqual([]);
  }
});

// Quadratic work on a text of this length takes more than ten seconds of CPU time, linear work less than one.
const LONG = 100_000;
const MAX_CPU_TIME = 8_000_000; // In microseconds, so that other load on the machine does not count.

test.each([
  ...['a', '\\', 'M', '-', 'eyJ', 'A1b', ' ', '\n', '30', '%2B', 'a.', 'priv:00:', '0\u0002', '"d" : '],
  ...['-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----MIGHAgEA', 'MIGHAgEAMBMGByqGSM49 '],
  ...['LS0tLS1CRUdJTi', ':', '##'],
])('processes a long text in linear time: %j repeated', (piece) => {
  const text = piece.repeat(LONG / piece.length);
  const before = process.cpuUsage();
  toSafeText(text, LONG);
  expect(process.cpuUsage(before).user).toBeLessThan(MAX_CPU_TIME);
  expect(toSafeLine(text)).toBe(toSafeLine(text.slice(0, 2_000)));
});
