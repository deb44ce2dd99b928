import { expect, test } from '@jest/globals';
import { marketplaceToken } from '../../src/tasks/marketplace-token.ts';
import { numberedDevelopers } from '../support/tokens/many-developers.ts';

const [A = '', B = '', C = ''] = numberedDevelopers(3);

const namesIn = (given: string | readonly string[]) =>
  [...marketplaceToken.inputs['developer-id'].type.parse(given, () => undefined).named()].map(
    ({ value, name }) => [value, name],
  );

test.each<[what: string, given: string | readonly string[], names: readonly (readonly [string, string])[]]>([
  ['no name', A, [[A, '']]],
  ['a name', `${A} Example`, [[A, 'Example']]],
  ['a name behind tabs', `\t${A}\t\tExample GmbH \t`, [[A, 'Example GmbH']]],
  ['a comment', `${A} # Example GmbH`, [[A, 'Example GmbH']]],
  ['a comment without blanks', `${A}#Example`, [[A, 'Example']]],
  ['a comment with another #', `${A} # No. #1`, [[A, 'No. #1']]],
  ['a name and a comment', `${A} Example # since 2026`, [[A, 'Example']]],
  [
    'a comment of two developers',
    `${A}, ${B} # Example`,
    [
      [A, 'Example'],
      [B, 'Example'],
    ],
  ],
  ['a name with commas', `${A} Example, Inc., Ltd.`, [[A, 'Example, Inc., Ltd.']]],
  [
    'names of two developers on a line',
    `${A} Example, Inc., ${B} Other`,
    [
      [A, 'Example, Inc.'],
      [B, 'Other'],
    ],
  ],
  [
    'a developer without a name after a name',
    `${A} Example, ${B}`,
    [
      [A, 'Example'],
      [B, ''],
    ],
  ],
  [
    'quotes',
    `"${A}" Example\n"${B} Other"\n'${C}'`,
    [
      [A, 'Example'],
      [B, 'Other'],
      [C, ''],
    ],
  ],
  [
    'bullets',
    `- ${A} Example\n* ${B}`,
    [
      [A, 'Example'],
      [B, ''],
    ],
  ],
  [
    'the line ends of all systems',
    `${A} a\r\n\r${B} b\n\n${C} c\r`,
    [
      [A, 'a'],
      [B, 'b'],
      [C, 'c'],
    ],
  ],
  ['a repeated developer', `${A} Example\n${A.toUpperCase()} Other`, [[A, 'Example']]],
  [
    'an array',
    [`${A} # Example`, `${B} Other`, C],
    [
      [A, 'Example'],
      [B, 'Other'],
      [C, ''],
    ],
  ],
  [
    'JSON',
    JSON.stringify([`${A} Example`, B]),
    [
      [A, 'Example'],
      [B, ''],
    ],
  ],
])('reads the names of developers: %s', (_, given, names) => {
  expect(namesIn(given)).toEqual(names);
});

test.each([
  [`${A}\n# comment\n\n${B} Name\nwrong name`, '1 of 3 entries are not valid: line 5 is not'],
  [`${A}, wr"ong, ${B}`, '1 of 3 entries are not valid: line 1 is not'],
  [`${A}\r\nü\r\n${B} , x y`, '2 of 4 entries are not valid: line 2 is not'],
  [`${A} ${B}`, 'contains two values without a comma'],
  [`${A}\t"${B}" Name`, 'contains two values without a comma'],
  [`${C}\n${A} ${B}, ${C} Name`, '1 of 3 entries are not valid: line 2 contains two values'],
])('names the line of a wrong entry in %j', (given, message) => {
  expect(() => namesIn(given)).toThrow(message);
});
