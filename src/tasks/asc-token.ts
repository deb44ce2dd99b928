import { MAX_ASC_LIFETIME_SECONDS, createAscToken } from '../tokens/asc-token.ts';
import { relativeTime } from '../base/duration.ts';
import { apiKeyInputs, inHouseInput } from './inputs/keys.ts';
import { duration, pattern } from '../task/input-types.ts';
import { list } from '../task/list.ts';
import { sealable } from '../task/sealing.ts';
import { withDefault, optional, output, secretOutput } from '../task/definition.ts';

const lifetime = duration({
  atMost: MAX_ASC_LIFETIME_SECONDS,
  why: 'Apple allows 20 minutes from iat, which is set 60 s in the past to allow for clock skew',
});

const scope = list(
  pattern(/^GET \/[^\s#]*$/, 'GET, a space and a path, such as GET /v1/apps?filter[platform]=IOS'),
  { separator: 'line' },
);

/**
 * Creates a token for the App Store Connect API. Without `issuerId` the key is an individual key. `lifetime` is a
 * number of seconds or a duration such as `15m`, at most 19 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 * @example
 * ```ts
 * import { createAscToken } from 'asc-credentials';
 *
 * const { token, expiresAt } = await createAscToken({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   lifetime: 120,
 *   scope: ['GET /v1/apps'],
 * });
 * console.log(token.length > 0, expiresAt > new Date()); // true true
 * ```
 */
export const ascToken = sealable({
  name: 'asc-token',
  inputs: {
    ...apiKeyInputs,
    lifetime: withDefault(lifetime, '15m', 'How long the token is valid from now.'),
    scope: optional(
      scope,
      'Requests that the token is limited to, one per line, such as GET /v1/apps. Only GET is possible.',
    ),
    ...inHouseInput,
  },
  outputs: {
    token: secretOutput<string>('The token: send it as "Authorization: Bearer TOKEN".'),
    'expires-at': output<Date>('When the token expires, in UTC.'),
  },
  async run({ lifetime, scope, inHouse, ...key }, { now, log }) {
    const created = await createAscToken(key, { lifetime, scope, inHouse, now: now() });
    const kind = key.issuerId === undefined ? 'individual key' : 'key';
    log.info(
      `Created a token with ${kind} ${key.keyId}. It expires ${relativeTime(created.expiresAt.getTime(), now())}`,
    );
    return created;
  },
});
