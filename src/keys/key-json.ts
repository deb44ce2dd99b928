import { decodeText } from '../base/decode-text.ts';

/** What fastlane's JSON key file contains. See https://docs.fastlane.tools/app-store-connect-api/ */
export interface KeyJson {
  readonly key?: string | undefined;
  readonly keyId?: string | undefined;
  readonly issuerId?: string | undefined;
  readonly inHouse?: boolean | undefined;
}

/**
 * Reads the JSON of fastlane, also with comments as in fastlane's documentation, and as base64. Undefined if the text is
 * not a JSON object.
 */
export function readKeyJson(text: string): KeyJson | undefined {
  const json = parseObject(text) ?? parseBase64(text);
  if (!json) return undefined;
  const { key, key_content: content, key_id: keyId, issuer_id: issuerId, in_house: inHouse } = json;
  return {
    key: stringOrUndefined(key) ?? stringOrUndefined(content),
    keyId: stringOrUndefined(keyId),
    issuerId: stringOrUndefined(issuerId),
    inHouse: typeof inHouse === 'boolean' ? inHouse : undefined,
  };
}

/** What may stand before the object: blanks, quotes and comments. */
const BEFORE_OBJECT = /^(?:[\uFEFF\s"'`]|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\/)+/;

/** The members of a JSON object. Undefined if the text is something else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const trimmed = text.replace(BEFORE_OBJECT, '');
  if (!trimmed.startsWith('{')) return undefined;
  for (const json of [trimmed, toStrictJson(trimmed), toStrictJson(trimmed.replaceAll('\\"', '"'))])
    try {
      return JSON.parse(json) as Record<string, unknown>;
    } catch {
      // The error would quote the text, which contains a key.
    }
  return undefined;
}

/** A string of JSON, or a comment; and a string, or a comma before the end of an object. */
const STRING_OR_COMMENT = /"((?:\\[^]|[^"\\])*)"|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\//g;
const STRING_OR_COMMA = /("(?:\\[^]|[^"\\])*")|,(?=\s*[}\]])/g;

/** Removes comments and surplus commas, and escapes line ends in strings, as a shell's here-document leaves them. */
function toStrictJson(text: string): string {
  return text
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(STRING_OR_COMMENT, (_, inside?: string) =>
      inside === undefined ? '' : `"${inside.replace(/\r/g, '').replace(/\n/g, '\\n')}"`,
    )
    .replace(STRING_OR_COMMA, (_, string = '') => string as string)
    .replace(/\}[\s"'`]*$/, '}');
}

function parseBase64(text: string): ReturnType<typeof parseObject> {
  const digits = text.replace(/[\s"'`\uFEFF]/g, '');
  return /^(?:ey|ew|eS)[A-Za-z0-9+/_-]+={0,2}$/.test(digits)
    ? parseObject(decodeText(Buffer.from(digits, 'base64')))
    : undefined;
}

function stringOrUndefined(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
