import { relativeTime } from '../base/duration.ts';
import { publicKeyOf } from '../keys/key-exports.ts';
import { describeToken, showClaims } from '../tokens/describe-token.ts';
import { kindOfToken } from '../tokens/token-kinds.ts';
import { verifyToken as verify } from '../tokens/verify.ts';
import { anyKeyInputs, exactlyOneKey } from './inputs/keys.ts';
import { token } from './inputs/token.ts';
import { text } from '../task/input-types.ts';
import { defineTask, optional, output, required } from '../task/definition.ts';

/**
 * Checks a token as Apple does: format, algorithm, signature, times, lifetime, audience and expected values. Give the
 * public key or the private key. Throws `InputError`, and `AscError` with a code
 * `ERR_VERIFY_…` that lists every failed check.
 *
 * @example
 * ```ts
 * import { createAscToken, verifyToken } from 'asc-credentials';
 *
 * const { token } = await createAscToken({ keyId: process.env.ASC_KEY_ID!, privateKey: process.env.ASC_PRIVATE_KEY! });
 * const { claims } = await verifyToken({ token, privateKey: process.env.ASC_PRIVATE_KEY!, expectAudience: 'appstoreconnect-v1' });
 * console.log(claims.sub); // user
 * ```
 */
export const verifyToken = defineTask({
  name: 'verify-token',
  inputs: {
    token: required(token, 'The token to check.'),
    ...anyKeyInputs,
    'expect-issuer': optional(text('an issuer'), 'Expected value of iss.'),
    'expect-audience': optional(text('an audience'), 'Expected value of aud.'),
    'expect-developer': optional(text('a Developer ID'), 'Expected value of pid (the Developer ID).'),
    'expect-key-id': optional(text('a key ID'), 'Expected value of kid (the key ID).'),
  },
  exclusive: [exactlyOneKey],
  outputs: {
    valid: output<boolean>('Always `true`, because a failed check is an error.'),
    claims: output<Readonly<Record<string, unknown>>>('The claims, as JSON.'),
    'expires-at': output<Date | undefined>(
      'When the token expires, in UTC. A JWS for StoreKit does not expire.',
    ),
  },
  async run({ distributionPublicKey, distributionPrivateKey, privateKey, ...request }, { now, log }) {
    const publicKey = distributionPublicKey ?? publicKeyOf(distributionPrivateKey ?? privateKey);
    const expected = {
      issuer: request.expectIssuer,
      audience: request.expectAudience,
      developer: request.expectDeveloper,
      keyId: request.expectKeyId,
    };
    const { kind, claims, expiresAt, notes } = await verify(request.token, {
      publicKey,
      now: now(),
      expected,
      onWrongSignature(jws) {
        log.info(`Not verified: ${describeToken(jws, now())}. The claims are ${showClaims(jws.claims)}`);
        const { name, signedWith } = kindOfToken(jws.claims);
        if (signedWith !== undefined) log.info(`Apple expects ${name} to be signed with ${signedWith}`);
      },
    });
    const left = expiresAt ? `, expires ${relativeTime(expiresAt.getTime(), now())}` : '';
    log.info(`Valid: ${kind}, signed with ES256 on P-256 by this key${left}`);
    for (const note of notes) log.info(`Note: ${note}`);
    return { valid: true, claims, expiresAt };
  },
});
