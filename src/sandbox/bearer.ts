import { decodeUri } from './decode-uri.ts';
import { checkClaims } from '../tokens/claim-rules.ts';
import { textsOf, type TokenParts } from '../tokens/finding.ts';
import { API } from '../tokens/token-kinds.ts';
import { appleError, type SandboxResponse } from './responses.ts';
import { readJws } from './jws.ts';
import type { RegisteredApiKey, SandboxState } from './sandbox-state.ts';

/** The API key of a request, or the reasons why it is refused. Apple never names them. */
export type Bearer = { readonly key: RegisteredApiKey } | { readonly refused: readonly string[] };

interface BearerCall {
  readonly method: string;
  readonly url: URL;
  /** In seconds since 1970. */
  readonly now: number;
}

/** Checks a bearer token as Apple does: the signature of the key in `kid`, the issuer or `sub`, audience, times and scope. */
export function checkBearer(
  state: SandboxState,
  authorization: string | undefined,
  call: BearerCall,
): Bearer {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return { refused: ['There is no bearer token.'] };
  try {
    const jws = readJws(token);
    const key = state.apiKeys.find(({ keyId }) => keyId === jws.header.kid);
    if (key && !jws.isSignedBy(key.publicKey)) return { refused: ['The signature is not valid.'] };
    const refused = [
      ...textsOf(checkClaims(jws, API, call.now), 'failure'),
      ...refuseOwner(jws, key),
      ...refuseScope(jws.claims.scope, call),
    ];
    return key && refused.length === 0 ? { key } : { refused };
  } catch (error) {
    // The parser's own error quotes the token.
    if (error instanceof SyntaxError) return { refused: ['A part of the token is not JSON.'] };
    return { refused: [error instanceof Error ? error.message : String(error)] };
  }
}

function* refuseOwner({ claims }: TokenParts, key: RegisteredApiKey | undefined): Iterable<string> {
  const { iss, aud } = claims;
  if (String(aud) !== 'appstoreconnect-v1') yield 'aud is not appstoreconnect-v1.';
  if (!key) yield 'kid is not the ID of an API key.';
  else if (iss !== key.issuerId)
    yield key.issuerId === undefined
      ? 'iss must be missing, because kid is an individual key.'
      : 'iss is not the issuer ID of the team.';
}

function* refuseScope(scope: unknown, { method, url }: BearerCall): Iterable<string> {
  if (!Array.isArray(scope)) return;
  const query = decodeUri(url.search) ?? url.search;
  const allowed = scope.some(
    (entry) => entry === `${method} ${url.pathname}${query}` || entry === `${method} ${url.pathname}`,
  );
  if (!allowed) yield 'scope does not allow this request.';
}

/** Apple's response if the role of the key does not allow the request. */
export const roleTooLow = (): SandboxResponse =>
  appleError(403, {
    code: 'FORBIDDEN_ERROR',
    title: 'This request is forbidden for security reasons',
    detail: 'The API key in use does not allow this request',
  });

/** Apple's response while an agreement must be accepted. */
export const agreementsMissing = (): SandboxResponse =>
  appleError(403, {
    code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    title: 'A required agreement is missing or has expired.',
    detail: 'This request requires an in-effect agreement that has not been signed or has expired.',
  });
