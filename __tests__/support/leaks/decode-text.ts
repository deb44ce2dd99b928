/**
 * A text as it is, and as somebody reads it who undoes what was done to it: escapes of addresses and of JSON, line breaks
 * and other marks between its characters, bytes that are told by their numbers.
 */
export function decodingsOf(text: string): ReadonlySet<string> {
  const plain = withoutPercent(withoutBackslashes(text));
  const joined = plain.replaceAll(/[\s'":,+\\]+|<Buffer|%0A/gi, '');
  return new Set([text, plain, joined, withNumbersAsBytes(plain)]);
}

function withoutPercent(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** Also of what was escaped twice. */
function withoutBackslashes(text: string): string {
  const unescape = (one: string) =>
    one
      .replaceAll(/\\u00([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
      .replaceAll(/\\x([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
      .replaceAll(/\\([rn])/g, '\n')
      .replaceAll(/\\(["'/\\])/g, '$1');
  return unescape(unescape(text));
}

/** `[48, 119, 2]`, as JSON has a Buffer and node an array, in hexadecimal digits. */
function withNumbersAsBytes(text: string): string {
  return text.replaceAll(/\d{1,3}(?:\s*,\s*\d{1,3}){5,}/g, (list) =>
    Buffer.from(list.split(',').map(Number)).toString('hex'),
  );
}
