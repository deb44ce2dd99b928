import { expect, test } from '@jest/globals';
import { formatDuration, parseDuration, relativeTime, formatRoughly } from '../../src/base/duration.ts';

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
  ['1d2h3m4s', 93_784],
  ['999999999', 999_999_999],
  ['1000000000', undefined],
  ['1000000000s', undefined],
  ['15m ', undefined],
  ['x15m', undefined],
  ['15mx', undefined],
  ['x15', undefined],
])('parses the duration %j as %j seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each([
  [0, '0s'],
  [90, '1m30s'],
  [1_140, '19m'],
  [604_739, '6d23h58m59s'],
  [59.5, '1m'],
  [0.4, '0s'],
])('writes %j seconds as %j', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

test.each([
  [0, '0s'],
  [59, '59s'],
  [93_784, '1d2h'],
  [86_461, '1d1m'],
])('rounds %j seconds to %j', (seconds, text) => {
  expect(formatRoughly(seconds)).toBe(text);
});

test.each([
  [90_061_000, 0, 'in 1d1h'],
  [0, 59_000, '59s ago'],
  [5_000, 5_000, '0s ago'],
  [1, 0, 'in 1s'],
  [0, 1_999, '1s ago'],
])('describes %j, at %j, as %j', (moment, now, text) => {
  expect(relativeTime(moment, now)).toBe(text);
});
