/**
 * Returns a text in the forms in which a reader could decode it: as it is, without the escapes of URLs and JSON, without
 * line breaks and separators, and with lists of bytes as hexadecimal digits.
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

/** Decodes twice, because JSON can contain JSON. */
function withoutBackslashes(text: string): string {
  const unescape = (one: string) =>
    one
      .replaceAll(/\\u00([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
      .replaceAll(/\\x([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
      .replaceAll(/\\([rn])/g, '\n')
      .replaceAll(/\\(["'/\\])/g, '$1');
  return unescape(unescape(text));
}

/**
 * Replaces lists of bytes such as `[48, 119, 2]` by hexadecimal digits. JSON shows a Buffer like this, and Node.js an array.
 */
function withNumbersAsBytes(text: string): string {
  return text.replaceAll(/\d{1,3}(?:\s*,\s*\d{1,3}){5,}/g, (list) =>
    Buffer.from(list.split(',').map(Number)).toString('hex'),
  );
}
