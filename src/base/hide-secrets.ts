/** As many characters of a secret in a row are hidden. Fewer also occur in other text. */
const WINDOW = 8;

/** The shortest line that is hidden because it is a part of a secret, in characters. */
const MIN_LINE_LENGTH = 3;

/**
 * Returns a function that replaces all parts of secrets in a line by `***`: also if a secret is wrapped, cut off or, with its
 * line breaks, in base64 or hex.
 */
export function createSecretFilter(secrets: readonly string[]): (line: string) => string {
  const texts = secrets.flatMap((secret) =>
    secret.includes('\n') ? [secret, ...encodingsOf(secret)] : [secret],
  );
  const windows = new Set(texts.flatMap(windowsOf));
  const short = texts.filter((text) => text.length < WINDOW && text !== '');
  return (line) => {
    const trimmed = line.trim();
    const isPart = trimmed.length >= MIN_LINE_LENGTH && trimmed.length < WINDOW;
    if (isPart && texts.some((text) => text.includes(trimmed))) return '***';
    const isHidden = new Uint8Array(line.length);
    for (let start = 0; start + WINDOW <= line.length; start += 1)
      if (windows.has(line.slice(start, start + WINDOW))) isHidden.fill(1, start, start + WINDOW);
    for (const text of short)
      for (let start = line.indexOf(text); start >= 0; start = line.indexOf(text, start + 1))
        isHidden.fill(1, start, start + text.length);
    return replaceHidden(line, isHidden);
  };
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
