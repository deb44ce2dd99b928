import { expect, test } from '@jest/globals';
import { cleanText } from '../../src/base/clean-text.ts';
import { decodeText } from '../../src/base/decode-text.ts';
import { describeInvalidText, describeStray } from '../../src/base/stray-characters.ts';
import { describeUnresolved } from '../../src/base/unresolved.ts';

const ID = '2X9R4HXF34';

test.each([
  ['nothing', ID],
  ['double quotes', `"${ID}"`],
  ['single quotes', `'${ID}'`],
  ['backticks of Markdown', `\`${ID}\``],
  ['typographic quotes of English', `\u201c${ID}\u201d`],
  ['typographic single quotes', `\u2018${ID}\u2019`],
  ['typographic quotes of German', `\u201e${ID}\u201c`],
  ['French quotes with spaces', `\u00ab\u00a0${ID}\u00a0\u00bb`],
  ['Japanese quotes', `\u300c${ID}\u300d`],
  ['two kinds of quotes', `"'${ID}'"`],
  ['doubled quotes, as in CSV', `""${ID}""`],
  ['quotes that JSON escaped', `\\"${ID}\\"`],
  ['blanks and line ends', ` \t${ID}\r\n`],
  ['no-break spaces, from a web page', `\u00a0${ID}\u00a0`],
  ['a byte order mark', `\ufeff${ID}`],
  ['zero-width spaces', `\u200b${ID}\u200b`],
  ['direction marks, from a message', `\u200e${ID}\u200f`],
  ['a byte order mark and quotes', `\ufeff"${ID}"\n`],
])('removes %s around a value', (_, text) => {
  expect(cleanText(text)).toBe(ID);
});

test.each(['"a" and "b"', "'Tis", `rock 'n' roll`, '"2X9R4HXF34', 'a\u200db', '{"a":"b"}', '\u2019s'])(
  'leaves %j as it is',
  (text) => {
    expect(cleanText(text)).toBe(text);
  },
);

test.each([
  ['ASC_KEY_ID=2X9R4HXF34', /^is an assignment/],
  ['export ASC_KEY_ID="2X9R4HXF34"', /^is an assignment/],
  ['set ASC_KEY_ID=2X9R4HXF34', /^is an assignment/],
  ['$env:ASC_KEY_ID = "2X9R4HXF34"', /^is an assignment/],
  ['key-id: 2X9R4HXF34', /^contains the name of an input/],
  ['"key_id": "2X9R4HXF34",', /^contains the name of an input/],
  ['--key-id 2X9R4HXF34', /^contains the name of an input/],
  ['"2X9R4HXF34', /^begins with a quotation mark \(U\+0022\)/],
  ['2X9R4HXF34\u2019', /^ends with a quotation mark \(U\+2019\)/],
  ['2X9R4\u200bHXF34', /^contains an invisible character \(U\+200B at position 6\)/],
  ['2X9R4\u00adHXF34', /^contains an invisible character \(U\+00AD at position 6\)/],
  ['2X9R4\nHXF34', /^contains a line break \(U\+000A at position 6\)/],
  ['2X9R4\tHXF34', /^contains a tab \(U\+0009 at position 6\)/],
  ['2X9R4\u00a0HXF34', /^contains a space \(U\+00A0 at position 6\)/],
  ['2\u0425 9R4HXF34', /^contains a character that is not ASCII \(U\+0425 at position 2\)/],
  ['57246542\u201396fe', /^contains a character that is not ASCII \(U\+2013 at position 9\)/],
  ['\u001b[200~2X9R4HXF34', /^contains a control character \(U\+001B at position 1\)/],
  ['2X9R4HXF34\\n', /^contains an escape sequence \(\\n at position 11\)/],
  ['2X9R4HXF34%0A', /^contains an escape sequence \(%0A at position 11\)/],
  ['2X9R4HXF34&quot;', /^contains an escape sequence \(&quot; at position 11\)/],
  ['2X9R4HXF34', undefined],
  ['GET /v1/apps?filter[a]=b', undefined],
])('names what is wrong with %j, and where', (text, reason) => {
  if (reason) expect(describeStray(text)).toMatch(reason);
  else expect(describeStray(text)).toBeUndefined();
});

test.each([
  ['a family emoji', '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 App', undefined],
  ['Persian with a joiner', '\u0645\u06cc\u200c\u0631\u0648\u0645', undefined],
  ['a zero-width space', 'My\u200bApp', /^contains an invisible character \(U\+200B at position 3\)/],
  ['a line break', 'My\nApp', /^contains a line break/],
  ['an assignment', 'APP_NAME=My App', /^is an assignment/],
])('a text with %s is judged as a text in any language', (_, text, reason) => {
  if (reason) expect(describeInvalidText(text)).toMatch(reason);
  else expect(describeInvalidText(text)).toBeUndefined();
});

test.each([
  ['$ASC_KEY_ID', /^is a variable name/],
  ['${ASC_KEY_ID:-}', /^is a variable name/],
  ['%ASC_KEY_ID%', /^is a variable name/],
  ['$(ASC_KEY_ID)', /^is a variable name/],
  ['${{ secrets.ASC_KEY_ID }}', /^is a \$\{\{ \}\} expression/],
  ['{{ .Values.keyId }}', /^is a \{\{ \}\} template/],
  ['***', /^contains only asterisks/],
  ['op://ci/App Store Connect/key', /^is a reference to a secret in a vault/],
  ['@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/k)', /^is a reference to a secret/],
  ['arn:aws:secretsmanager:eu-west-1:123:secret:asc', /^is a reference to a secret/],
  ['projects/my-project/secrets/asc/versions/latest', /^is a reference to a secret/],
  ['ref+vault://secret/asc#/key', /^is a reference to a secret/],
  ['null', /^is a placeholder/],
  ['<no value>', /^is a placeholder/],
  ['(sensitive value)', /^is a placeholder/],
  ['[object Object]', /^is a placeholder/],
  ['YOUR_KEY_ID', /^is a placeholder/],
  ['it costs $5', undefined],
  ['2X9R4HXF34', undefined],
])('%j is named as something that stands for a value', (text, reason) => {
  if (reason) expect(describeUnresolved(text)).toMatch(reason);
  else expect(describeUnresolved(text)).toBeUndefined();
});

const TEXT = 'ID\n';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-16 LE with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 BE with a byte order mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['UTF-16 BE', Buffer.from(TEXT, 'utf16le').swap16()],
  [
    'UTF-16 BE with half a character at its end',
    Buffer.concat([Buffer.from(TEXT, 'utf16le').swap16(), Buffer.of(0)]),
  ],
])('decodes %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
});
