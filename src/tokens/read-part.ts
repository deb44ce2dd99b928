/** Reads the JSON in a part of a token or a seal. Undefined if there is none. The parser's error is dropped: it quotes the text. */
export function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
