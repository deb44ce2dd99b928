import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isTokenFile, isTokensFile } from '../../src/files/is-tokens-file.ts';
import { SEAL_TYPE } from '../../src/tokens/seal-type.ts';
import { makeFolder } from '../support/run/folder.ts';

const path = join(await makeFolder(), 'file');
const PIECE = 65_536; // A file is read in pieces of this size.

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: unknown) => `${base64url({ alg: 'ES256' })}.${base64url(payload)}.c2ln`;
const token = jwt({ pid: 'developer' });
/** JSON of a member that maps an ID to a token of a developer. */
const member = (id: string, pid: unknown = id) => `"${id}":"${jwt({ pid })}"`;
const MANY = Array.from({ length: 2_000 }, (_, index) => member(`developer-${index}`)).join(',');
const sealOf = (header: unknown, contents = 'c2ln') => `${base64url(header)}.a-_.b.${contents}.d`;
const OURS = { typ: SEAL_TYPE, mode: 'marketplace-token' };
const seal = sealOf(OURS);
const longSeal = sealOf(OURS, 'x'.repeat(PIECE));

/** A token with blanks after it, and a longer token, of which so many characters are in the first piece. */
function endOfPiece(length: number): string {
  const first = member('a').padEnd(PIECE - length - '{,'.length);
  return `${first},"b":"${jwt({ pid: 'b', x: 'x'.repeat(length) })}"`;
}

const sealedBy = OURS.mode;
const isWholeTokensFile = (file: string) => isTokensFile(file, { extent: 'whole file', sealedBy });
const isOneToken = (file: string) => isTokenFile(file, { sealedBy });

function holds(check: (path: string) => boolean, text: string): boolean {
  writeFileSync(path, text);
  return check(path);
}

