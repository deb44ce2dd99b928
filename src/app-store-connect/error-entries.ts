import type { AppleErrorEntry } from '../base/errors.ts';
import { toSafeLine } from '../base/safe-text.ts';

/** Apple sends a few entries. A longer message would not be read. */
const MAX_ENTRIES = 50;

/**
 * Reads the entries of Apple's `errors` array. It ignores the content type. Returns none if the body is something else.
 * See https://developer.apple.com/documentation/appstoreconnectapi/errorresponse
 */
export function readErrorEntries(body: string): AppleErrorEntry[] {
  try {
    const { errors } = JSON.parse(body) as { errors?: unknown };
    return Array.isArray(errors) ? errors.slice(0, MAX_ENTRIES).map(readEntry) : [];
  } catch {
    return [];
  }
}

/** Describes an entry in one line: `STATE_ERROR: Title. Detail. (at /data/attributes/publicKey)`. */
export function describeErrorEntry({ code, title, detail, source }: AppleErrorEntry): string {
  const place = source?.pointer ?? source?.parameter;
  const sentences = [title, detail ?? '']
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.\s]*$/, '.'));
  return `${code}: ${sentences.join(' ')}${place ? ` (at ${place})` : ''}`;
}

function readEntry(value: unknown): AppleErrorEntry {
  const entry = asRecord(value);
  const source = asRecord(entry.source);
  const detail = readField(entry.detail);
  const pointer = readField(source.pointer);
  const parameter = readField(source.parameter);
  const place = { ...(pointer && { pointer }), ...(parameter && { parameter }) };
  return {
    status: readField(entry.status),
    code: readField(entry.code) || 'no code',
    title: readField(entry.title),
    ...(detail && { detail }),
    ...(Object.keys(place).length > 0 && { source: place }),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
}

function readField(value: unknown): string {
  return typeof value === 'string' ? toSafeLine(value) : '';
}
