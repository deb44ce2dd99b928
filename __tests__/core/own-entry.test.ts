import { expect, test } from '@jest/globals';
import { ownEntry } from '../../src/core/own-entry.ts';

test.each([
  ['one', 1],
  ['two', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('under %s there is %j', (name, entry) => {
  expect(ownEntry({ one: 1 }, name)).toBe(entry);
});
