type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the JSON object in a part of a token or a seal. Undefined if there is none. */
export function readPart(part: string): JsonObject | undefined {
  return readObject(Buffer.from(part, 'base64url').toString());
}

/** Reads a text as a JSON object. Undefined for any other text. The parser's error is dropped: it quotes the text. */
export function readObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
