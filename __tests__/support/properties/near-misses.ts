import fc from 'fast-check';

/** Insertions that make a text invalid: blanks, foreign digits, runner commands, escapes, numbers in other notations. */
const SPOILERS = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ud800',
  ],
  ...[
    '٣',
    '１',
    'ａ',
    '０',
    '-',
    '.',
    ',',
    '/',
    '#',
    '%0A',
    '"',
    "'",
    '`',
    '$',
    '::',
    '::set-output name=x::y',
    '##[group]',
  ],
  ...[
    'e3',
    '0x1',
    '+1',
    '-1',
    '1_000',
    '1.5',
    'Infinity',
    'NaN',
    '99999999999',
    'null',
    '__proto__',
    'constructor',
  ],
];

/** Valid texts, valid texts with one change, and any texts. */
export function almostValid(right: readonly string[]): fc.Arbitrary<string> {
  const spoiler = fc.oneof(fc.constantFrom(...SPOILERS), fc.string({ unit: 'binary', maxLength: 3 }));
  const spoilt = fc
    .tuple(fc.constantFrom(...right), spoiler, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3))
    .map(([text, inserted, place, removed]) => {
      const start = Math.floor(place * text.length);
      return text.slice(0, start) + inserted + text.slice(start + removed);
    });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...right) },
    { weight: 6, arbitrary: spoilt },
    { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constantFrom(...SPOILERS) },
  );
}
