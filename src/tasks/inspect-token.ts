import { describeToken } from '../tokens/describe-token.ts';
import { readJws } from '../tokens/jws.ts';
import { expiryOf, kindOfToken, type TokenKind, type TokenType } from '../tokens/token-kinds.ts';
import { defineTask, output, required } from '../task/definition.ts';
import { token } from './inputs/token.ts';

/**
 * Reads a token without a key: its claims, its kind and when it expires. It does not check the signature, so do not trust
 * the claims: use `verifyToken` for that. Throws `InputError`, and `ERR_VERIFY_TOKEN` if the text is not a token.
 *
 * @example
 * ```ts
 * import { createAscToken, inspectToken } from 'asc-credentials';
 *
 * const { token } = await createAscToken({ keyId: process.env.ASC_KEY_ID!, privateKey: process.env.ASC_PRIVATE_KEY! });
 * const { kind, expiresAt } = await inspectToken({ token });
 * console.log(kind, expiresAt); // asc-token 2026-11-21T12:15:00.000Z
 * ```
 */
export const inspectToken = defineTask({
  name: 'inspect-token',
  inputs: { token: required(token, 'The token to read.') },
  outputs: {
    claims: output<Readonly<Record<string, unknown>>>('The claims, as JSON. They are not verified.'),
    kind: output<string>(
      'The mode that creates such tokens, such as "asc-token", or "unknown". It is not verified.',
    ),
    'expires-at': output<Date | undefined>(
      'When the token expires, in UTC. A JWS for StoreKit does not expire.',
    ),
  },
  run(request, { now, nameOfMode, log }) {
    const jws = readJws(request.token);
    const { claims } = jws;
    log.info(`Not verified: ${describeToken(jws, now())}`);
    log.info(`The signature was not checked. To check it, use ${nameOfMode('verify-token')}`);
    return { claims, kind: modeOf(kindOfToken(claims)), expiresAt: expiryOf(claims) };
  },
});

const MODES: Readonly<Record<TokenType, string>> = {
  api: 'asc-token',
  server: 'server-token',
  marketplace: 'marketplace-token',
  'install-verification': 'install-verification-token',
  'promotional-offer': 'promotional-offer-jws',
  'introductory-offer': 'introductory-offer-jws',
  'advanced-commerce': 'advanced-commerce-jws',
};

function modeOf({ type }: TokenKind): string {
  return type === undefined ? 'unknown' : MODES[type];
}
