import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { runForPictures, withoutRandomParts } from '../../tools/pictures/pictured-run.ts';

const FOLDER = new URL('../../docs/pictures/', import.meta.url);

test('the pictures show what a run looks like now; "npm run pictures" draws them again', async () => {
  const { log, summary } = await runForPictures();
  expect(withoutRandomParts(log)).toBe(readFileSync(new URL('log.txt', FOLDER), 'utf8'));
  expect(withoutRandomParts(summary)).toBe(readFileSync(new URL('summary.txt', FOLDER), 'utf8'));
});

test.each(['summary-light', 'summary-dark', 'log-light', 'log-dark'])('%s is a PNG picture', (name) => {
  const bytes = readFileSync(new URL(`${name}.png`, FOLDER));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(2 * 880);
});
