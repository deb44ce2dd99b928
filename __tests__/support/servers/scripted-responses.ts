import type { Context } from '../../../src/base/context.ts';
import { createContext } from '../../../src/task/create-context.ts';
import { openApi, type Api } from '../../../src/app-store-connect/api.ts';
import type { HttpResponse, HttpRequest } from '../../../src/base/http.ts';
import { createClient, type Client } from '../../../src/http/client.ts';
import { readPrivateKey } from '../../../src/keys/key.ts';
import { NetworkError } from '../../../src/base/errors.ts';
import { decodeToken } from '../keys/openssl.ts';
import { makeKey } from '../keys/make-keys.ts';
import { collectLog } from '../run/collect-log.ts';

export const NOW = Date.parse('2026-11-21T12:00:00Z');

/** The result of a request: a response, by default with status 200 and an empty body, or an error. */
type Outcome = Partial<HttpResponse> | Error;

export interface Script {
  readonly context: Context;
  /** The client of a run with this context. */
  readonly client: Client;
  readonly requests: HttpRequest[];
  readonly waits: number[];
  readonly info: string[];
  readonly warnings: string[];
  /** The virtual time, which requests and waits advance. */
  readonly clock: { now: number };
}

/** Creates a context without a network. It records the requests, and returns the given results one after another. */
export function scripted(...outcomes: Outcome[]): Script {
  const left = [...outcomes];
  const [requests, waits]: [HttpRequest[], number[]] = [[], []];
  const { log, info, warnings } = collectLog();
  const clock = { now: NOW };
  const context = createContext({
    now: () => clock.now,
    random: () => 0.5,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    transport: (request) => {
      requests.push(request);
      const outcome = left.shift() ?? new Error('No such request was expected');
      if (outcome instanceof Error) return Promise.reject(outcome);
      return Promise.resolve({ status: 200, headers: {}, body: '', ...outcome });
    },
    log,
  });
  return { context, client: createClient(context), requests, waits, info, warnings, clock };
}

/** Creates a response with this JSON. */
export function json(value: unknown, more: Partial<HttpResponse> = {}): Partial<HttpResponse> {
  return { body: JSON.stringify(value), ...more };
}

/** Creates a response of Apple with a list. */
export function list(...data: unknown[]): Partial<HttpResponse> {
  return json({ data });
}

/** The response to a request that Apple refuses because of what is registered. */
export const conflict = json({ errors: [{ code: 'ENTITY_ERROR', title: 'No' }] }, { status: 409 });

/** Creates the error of a request whose response did not arrive. */
export function lost(): NetworkError {
  return new NetworkError('The line broke', { mayHaveHappened: true });
}

/** Returns the claims of the token in the header `Authorization`. */
export function claimsOf(authorization = ''): Record<string, unknown> {
  return decodeToken(authorization.replace('Bearer ', '')).claims;
}

const privateKey = readPrivateKey(makeKey().pkcs8);

export const ISSUER = '57246542-96fe-1a63-e053-0824d011072a';

/** Creates a client of App Store Connect with scripted responses. Its requests are recorded as `GET /v1/apps`. */
export function scriptedApi(
  outcomes: readonly Outcome[],
  key: { apiUrl?: string; issuerId?: string | undefined } = {},
): Script & { api: Api; asked: () => string[] } {
  const script = scripted(...outcomes);
  return {
    ...script,
    asked: () =>
      script.requests.map(({ method, url }) => `${method} ${url.slice(new URL(url).origin.length)}`),
    api: openApi({ issuerId: ISSUER, keyId: '2X9R4HXF34', privateKey, ...key }, script.context),
  };
}
