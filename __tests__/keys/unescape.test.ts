import { expect, test } from '@jest/globals';
import { removePrefix, tidyText } from '../../src/keys/unescape.ts';

test.each([
  ['decimal HTML entities', 'A&#43;B&#47;C', 'A+B/C'],
  ['hexadecimal HTML entities', 'A&#x2B;B&#x2f;C', 'A+B/C'],
  ['named HTML entities', 'BEGIN&nbsp;EC&quot;KEY', 'BEGIN EC KEY'],
  ['Unicode escapes', 'A\\u002bB\\u002F', 'A+B/'],
  ['percent escapes', 'A%2BB%0aC', 'A+B\nC'],
  ['line ends of HTML', 'A<br>B<br />C<BR/>D', 'A\nB\nC\nD'],
  ['invisible characters', 'A\0B\u200BC', 'ABC'],
  ['blanks and quotation marks around a text', ' "A B"\n', 'A B'],
  ['blanks without a text', ' \n', ''],
])('undoes or removes %s', (_, text, plain) => {
  expect(tidyText(text)).toBe(plain);
});

test.each([
  ['an address that is not percent-encoded', 'A%41B'],
  ['an unknown HTML entity', 'A&lt;B'],
  ['a number above the ASCII characters', 'A&#9999;B'],
])('does not change %s', (_, text) => {
  expect(tidyText(text)).toBe(text);
});

const DIGITS = 'MIGHAgEAMBMGByqGSM49AgEGCCqG';

test.each([
  ['nothing', '', DIGITS],
  ['the start of a data URL', 'data:application/x-pem-file;base64,', DIGITS],
  ['a name', 'ASC_KEY=', DIGITS],
  ['a name and the sign of a YAML block', 'key: |-\n  ', DIGITS],
  ['the sign of a literal YAML block', '|\n  ', DIGITS],
  ['the sign of a folded YAML block', '>\n', DIGITS],
  ['the sign of a YAML block without a last line end', '|-\n  ', DIGITS],
  ['the sign of a YAML block with all its line ends', '>+\n  ', DIGITS],
  ['a name and a quotation mark', 'ASC_KEY="', DIGITS],
  ['a name and typographic quotation marks', 'ASC_KEY=\u201c\u201d', DIGITS],
  ['the sign of bytes in Python', "b'", DIGITS],
  ['the sign of long bytes in Python', 'b"""', DIGITS],
])('removes %s before base64', (_, prefix, digits) => {
  expect(removePrefix(prefix + digits)).toBe(digits);
});

test.each([
  ['a data URL inside', `see data:text/plain;base64,${DIGITS}`],
  ['the sign of a YAML block inside', `A|\n${DIGITS}`],
  ['the sign of a YAML block without a line end', `|${DIGITS}`],
  ['a quotation mark inside', `A"${DIGITS}`],
  ['words', 'A bc'],
  ['a b at its start', `b${DIGITS}`],
])('does not change a text with %s', (_, text) => {
  expect(removePrefix(text)).toBe(text);
});
