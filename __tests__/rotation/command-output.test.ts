import { expect, test } from '@jest/globals';
import { createOutputLog } from '../../src/rotation/stores/command-output.ts';

function show(...parts: readonly string[]): string[] {
  const lines: string[] = [];
  const output = createOutputLog([], (line) => lines.push(line));
  for (const part of parts) output.add(part);
  output.end();
  return lines;
}

const FULL = 'x'.repeat(4_000);

test.each([
  ['a line of 4,000 characters', [`${FULL}\n`], FULL],
  ['a line of 4,000 characters with the line end of Windows', [`${FULL}\r\n`], FULL],
  ['a line of 4,000 characters before blanks', [FULL, '  \n'], FULL],
  ['a line of 4,001 characters', [`${FULL}y\n`], `${FULL}...`],
  ['a line of 4,001 characters in parts', [FULL, 'y\n'], `${FULL}...`],
  ['a line of 4,001 characters without a line end', [`${FULL}y`], `${FULL}...`],
  ['a line that is cut after blanks', [`${FULL.slice(1)} y\n`], `${FULL.slice(1)}...`],
])('cuts %s only if something is missing', (_, parts, shown) => {
  expect(show(...parts)).toEqual([shown]);
});

test('shows a line after one that was cut whole', () => {
  expect(show(`${FULL}y\nz\n`)).toEqual([`${FULL}...`, 'z']);
});
