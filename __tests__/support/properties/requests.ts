import { createSeededRandom, type Random } from './seeded-random.ts';

const PIECES: readonly string[] = [
  ...['com.example.', 'gold', 'a-b_c', '0', '\u{1f600}', '\u{1f469}\u200d\u{1f4bb}', '\u{1f1e9}\u{1f1f0}'],
  ...[
    'עברית',
    'العربية',
    '\u202egnirts',
    'e\u0301\u0323',
    '\u00e9',
    '日本語',
    'ß',
    '\u{20000}',
    '\ufeff',
    '\ud800',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\n',
    '`',
    '</script>',
    '&quot;',
    '%00',
    '${x}',
    '{{y}}',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u2028',
  ],
  ...['\u0000', '__proto__', 'null', 'true', '=', '+', '/', '?', '#', ','],
];

function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Creates an unusual identifier of at least one character. */
export function makeText(random: Random, pieces = 6): string {
  return times(1 + Math.floor(random() * pieces), () => pick(random, PIECES)).join('');
}

/** A text in any language without control characters and invisible characters, which are refused or removed. */
export function makeVisibleText(random: Random): string {
  return `p${makeText(random).replace(/[\p{C}\u2028\u2029]/gu, '')}z`;
}

export function makeBundleId(random: Random): string {
  return `com.example.${times(1 + Math.floor(random() * 12), () => pick(random, 'abcXYZ019-.'.split(''))).join('')}z`;
}

/** Creates undefined, an empty text, digits in Apple's format, or any text. */
export function makeTransactionId(random: Random): string | undefined {
  return pick(random, [undefined, '', String(Math.floor(random() * 2 ** 50)), makeVisibleText(random)]);
}

function makeValue(random: Random, depth: number): unknown {
  const leaf = pick<unknown>(random, [makeText(random), random() * 1e9, -1, 0, true, false, null, '']);
  if (depth === 0 || random() < 0.4) return leaf;
  const size = Math.floor(random() * 4);
  if (random() < 0.5) return times(size, () => makeValue(random, depth - 1));
  return Object.fromEntries(
    times(size, (index) => [makeText(random, 2) + String(index), makeValue(random, depth - 1)]),
  );
}

/** Creates a nested object. Every tenth has about 100 kB as JSON. */
export function makeRequest(random: Random, number: number): object {
  const request = { operation: 'CREATE_ONE_TIME_CHARGE', version: '1', items: makeValue(random, 4) };
  const longest = 100_000 - Buffer.byteLength(JSON.stringify(request)) - '"note":"",'.length;
  return number % 10 === 9 ? { ...request, note: 'é'.repeat(Math.floor(longest / 2)) } : request;
}

/** Creates cases, each with its own random numbers. */
export function cases<T>(count: number, make: (random: Random, number: number) => T): T[] {
  return times(count, (number) => make(createSeededRandom(1_000 + number), number));
}
