import {
  json,
  appleError,
  unauthorized,
  type RouteRequest,
  type SandboxResponse,
  type SandboxRequest,
} from './responses.ts';
import { listApps, readApp } from './apps.ts';
import { agreementsMissing, checkBearer, roleTooLow, type Bearer } from './bearer.ts';
import { decodeUri } from './decode-uri.ts';
import { addDomain, listDomains, readDomain, removeDomain } from './domains.ts';
import { applyFault, parseFault, takeFault, type Outcome } from './faults.ts';
import { respondAsGitHub, isGitHubPath, isGitHubToken } from './github.ts';
import { addKey, listKeys, readAppKey, readAppKeyId, readKey, removeKey } from './keys.ts';
import { verifyDistributionToken } from './marketplace.ts';
import { logRequest, type SandboxState } from './sandbox-state.ts';
import { INSTALL, MARKETPLACE } from '../tokens/token-kinds.ts';

type Handler = (state: SandboxState, request: RouteRequest) => SandboxResponse;

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/v1\/alternativeDistributionKeys$/, listKeys],
  ['POST', /^\/v1\/alternativeDistributionKeys$/, addKey],
  ['GET', /^\/v1\/alternativeDistributionKeys\/([^/]+)$/, readKey],
  ['DELETE', /^\/v1\/alternativeDistributionKeys\/([^/]+)$/, removeKey],
  ['GET', /^\/v1\/apps\/([^/]+)\/alternativeDistributionKey$/, readAppKey],
  ['GET', /^\/v1\/apps\/([^/]+)\/relationships\/alternativeDistributionKey$/, readAppKeyId],
  ['GET', /^\/v1\/alternativeDistributionDomains$/, listDomains],
  ['POST', /^\/v1\/alternativeDistributionDomains$/, addDomain],
  ['DELETE', /^\/v1\/alternativeDistributionDomains\/([^/]+)$/, removeDomain],
  ['GET', /^\/v1\/alternativeDistributionDomains\/([^/]+)$/, readDomain],
  ['GET', /^\/v1\/apps$/, listApps],
  ['GET', /^\/v1\/apps\/([^/]+)$/, readApp],
];

/** Responds to a request as App Store Connect does, with the injected faults. `now` is this machine's time in milliseconds. */
export function handle(state: SandboxState, request: SandboxRequest, now: number): Outcome {
  const url = new URL(request.target, `http://${request.headers.host ?? 'localhost'}`);
  const seconds = Math.floor(now / 1000) + state.clockOffset;
  if (url.pathname.startsWith('/sandbox/'))
    return respondToControl(state, { path: url.pathname, body: request.body, now: seconds });
  const call = authenticate(state, request, { url, now: seconds });
  const fault = takeFault(state.faults, request);
  const perform = () => respond(state, request, call);
  const server = call.bearer ? 'Apple' : 'GitHub';
  const outcome: Outcome = fault ? applyFault(fault, { perform, server }) : perform();
  logRequest(state, {
    method: request.method,
    path: request.target,
    body: call.authenticated ? parseBody(request.body) : undefined,
    outcome: outcome.broken ?? outcome.status,
    ...(outcome.status === 401 &&
      call.bearer &&
      'refused' in call.bearer && { refused: call.bearer.refused }),
  });
  return {
    ...outcome,
    headers: {
      ...outcome.headers,
      date: new Date(seconds * 1000).toUTCString(),
      'x-rate-limit': `user-hour-lim:3500;user-hour-rem:${state.requestsLeft};`,
    },
  };
}

interface Call {
  readonly url: URL;
  /** The API key of a call to Apple. Undefined for calls to GitHub. */
  readonly bearer: Bearer | undefined;
  readonly authenticated: boolean;
}

function authenticate(
  state: SandboxState,
  { method, headers: { authorization } }: SandboxRequest,
  { url, now }: { url: URL; now: number },
): Call {
  if (isGitHubPath(url.pathname))
    return { url, bearer: undefined, authenticated: isGitHubToken(state, authorization) };
  const bearer = checkBearer(state, authorization, { method, url, now });
  return { url, bearer, authenticated: 'key' in bearer };
}

function respond(state: SandboxState, request: SandboxRequest, { url, bearer }: Call): SandboxResponse {
  const { method } = request;
  if (!bearer) return respondAsGitHub(state, request, url);
  if (!('key' in bearer)) return unauthorized();
  if (state.requestsLeft <= 0)
    return appleError(429, {
      code: 'RATE_LIMIT_EXCEEDED',
      title: 'The request rate limit has been reached.',
      detail:
        'We have received too many requests for this API. Please wait and try again or slow down your request rate.',
    });
  state.requestsLeft -= 1;
  if (state.agreementsMissing) return agreementsMissing();
  if (url.pathname.startsWith('/v1/alternativeDistribution') && bearer.key.role === 'DEVELOPER')
    return roleTooLow();
  for (const [routeMethod, path, handler] of ROUTES) {
    const params = routeMethod === method ? path.exec(url.pathname)?.slice(1).map(decodeUri) : undefined;
    if (params?.every((param) => param !== undefined))
      return handler(state, { url, params, body: parseBody(request.body) });
  }
  return appleError(404, {
    code: 'PATH_ERROR',
    title: 'The URL path is not valid',
    detail: `The path provided does not match a defined resource type for ${method}.`,
  });
}

/** Responds to the sandbox's own calls, which Apple does not have. */
function respondToControl(
  state: SandboxState,
  { path, body, now }: { path: string; body: string; now: number },
): Outcome {
  switch (path) {
    case '/sandbox/requests':
      return json(200, state.requests);
    case '/sandbox/faults':
      return addFault(state, body);
    case '/sandbox/verify-marketplace-token':
      return verifyDistributionToken(state, body.trim(), { kind: MARKETPLACE, now });
    case '/sandbox/verify-install-token':
      return verifyDistributionToken(state, body.trim(), { kind: INSTALL, now });
    default:
      return json(404, {
        error:
          'The sandbox has /sandbox/requests, /sandbox/faults, /sandbox/verify-marketplace-token and /sandbox/verify-install-token',
      });
  }
}

function addFault(state: SandboxState, text: string): Outcome {
  try {
    state.faults.push(parseFault(text));
    return { status: 204 };
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function parseBody(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}
