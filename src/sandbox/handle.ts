import {
  json,
  appleError,
  unauthorized,
  type RouteRequest,
  type SandboxAnswer,
  type SandboxRequest,
} from './answers.ts';
import { listApps } from './apps.ts';
import { agreementsMissing, mayDistribute, refuseBearer, roleTooLow } from './bearer.ts';
import { addDomain, listDomains, removeDomain } from './domains.ts';
import { applyFault, parseFault, takeFault, type Outcome } from './faults.ts';
import { answerGitHub, isGitHubPath } from './github.ts';
import { addKey, listKeys, readAppKey, readKey, removeKey } from './keys.ts';
import { verifyMarketplaceToken } from './marketplace.ts';
import type { SandboxState } from './state.ts';

type Handler = (state: SandboxState, request: RouteRequest) => SandboxAnswer;

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/v1\/alternativeDistributionKeys$/, listKeys],
  ['POST', /^\/v1\/alternativeDistributionKeys$/, addKey],
  ['GET', /^\/v1\/alternativeDistributionKeys\/([^/]+)$/, readKey],
  ['DELETE', /^\/v1\/alternativeDistributionKeys\/([^/]+)$/, removeKey],
  ['GET', /^\/v1\/apps\/([^/]+)\/alternativeDistributionKey$/, readAppKey],
  ['GET', /^\/v1\/alternativeDistributionDomains$/, listDomains],
  ['POST', /^\/v1\/alternativeDistributionDomains$/, addDomain],
  ['DELETE', /^\/v1\/alternativeDistributionDomains\/([^/]+)$/, removeDomain],
  ['GET', /^\/v1\/apps$/, listApps],
];

/** Answers a request as App Store Connect would, faults on demand included. `now` is this machine's, in milliseconds. */
export async function handle(state: SandboxState, request: SandboxRequest, now: number): Promise<Outcome> {
  const url = new URL(request.target, `http://${request.headers.host ?? 'localhost'}`);
  const seconds = Math.floor(now / 1000) + state.clockOffset;
  if (url.pathname.startsWith('/sandbox/'))
    return control(state, { path: url.pathname, body: request.body, now: seconds });
  const fault = takeFault(state.faults, request);
  const perform = () => answer(state, request, { url, now: seconds });
  const outcome: Outcome = fault ? await applyFault(fault, perform) : await perform();
  state.requests.push({
    method: request.method,
    path: request.target,
    body: parseBody(request.body),
    outcome: outcome.broken ?? outcome.status,
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

async function answer(
  state: SandboxState,
  request: SandboxRequest,
  { url, now }: { url: URL; now: number },
): Promise<SandboxAnswer> {
  const { method } = request;
  if (isGitHubPath(url.pathname)) return answerGitHub(state, request, url);
  if (await refuseBearer(state, request.headers.authorization, { method, url, now })) return unauthorized();
  if (state.requestsLeft <= 0)
    return appleError(429, {
      code: 'RATE_LIMIT_EXCEEDED',
      title: 'The request rate limit has been reached.',
      detail:
        'We have received too many requests for this API. Please wait and try again or slow down your request rate.',
    });
  state.requestsLeft -= 1;
  if (state.agreementsMissing) return agreementsMissing();
  if (url.pathname.startsWith('/v1/alternativeDistribution') && !mayDistribute(state, request))
    return roleTooLow();
  for (const [routeMethod, path, handler] of ROUTES) {
    const params = routeMethod === method ? path.exec(url.pathname)?.slice(1) : undefined;
    if (params)
      return handler(state, { url, params: params.map(decodeURIComponent), body: parseBody(request.body) });
  }
  return appleError(404, {
    code: 'PATH_ERROR',
    title: 'The URL path is not valid',
    detail: `The path provided does not match a defined resource type for ${method}.`,
  });
}

/** The sandbox's own calls, which Apple does not have. */
async function control(
  state: SandboxState,
  { path, body, now }: { path: string; body: string; now: number },
): Promise<Outcome> {
  switch (path) {
    case '/sandbox/requests':
      return json(200, state.requests);
    case '/sandbox/faults':
      return addFault(state, body);
    case '/sandbox/verify-marketplace-token':
      return verifyMarketplaceToken(state, body.trim(), now);
    default:
      return json(404, {
        error: 'The sandbox has /sandbox/requests, /sandbox/faults and /sandbox/verify-marketplace-token',
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
