import fc from 'fast-check';

/** Texts that users may enter instead of an ID or a name. */
export const SPECIAL_TEXTS = [
  ...[
    '',
    '.',
    '..',
    '../../x',
    'a\nb',
    'a\rb',
    'a|b',
    '\u0000',
    '\u001b[2J',
    '\u2028',
    '\ud800',
    '%',
    '%0A',
    ':',
    '/',
  ],
  ...[
    '::add-mask::INJECTED',
    '\n::set-output name=token::INJECTED',
    '\r::stop-commands::INJECTED',
    ' ::error::INJECTED',
  ],
  ...[
    '##[add-mask]INJECTED',
    'x##[group]INJECTED',
    '##vso[task.setvariable variable=PATH]INJECTED',
    '::add-path::INJECTED',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '[a](javascript:x)',
    '`|`',
    '</code><b>',
    '~~x~~',
    '$x$',
    '@octocat',
    '# x',
  ],
  ...['__proto__', 'constructor', 'toString', 'http://evil.example/', '//evil.example/', 'x'.repeat(5_000)],
];

/** Any JSON, including what is difficult for programs: members with names of methods, huge numbers, deep nesting. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(...SPECIAL_TEXTS, null, true, 0, -1, 1e308, [], {}, [null], [[]], [{}]),
  fc
    .constantFrom(
      '{"toString":1,"valueOf":1}',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    )
    .map((text): unknown => JSON.parse(text)),
  fc.constant(JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) as unknown),
);

/** Replaces one value of the JSON, or the whole JSON. `place` from 0 to 1 selects it. */
export function replaceSomewhere(text: string, place: number, value: unknown): string {
  let count = 0;
  JSON.parse(text, (_, member: unknown) => (count++, member));
  let left = Math.min(count - 1, Math.floor(place * count));
  return JSON.stringify(JSON.parse(text, (_, member: unknown) => (left-- === 0 ? value : member)));
}
