/** The shortest run of secret characters that is hidden. Shorter runs also occur in other text. */
const WINDOW = 8;

/** The shortest line that is hidden because it is a part of a secret, in characters. */
const MIN_LINE_LENGTH = 3;

/** BEGIN and END lines of PEM, which also occur in other text. */
const ARMOUR = /-----(?:BEGIN|END)[A-Z ]*-----/g;

/** What programs put between groups of hex or decimal digits and of characters: `od`, `xxd`, `openssl -text`. */
const SEPARATOR = /[\s:,]/;

/**
 * Returns a function that replaces all parts of secrets in a line with `***`: even if a secret is wrapped, cut off, printed in
 * groups or, with its line breaks, in base64 or hex.
 */
export function createSecretFilter(secrets: readonly string[]): (line: string) => string {
  const texts = secrets.flatMap((secret) =>
    secret.includes('\n') ? [...secret.split(ARMOUR), ...encodingsOf(secret)] : [secret],
  );
  const windows = new Set(
    texts.flatMap((text) => [...windowsOf(text), ...windowsOf(text.replace(/\s/g, ''))]),
  );
  const short = texts.filter((text) => text.length < WINDOW && text.trim() !== '');
  return (line) => {
    const trimmed = line.trim();
    const isPart = trimmed.length >= MIN_LINE_LENGTH && trimmed.length < WINDOW;
    if (isPart && texts.some((text) => text.includes(trimmed))) return '***';
    const isHidden = new Uint8Array(line.length);
    const places = Array.from({ length: line.length }, (_, place) => place);
    markWindows(line, { places, windows, isHidden });
    const inGroups = places.filter((place) => !SEPARATOR.test(line.charAt(place)));
    markWindows(line, { places: inGroups, windows, isHidden });
    for (const text of short)
      for (let start = line.indexOf(text); start >= 0; start = line.indexOf(text, start + 1))
        isHidden.fill(1, start, start + text.length);
    return replaceHidden(line, isHidden);
  };
}

/** Marks the windows of secrets in a line. Only the characters at `places` are compared. */
function markWindows(
  line: string,
  {
    places,
    windows,
    isHidden,
  }: { places: readonly number[]; windows: ReadonlySet<string>; isHidden: Uint8Array },
): void {
  const characters = places.map((place) => line.charAt(place)).join('');
  for (let start = 0; start + WINDOW <= characters.length; start += 1)
    if (windows.has(characters.slice(start, start + WINDOW)))
      isHidden.fill(1, places[start], (places[start + WINDOW - 1] ?? 0) + 1);
}

function windowsOf(text: string): string[] {
  const count = Math.max(0, text.length - WINDOW + 1);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + WINDOW));
}

/** A text in hex, and in base64 after zero, one or two other bytes. */
function encodingsOf(text: string): string[] {
  const hex = Buffer.from(text).toString('hex');
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64'),
  );
  return [hex, hex.toUpperCase(), ...base64];
}

function replaceHidden(line: string, isHidden: Uint8Array): string {
  let shown = '';
  for (let start = 0; start < line.length;) {
    const hidden = isHidden[start];
    let end = start;
    while (end < line.length && isHidden[end] === hidden) end += 1;
    shown += hidden === 1 ? '***' : line.slice(start, end);
    start = end;
  }
  return shown;
}
