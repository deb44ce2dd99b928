import { expect, test } from '@jest/globals';
import { getOwn } from '../../src/base/get-own.ts';

test.each([
  ['one', 1],
  ['two', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('returns for %s: %j', (name, entry) => {
  expect(getOwn({ one: 1 }, name)).toBe(entry);
});
