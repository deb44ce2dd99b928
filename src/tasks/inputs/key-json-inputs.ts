import { cleanText } from '../../base/clean-text.ts';
import type { Problem } from '../../base/errors.ts';
import { readKeyJson } from '../../keys/key-json.ts';
import type { Inputs } from '../../task/definition.ts';
import type { RawInputs } from '../../task/parse-inputs.ts';

/** The inputs of a run, with those that fastlane's JSON contains. */
export interface SpreadInputs<Raw extends RawInputs> {
  readonly rawInputs: Raw & Readonly<Record<string, string>>;
  /** The names of the inputs that come from the JSON, and the names of its members. */
  readonly members: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * If `private-key` is fastlane's JSON, takes the other values of the key from it too. It is a problem if an input was also
 * given with another value, because the values of two keys would be mixed; or if neither has the key ID.
 */
export function spreadKeyJson<Raw extends RawInputs>(inputs: Inputs, rawInputs: Raw): SpreadInputs<Raw> {
  const { 'private-key': given } = rawInputs;
  const json = typeof given === 'string' && inputs['private-key'] ? readKeyJson(given) : undefined;
  const values: Record<string, string> = {};
  const members = new Map<string, string>();
  const problems: Problem[] = [];
  const found = [
    ['key-id', 'key_id', json?.keyId],
    ['issuer-id', 'issuer_id', json?.issuerId],
    ['in-house', 'in_house', json?.inHouse === true ? 'true' : undefined],
  ] as const;
  for (const [name, member, value = ''] of found) {
    const { [name]: own } = rawInputs;
    if (value === '' || !inputs[name]) continue;
    if (own === undefined) {
      values[name] = value;
      members.set(name, member);
    } else if (name !== 'in-house' && (typeof own !== 'string' || cleanText(own) !== cleanText(value)))
      problems.push({
        input: name,
        reason: `is not the "${member}" of the JSON. Omit it, or correct`,
        others: ['private-key'],
      });
  }
  const isKeyIdMissing = json?.keyId === undefined && rawInputs['key-id'] === undefined;
  if (json?.key !== undefined && isKeyIdMissing && inputs['key-id']?.presence === 'required')
    problems.push({
      input: 'key-id',
      reason: 'is missing, and the JSON of the private key has no member "key_id". Give one of them',
      code: 'ERR_INPUT_MISSING',
    });
  return { rawInputs: { ...rawInputs, ...values }, members, problems };
}
