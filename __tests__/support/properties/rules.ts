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

/** Seconds of a text such as 1d2h3m4s or 90; undefined where it is none. */
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
    const seconds = secondsOf(text.trim());
    return seconds !== undefined && seconds >= least && seconds <= most;
  };

export const isBoolean: Rule = (text) =>
  ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].includes(text.trim());

export const isInstallType: Rule = (text) => ['download', 'redownload'].includes(text.trim());

export const isKeyId: Rule = (text) => isOf(LETTERS + DIGITS, text.trim(), { least: 4, most: 32 });

export const isUuid: Rule = (text) => {
  const groups = text.trim().split('-');
  const lengths = [8, 4, 4, 4, 12];
  return (
    groups.length === 5 &&
    groups.every((group, at) => isOf(HEX, group, { least: lengths[at] ?? 0, most: lengths[at] ?? 0 }))
  );
};

export const isAppleId: Rule = (text) => isOf(DIGITS, text.trim(), { most: 20 });

const isIdentifier: Rule = (text) => isOf(`${WORD}.-`, text.trim(), { most: 100 });

export const isResourceId: Rule = (text) => isIdentifier(text) && !['.', '..'].includes(text.trim());

/** As owner/name, which are parts of an address: neither may lead elsewhere. */
export const isRepository: Rule = (text) => {
  const parts = text.trim().split('/');
  return (
    parts.length === 2 && parts.every((part) => isOf(`${WORD}.-`, part) && part !== '.' && part !== '..')
  );
};

/** Anything that has a letter is a name; alone `.` and `..` would be ways. */
export const isName: Rule = (text) =>
  text.trim() !== '' && !['.', '..'].includes(text.trim()) && !/\p{Surrogate}/u.test(text);

export const isBundleId: Rule = (text) => {
  const id = text.trim();
  const edges = LETTERS + DIGITS;
  return (
    isOf(`${edges}.-`, id) &&
    edges.includes(id[0] ?? ' ') &&
    edges.includes(id.at(-1) ?? ' ') &&
    !isOf(DIGITS, id)
  );
};

export const isFingerprint: Rule = (text) =>
  text.trim().startsWith('SHA256:') &&
  isOf(`${LETTERS}${DIGITS}+/`, text.trim().slice(7).replace(/=$/, ''), { least: 43, most: 43 });

export const isDomain: Rule = (text) => {
  const labels = text.trim().split('.');
  const inLabel = 'abcdefghijklmnopqrstuvwxyz0123456789-';
  return (
    text.trim().length <= 253 &&
    text.trim().length >= 4 &&
    labels.length > 1 &&
    labels.every(
      (label, at) =>
        isOf(inLabel, label, { most: 63 }) &&
        (at === labels.length - 1 ? label.length > 1 : !/^-|-$/.test(label)),
    )
  );
};

/** Lines and commas part entries; blank ones are dropped, and one has to be left. */
function entriesOf(text: string, separators: string): string[] {
  const entries = [''];
  for (const character of text) {
    if (separators.includes(character)) entries.push('');
    else entries.push(String(entries.pop()) + character);
  }
  return entries.filter((entry) => entry.trim() !== '');
}

export const isDeveloperList: Rule = (text) => {
  const entries = entriesOf(text, '\n\r,');
  return entries.length > 0 && entries.every((entry) => isIdentifier(entry) && entry.trim().length <= 40);
};

export const isScope: Rule = (text) => {
  const entries = entriesOf(text, '\n\r').map((entry) => entry.trim());
  const isRequest = (entry: string) =>
    entry.startsWith('GET /') && !Array.from(entry.slice(4)).some((one) => one === '#' || one.trim() === '');
  return entries.length > 0 && entries.every(isRequest);
};
