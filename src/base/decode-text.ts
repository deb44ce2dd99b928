/**
 * Decodes bytes as text: UTF-8, or UTF-16 in either byte order, which PowerShell and Windows editors write. UTF-16 is
 * recognized by its byte order mark, or by the zero bytes of ASCII text.
 */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le', 2);
  if (first === 0xfe && second === 0xff) return decodeBigEndian(bytes.subarray(2));
  if (first !== 0 && second === 0) return bytes.toString('utf16le');
  if (first === 0 && second !== 0 && second !== undefined) return decodeBigEndian(bytes);
  return bytes.toString('utf8');
}

function decodeBigEndian(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le');
}
