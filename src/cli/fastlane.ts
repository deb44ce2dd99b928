import { toSafeLine } from '../base/safe-text.ts';
import { readPath, type Source } from './read.ts';
import { UsageError } from './terminal.ts';

/** fastlane's variable for the path of its JSON file; see https://docs.fastlane.tools/app-store-connect-api/ */
const VARIABLE = 'APP_STORE_CONNECT_API_KEY_PATH';

/** And for the key itself. */
const VALUE_VARIABLE = 'APP_STORE_CONNECT_API_KEY_KEY';

/** Our names of what is in it. */
const FIELDS = { 'issuer-id': 'issuer_id', 'key-id': 'key_id', 'private-key': 'key', 'in-house': 'in_house' };

/** The API key of fastlane's JSON file, as sources by input; none where the variable is not set. */
export function readFastlaneKey(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, Source>> {
  const path = environment[VARIABLE] ?? '';
  if (path === '') return {};
  const fields = readObject(path);
  const sources = Object.entries(FIELDS).flatMap(([name, field]): [string, Source][] => {
    const value = fields[field];
    const usable = typeof value === 'string' || typeof value === 'boolean';
    return usable ? [[name, { label: `${VARIABLE} (${field})`, value: String(value), file: path }]] : [];
  });
  return Object.fromEntries(sources);
}

function readObject(path: string): Readonly<Record<string, unknown>> {
  const text = readPath(VARIABLE, path, VALUE_VARIABLE);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below, without the text: it holds a key.
  }
  throw new UsageError(`${VARIABLE}: ${toSafeLine(path)} is not the JSON file that fastlane takes`);
}