test.each([
  ['no tokens', '{}'],
  ['no tokens, in blanks', ' \n{ \n} \n'],
  ['one token', `{${member('a')}}`],
  ['a token in blanks', ` {\n "a" \n:\n "${jwt({ pid: 'a' })}" \n}`],
  ['two tokens', `{${member('a')},${member('b')}}`],
  ['two tokens with blanks around the comma', `{${member('a')} ,\n ${member('b')}}`],
  ['tokens in more than one piece', `{${MANY}}\n`],
  ['a long ID and a long token', `{${member('i'.repeat(1_000))}}`],
  ['a token of 10,000 characters in two pieces', `{${endOfPiece(10_000)}}`],
  ['a seal', seal],
  ['a seal with a line break after it', `${seal}\r\n`],
  ['a seal in more than one piece', longSeal],
  ['a seal with a line break in the second piece', `${longSeal}\n`],
  ['a seal with many line breaks after it', `${seal}${'\n'.repeat(2 * PIECE)}`],
])('a file with %s can be replaced by tokens', (_, text) => {
  expect(holds(isWholeTokensFile, text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a list', `[${member('a')}]`],
  ['tokens after another text', `x{${member('a')}}`],
  ['tokens before another text', `{${member('a')}}x`],
  ['another text between tokens', `{${member('a')},x${member('b')}}`],
  ['another text before the first token', `{x${member('a')}}`],
  ['tokens without the last brace', `{${member('a')},`],
  ['another member', `{${member('a')},"b":"mine"}`],
  ['another member before a token', `{"b":"mine",${member('a')}}`],
  ['an empty ID', `{${member('')}}`],
  ['an ID that is too long', `{${member('i'.repeat(1_001))}}`],
  ['an ID with an escape', `{${member('a\\u0062', 'a\\u0062')}}`],
  ['a token of another developer', `{${member('a', 'b')}}`],
  ['a token whose developer is a number', `{${member('5', 5)}}`],
  ['a token without claims', `{"undefined":"${jwt(null)}"}`],
  ['a token whose claims are not JSON', '{"a":"eyJ.eyJ.eyJ"}'],
  ['a token with characters of another encoding', `{"a":"${token.replace('.', '+.')}"}`],
  ['a token of two parts', `{"a":"${token.slice(0, token.lastIndexOf('.'))}"}`],
  ['a token that is not JSON', `{"a":"x${jwt({ pid: 'a' })}"}`],
  ['another text in a later piece', `{${MANY},"b":"mine"}`],
  ['a token of more than 10,000 characters in two pieces', `{${endOfPiece(10_001)}}`],
  ['a text without an end', `{"a":"eyJ${'x'.repeat(2 * PIECE)}.x.x"}`],
  ['tokens after a text of several pieces', `{"a":"${'x'.repeat(2 * PIECE)}",${member('b')}}`],
  ['a seal of four parts', seal.slice(0, -2)],
  ['a seal of six parts', `${seal}.x`],
  ['a seal of another type', sealOf({ ...OURS, typ: 'JWE' })],
  ['a seal of another mode', sealOf({ ...OURS, mode: 'generate-key' })],
  ['a seal whose header is null', sealOf(null)],
  ['a text whose header is not JSON', 'a.b.c.d.e'],
  ['a seal with another text before it', ` ${seal}`],
  ['a seal with a line of another text after it', `${seal}\nmine`],
  ['a seal with a character of another encoding', `${seal}+`],
  ['a seal with a character of another encoding in it', sealOf(OURS, 'a+b')],
  ['a seal with another text in a later piece', `${longSeal}+`],
  ['a line break in a seal', sealOf(OURS, 'a\nb')],
  ['a line break at the end of a piece', `${longSeal.slice(0, PIECE - 1)}\n${longSeal.slice(PIECE)}`],
  ['a line break in a later piece', `${longSeal}\nx${'\n'.repeat(PIECE)}`],
  ['a line after a piece that ends with a line break', `${longSeal}${'\n'.repeat(PIECE)}mine`],
])('a file with %s is never replaced by tokens', (_, text) => {
  expect(holds(isWholeTokensFile, text)).toBe(false);
});

test.each([
  ['a list', false, `[${member('a')}]`],
  ['another member in the first piece', false, `{${member('a')},"b":"mine",${MANY}}`],
  ['a token of more than 10,000 characters in two pieces', false, `{${endOfPiece(10_001)}}`],
  ['a seal of another mode', false, sealOf({ ...OURS, mode: 'generate-key' })],
  ['one token', true, `{${member('a')}}`],
  ['tokens in more than one piece', true, `{${MANY}}`],
  ['another text in a later piece', true, `{${MANY},"b":"mine"}`],
  ['a seal', true, seal],
])('the start of a file with %s can be that of tokens: %s', (_, expected, text) => {
  expect(holds((file) => isTokensFile(file, { extent: 'start', sealedBy }), text)).toBe(expected);
});

test.each([
  ['a token', token],
  ['a token with a line break after it', `${token}\r\n`],
  ['a seal', seal],
  ['a seal in more than one piece', longSeal],
])('a file with %s can be replaced by a token', (_, text) => {
  expect(holds(isOneToken, text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['tokens as JSON', `{${member('a')}}`],
  ['a token whose developer is a number', jwt({ pid: 5 })],
  ['a token of no developer', jwt({ iss: 'developer' })],
  ['a token after another text', `x ${token}`],
  ['a token before another text', `${token} x`],
  ['a token of two parts', token.slice(0, token.lastIndexOf('.'))],
  ['a token and many more lines', `${token}${'\n'.repeat(PIECE)}`],
  ['two tokens', `${token}\n${token}`],
  ['a seal of another mode', sealOf({ ...OURS, mode: 'generate-key' })],
])('a file with %s is never replaced by a token', (_, text) => {
  expect(holds(isOneToken, text)).toBe(false);
});

test('a file that does not exist is reported', () => {
  expect(() => isTokensFile(`${path}.none`, { extent: 'start', sealedBy })).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  );
});

test.each([
  ['tokens', isWholeTokensFile, `{${member('a')}}`],
  ['a token', isOneToken, token],
])('closes a file with %s', (_, check, text) => {
  const next = () => {
    const file = openSync(path, 'r');
    closeSync(file);
    return file;
  };
  writeFileSync(path, text);
  const before = next();
  check(path);
  expect(next()).toBe(before);
});
