import { toSafeLine } from '../base/safe-text.ts';
import type { Environment } from './entry-point.ts';
import { readTextFile } from './read-text.ts';
import type { Source } from './source.ts';

/** fastlane's variable for the path of its JSON file; see https://docs.fastlane.tools/app-store-connect-api/ */
const VARIABLE = 'APP_STORE_CONNECT_API_KEY_PATH';

/** fastlane's variable for the key itself. */
const VALUE_VARIABLE = 'APP_STORE_CONNECT_API_KEY_KEY';

/** Our names of what is in the file. */
const FIELDS = { 'issuer-id': 'issuer_id', 'key-id': 'key_id', 'private-key': 'key', 'in-house': 'in_house' };

/** Finds the API key of fastlane's JSON file, as sources by input. There are none if the variable is not set. */
export function findFastlaneKey(environment: Environment): Readonly<Record<string, Source>> {
  const path = environment[VARIABLE] ?? '';
  if (path === '') return {};
  const refuse = (reason: string) => ({ 'private-key': { label: VARIABLE, problem: { reason } } });
  const { text, reason } = readTextFile(path, { pipes: true, valueVariable: VALUE_VARIABLE });
  if (text === undefined) return refuse(reason);
  const fields = parseObject(text);
  if (!fields) return refuse(`${toSafeLine(path)} is not a JSON key file that fastlane can use`);
  const sources = Object.entries(FIELDS).flatMap(([name, field]): [string, Source][] => {
    const value = fields[field];
    const usable = typeof value === 'string' || typeof value === 'boolean';
    return usable ? [[name, { label: `${VARIABLE} (${field})`, value: String(value), file: path }]] : [];
  });
  return Object.fromEntries(sources);
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // The error would quote the text, which contains a key.
  }
}
