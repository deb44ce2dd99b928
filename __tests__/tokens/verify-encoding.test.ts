import { expect, test } from '@jest/globals';
import { forgeWithChanges, failuresOf, goodTokens, seconds } from '../support/tokens/forge.ts';

const { team } = goodTokens(seconds);

/** A good token whose payload has unused bits in its last character, and whose signature has `-` or `_` in it. */
const [good, [header, payload, signature]] = Array.from({ length: 200 }, (_, number) =>
  forgeWithChanges(team, { number: 10 ** (number % 3) }),
)
  .map((token): [string, [string, string, string]] => [token, token.split('.') as [string, string, string]])
  .find(([, parts]) => parts[1].length % 4 !== 0 && /[-_]/.test(parts[2])) ?? ['', ['', '', '']];

/** The last character gives its unused bits as zero; another one that is read as the same bytes follows it. */
function lastChanged(text: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + digits.charAt(digits.indexOf(text.slice(-1)) + 1);
}

test.each([
  ['padding after the signature', `${good}==`, ['signature', 'padding']],
  ['a line break in the signature', `${good.slice(0, -10)}\n${good.slice(-10)}`, ['signature', 'line break']],
  ['a character that is not base64url', `${good}!`, ['signature', 'characters']],
  ['a quote before the token', `"${good}`, ['header', 'characters']],
  ['a quote after the token', `${good}'`, ['signature', 'characters']],
  [
    'a signature in standard base64',
    `${header}.${payload}.${signature.replaceAll('-', '+').replaceAll('_', '/')}`,
    ['signature', '\\+ or /'],
  ],
  ['a signature cut by a character', good.slice(0, -1), ['signature', 'truncated or changed']],
  ['another last character of the signature', lastChanged(good), ['signature', 'truncated or changed']],
  ['padding after the header', `${header}=.${payload}.${signature}`, ['header', 'padding']],
  [
    'a line break in the payload',
    `${header}.${payload.replace(/^.{9}/, '$&\r\n')}.${signature}`,
    ['payload', 'line break'],
  ],
  [
    'another last character of the payload',
    `${header}.${lastChanged(payload)}.${signature}`,
    ['payload', 'truncated or changed'],
  ],
])(
  'reports base64url that is not canonical, although decoders accept it: %s',
  async (_, token, [part, reason]) => {
    expect(await failuresOf(token)).toEqual([
      expect.stringMatching(
        `^It is not a JWS, because its ${String(part)} is not base64url: .*${String(reason)}`,
      ),
    ]);
  },
);
