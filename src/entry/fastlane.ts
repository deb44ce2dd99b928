import { toSafeLine } from '../base/safe-text.ts';
import { readKeyJson } from '../keys/key-json.ts';
import type { Environment } from './entry-point.ts';
import { expandHome, readTextFile } from './read-text.ts';
import type { Source } from './source.ts';

/** fastlane's variable for the path of its JSON file; see https://docs.fastlane.tools/app-store-connect-api/ */
const VARIABLE = 'APP_STORE_CONNECT_API_KEY_PATH';

/** fastlane's variable for the key itself. */
const VALUE_VARIABLE = 'APP_STORE_CONNECT_API_KEY_KEY';

/** Finds the API key of fastlane's JSON file, as sources by input. There are none if the variable is not set. */
export function findFastlaneKey(environment: Environment): Readonly<Record<string, Source>> {
  const path = expandHome((environment[VARIABLE] ?? '').trim());
  if (path === '') return {};
  const refuse = (reason: string) => ({ 'private-key': { label: VARIABLE, problem: { reason } } });
  const { text, reason } = readTextFile(path, { pipes: true, valueVariable: VALUE_VARIABLE });
  if (text === undefined) return refuse(reason);
  const json = readKeyJson(text);
  if (!json) return refuse(`${toSafeLine(path)} is not a JSON key file that fastlane can use`);
  const { key, keyId, issuerId, inHouse } = json;
  if (key === undefined) return refuse(`${toSafeLine(path)} has no member "key" with the private key`);
  const members = [
    ['private-key', 'key', key],
    ['key-id', 'key_id', keyId],
    ['issuer-id', 'issuer_id', issuerId],
    ['in-house', 'in_house', inHouse?.toString()],
  ] as const;
  const sources = members.flatMap(([name, member, value = '']): [string, Source][] =>
    value === '' ? [] : [[name, { label: `${VARIABLE} (${member})`, value, file: path }]],
  );
  const reasonOfId = `${toSafeLine(path)} has no member "key_id" with the key ID`;
  const noId = { label: VARIABLE, problem: { reason: reasonOfId, code: 'ERR_INPUT_MISSING' } } as const;
  return { 'key-id': noId, ...Object.fromEntries(sources) };
}
