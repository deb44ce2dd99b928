// What each input may be, said a second time and in another way: character by character, without the expressions that the
// code reads them with.

type Rule = (text: string) => boolean;

const DIGITS = '0123456789';
const HEX = `${DIGITS}abcdefABCDEF`;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WORD = `${LETTERS}${DIGITS}_`;

function isOf(characters: string, text: string, { least = 1, most = Infinity } = {}): boolean {
  return (
    text.length >= least && text.length <= most && Array.from(text).every((one) => characters.includes(one))
  );
}

/** Invisible characters, as ranges of code points. */
const INVISIBLE = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x115f],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

function isInvisible(character: string): boolean {
  const code = character.charCodeAt(0);
  return INVISIBLE.some(([from, to]) => code >= from && code <= to);
}

/** Removes blanks, invisible characters and pairs of quotes around a text. */
function clean(text: string): string {
  const characters = text.split('');
  const isAround = (one = '') => one !== '' && (one.trim() === '' || isInvisible(one));
  while (isAround(characters[0])) characters.shift();
  while (isAround(characters.at(-1))) characters.pop();
  const [quote = ''] = characters;
  if (!['"', "'", '`'].includes(quote) || characters.length < 2 || characters.at(-1) !== quote)
    return characters.join('');
  const inside = [...characters];
  while (inside[0] === quote) inside.shift();
  while (inside.at(-1) === quote) inside.pop();
  return inside.includes(quote) ? characters.join('') : clean(inside.join(''));
}

/** Returns the seconds of a text such as 1d2h3m4s or 90, or undefined. */
export function secondsOf(text: string): number | undefined {
  if (isOf(DIGITS, text, { most: 9 })) return Number(text);
  const units = 'dhms';
  const sizes = [86_400, 3_600, 60, 1];
  let [sum, digits, next] = [0, '', 0];
  for (const character of text) {
    if (DIGITS.includes(character)) {
      digits += character;
      continue;
    }
    const unit = units.indexOf(character, next);
    if (unit < 0 || digits === '' || digits.length > 9) return undefined;
    sum += Number(digits) * (sizes[unit] ?? 0);
    [digits, next] = ['', unit + 1];
  }
  return text !== '' && digits === '' ? sum : undefined;
}

export const isDuration =
  (least: number, most: number): Rule =>
  (text) => {
    const seconds = secondsOf(clean(text));
    return seconds !== undefined && seconds >= least && seconds <= most;
  };

export const isBoolean: Rule = (text) =>
  ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].includes(clean(text));

export const isInstallType: Rule = (text) => ['download', 'redownload'].includes(clean(text));

export const isKeyId: Rule = (text) =>
  isOf(LETTERS + DIGITS, clean(text), { least: 4, most: 32 }) &&
  !['null', 'none', 'undefined'].includes(clean(text).toLowerCase());

export const isUuid: Rule = (text) => {
  const groups = clean(text).split('-');
  const lengths = [8, 4, 4, 4, 12];
  return (
    groups.length === 5 &&
    groups.every((group, at) => isOf(HEX, group, { least: lengths[at] ?? 0, most: lengths[at] ?? 0 }))
  );
};

export const isAppleId: Rule = (text) => isOf(DIGITS, clean(text), { most: 20 });

const isIdentifier: Rule = (text) => isOf(`${WORD}.-`, clean(text), { most: 100 });

export const isResourceId: Rule = (text) => isIdentifier(text) && !['.', '..'].includes(clean(text));

/** `owner/name`. Both are parts of a URL, and must not lead to another path. */
export const isRepository: Rule = (text) => {
  const parts = clean(text).split('/');
  return (
    parts.length === 2 && parts.every((part) => isOf(`${WORD}.-`, part) && part !== '.' && part !== '..')
  );
};

/** Any text with a visible character, except `.` and `..`, which are paths. */
export const isName: Rule = (text) =>
  clean(text) !== '' &&
  !['.', '..'].includes(clean(text)) &&
  !/\p{Surrogate}/u.test(text) &&
  !Array.from(clean(text)).some((one) => isInvisible(one) && !['\u200c', '\u200d', '\ufe0f'].includes(one));

export const isBundleId: Rule = (text) => {
  const id = clean(text);
  const edges = LETTERS + DIGITS;
  return (
    isOf(`${edges}.-`, id) &&
    edges.includes(id[0] ?? ' ') &&
    edges.includes(id.at(-1) ?? ' ') &&
    !isOf(DIGITS, id)
  );
};

export const isFingerprint: Rule = (text) =>
  clean(text).startsWith('SHA256:') &&
  isOf(`${LETTERS}${DIGITS}+/`, clean(text).slice(7).replace(/=$/, ''), { least: 43, most: 43 });

export const isDomain: Rule = (text) => {
  const labels = clean(text).split('.');
  const inLabel = 'abcdefghijklmnopqrstuvwxyz0123456789-';
  return (
    clean(text).length <= 253 &&
    clean(text).length >= 4 &&
    labels.length > 1 &&
    labels.every(
      (label, at) =>
        isOf(inLabel, label, { most: 63 }) &&
        (at === labels.length - 1 ? label.length > 1 : !/^-|-$/.test(label)),
    )
  );
};

/** Returns the lines of a list without comments and bullets. */
function linesOf(text: string): string[] {
  return clean(text)
    .split(/[\r\n]/)
    .map((line) => String(line.split('#')[0]).replace(/^\s*[-*\u2022]\s+/, ''));
}

/** Returns the entries of a line. Commas separate them. A name can follow a UUID, and can contain commas. */
function developersIn(line: string): string[] {
  let isNamed = false;
  const entries: string[] = [];
  for (const piece of line.split(',').filter((one) => one.trim() !== '')) {
    const [word = '', ...name] = clean(piece).split(/\s+/);
    if (isUuid(word)) {
      entries.push(isUuid(name[0] ?? '') ? piece : word);
      isNamed = name.length > 0;
    } else if (!isNamed) entries.push(piece);
  }
  return entries;
}

export const isDeveloperList: Rule = (text) => {
  const entries = linesOf(text).flatMap(developersIn);
  return entries.length > 0 && entries.every((entry) => isIdentifier(entry) && clean(entry).length <= 40);
};

export const isScope: Rule = (text) => {
  const entries = linesOf(text)
    .filter((line) => line.trim() !== '')
    .map(clean);
  const isRequest = (entry: string) =>
    entry.startsWith('GET /') && !Array.from(entry.slice(4)).some((one) => one.trim() === '');
  return entries.length > 0 && entries.every(isRequest);
};
