import type { Context } from '../../context.ts';
import { ApiError, CancelledError } from '../../errors.ts';
import { apiError, readJson, unauthorizedError } from './api-errors.ts';
import type { ApiKey } from '../asc-token.ts';
import { createAuthorizer, type Authorizer } from './authorizer.ts';
import type { HttpAnswer, HttpRequest } from './exchange.ts';
import { send, startTime, type Client } from './http.ts';
import { readPages } from './pages.ts';
import { plain } from '../plain.ts';

const APPLE = 'https://api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';

type Method = HttpRequest['method'];

/** App Store Connect as one API key sees it. Paths begin with `/v1/`; errors are `ApiError` or `NetworkError`. */
export interface Api extends Client {
  /** Sends a request and reads the JSON of its answer, which for DELETE is undefined. */
  call(method: Method, path: string, body?: object): Promise<unknown>;
  /** The bare answer, whatever its status, for those who judge it themselves. */
  ask(method: Method, path: string): Promise<HttpAnswer>;
  /** Seconds by which this machine's clock is behind the server's; undefined where the answer tells no time. */
  clockSkew(answer: HttpAnswer): number | undefined;
  /** Whether the API key is an individual key. */
  readonly individual: boolean;
  /** Whether anything that was sent may have changed something: a POST or DELETE that was not clearly refused. */
  mayHaveChanged(): boolean;
  /** All `data` entries of a list, page after page. */
  list(path: string): Promise<readonly unknown[]>;
}

/** Opens the API; nothing is sent before the first call. */
export function openApi(key: ApiKey & { apiUrl?: string | undefined }, context: Context): Api {
  const base = (key.apiUrl ?? APPLE).replace(/\/+$/, '');
  const authorize = createAuthorizer(key, { context, inHouse: new URL(base).hostname === ENTERPRISE_HOST });
  const time = startTime(context.signal);

  let changed = false;

  async function exchange(method: Method, url: string, body?: object): Promise<HttpAnswer> {
    const attempt = async () => {
      const headers = { ...authorize.headers(), ...(body && { 'content-type': 'application/json' }) };
      return send({ method, url, headers, ...(body && { body: JSON.stringify(body) }) }, { context, time });
    };
    const changedBefore = changed;
    if (method !== 'GET') changed = true; // Until it is clearly refused: an error leaves it in doubt.
    let answer = await attempt().catch((error: unknown) => {
      if (error instanceof CancelledError && !error.mayHaveHappened) changed = changedBefore;
      throw error instanceof CancelledError && !changed ? error.withChanges('Nothing was changed') : error;
    });
    if (answer.status === 401 && authorize.adjustClock(answer)) answer = await attempt();
    if (answer.status >= 400 && answer.status < 500) changed = changedBefore;
    return answer;
  }

  async function request(method: Method, url: string, body?: object): Promise<unknown> {
    const call = `${method} ${new URL(url).pathname}`;
    return readAnswer(await exchange(method, url, body), { call, method, authorize });
  }

  return {
    context,
    time,
    ask: (method, path) => exchange(method, base + path),
    individual: authorize.individual,
    clockSkew: (answer) => authorize.clockSkew(answer),
    mayHaveChanged: () => changed,
    call: (method, path, body) => request(method, base + path, body),
    list: (path) => readPages((url) => request('GET', url), base + path),
  };
}

function readAnswer(
  answer: HttpAnswer,
  about: { call: string; method: Method; authorize: Authorizer },
): unknown {
  const { call, method, authorize } = about;
  if (answer.status === 401)
    throw unauthorizedError(answer, {
      call,
      individual: authorize.individual,
      skew: authorize.measure(answer),
    });
  if (answer.status >= 300 && answer.status < 400) {
    const target = plain(answer.headers.location ?? 'nowhere');
    throw new ApiError(
      `${call} was answered with a redirect (${answer.status}) to ${target}. It was not followed, so that the token goes nowhere else. Check api-url and the proxy`,
      answer,
    );
  }
  if (answer.status < 200 || answer.status >= 400) throw apiError(answer, call);
  if (method === 'DELETE') return undefined;
  return readJson(answer, call);
}
