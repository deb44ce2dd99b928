import { expect, test } from '@jest/globals';
import { formatDuration, parseDuration, relativeTime } from '../../src/core/duration.ts';

test.each([
  ['90s', 90],
  ['15m', 900],
  ['24h', 86_400],
  ['7d', 604_800],
  ['1h30m', 5_400],
  ['600', 600],
  ['', undefined],
  ['15 m', undefined],
  ['-5m', undefined],
  ['1.5h', undefined],
  ['30m1h', undefined],
])('a duration of %j is %j seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each([
  [0, '0s'],
  [90, '1m30s'],
  [1_140, '19m'],
  [604_739, '6d23h58m59s'],
])('%j seconds are written as %j', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

test('a moment is told by its two largest units', () => {
  expect(relativeTime(90_061_000, 0)).toBe('in 1d1h');
  expect(relativeTime(0, 59_000)).toBe('59s ago');
});
