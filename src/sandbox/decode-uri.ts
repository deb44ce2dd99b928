/** Decodes the escapes of a part of a URL. Returns undefined if they are not valid UTF-8. */
export function decodeUri(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
