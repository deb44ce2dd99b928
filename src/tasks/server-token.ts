import { relativeTime } from '../base/duration.ts';
import { CLOCK_SKEW_SECONDS, issuedAt, signToken } from '../tokens/sign.ts';
import { bundleId } from './inputs/identifiers.ts';
import { teamKeyInputs } from './inputs/keys.ts';
import { duration } from '../task/input-types.ts';
import { sealable } from '../task/sealing.ts';
import { withDefault, output, required, secretOutput } from '../task/definition.ts';

const lifetime = duration({
  atMost: 60 * 60 - CLOCK_SKEW_SECONDS,
  why: 'Apple allows 60 minutes from iat, which is set 60 s in the past to allow for clock skew',
});

/**
 * Creates a token for the App Store Server API, for one app. The External Purchase Server API and the Retention Messaging
 * API accept it too. `lifetime` is a number of seconds or a duration such as `15m`, at most 59 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests
 * @example
 * ```ts
 * import { createServerToken } from 'asc-credentials';
 *
 * const { token } = await createServerToken({
 *   issuerId: process.env.ASC_ISSUER_ID!,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   bundleId: 'com.example.app',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export const serverToken = sealable({
  name: 'server-token',
  inputs: {
    ...teamKeyInputs('In-App Purchase key or API key'),
    'bundle-id': required(bundleId, 'Bundle ID of the app.', { showInSummary: true }),
    lifetime: withDefault(lifetime, '15m', 'How long the token is valid from now.'),
  },
  outputs: {
    token: secretOutput<string>('The token: send it as "Authorization: Bearer TOKEN".'),
    'expires-at': output<Date>('When the token expires, in UTC.'),
  },
  async run({ lifetime, ...key }, { now, log }) {
    const exp = Math.floor(now() / 1000) + lifetime;
    const claims = {
      iss: key.issuerId,
      iat: issuedAt(now()),
      exp,
      aud: 'appstoreconnect-v1',
      bid: key.bundleId,
    };
    const token = await signToken(key.privateKey, claims, key.keyId);
    log.info(
      `Created a token with key ${key.keyId} for ${key.bundleId}. It expires ${relativeTime(exp * 1000, now())}`,
    );
    return { token, expiresAt: new Date(exp * 1000) };
  },
});
