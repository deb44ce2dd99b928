import type { Context } from '../base/context.ts';
import { ApiError, CancelledError } from '../base/errors.ts';
import { apiError, isAppleRefusal, readDocument, unauthorizedError, uncertainRemoval } from './api-errors.ts';
import type { ApiKey } from '../tokens/asc-token.ts';
import { createAuthorizer, type Authorizer } from './authorizer.ts';
import type { HttpResponse, HttpRequest } from '../base/http.ts';
import { API_URL, isEnterprise } from './hosts.ts';
import { send, startTime, type Client } from '../http/send.ts';
import { readPages, type Page } from './pages.ts';
import type { NameOf } from '../base/terms.ts';
import { toSafeLine } from '../base/safe-text.ts';

type Method = HttpRequest['method'];

/** App Store Connect as one API key sees it. Paths begin with `/v1/`; errors are `ApiError` or `NetworkError`. */
export interface Api extends Client {
  /** Sends a request and reads the document in its answer, which for DELETE is undefined. */
  call(method: Method, path: string, body?: object): Promise<unknown>;
  /** The bare answer, whatever its status, for those who judge it themselves. */
  ask(method: Method, path: string): Promise<HttpResponse>;
  /** Seconds by which this machine's clock is behind the server's; undefined where the answer tells no time. */
  clockSkew(answer: HttpResponse): number | undefined;
  /** Whether the API key is an individual key. */
  readonly individual: boolean;
  /** Whether anything that was sent may have changed something: a POST or DELETE that was not clearly refused. */
  mayHaveChanged(): boolean;
  /** All `data` entries of a list, page after page, as `read` makes them of Apple's. */
  list<Entry>(path: string, read: (entry: unknown) => Entry): Promise<readonly Entry[]>;
}

/** Opens the API; nothing is sent before the first call. */
export function openApi(key: ApiKey & { apiUrl?: string | undefined }, context: Context): Api {
  const base = (key.apiUrl ?? API_URL).replace(/\/+$/, '');
  const authorize = createAuthorizer(key, { context, inHouse: isEnterprise(new URL(base)) });
  const time = startTime(context.signal);

  let changed = false;

  async function call(method: Method, url: string, body?: object): Promise<HttpResponse> {
    const attempt = async () => {
      const headers = { ...(await authorize.headers()), ...(body && { 'content-type': 'application/json' }) };
      return send({ method, url, headers, ...(body && { body: JSON.stringify(body) }) }, { context, time });
    };
    const changedBefore = changed;
    if (method !== 'GET') changed = true; // Until it is clearly refused: an error leaves it in doubt.
    let answer = await attempt().catch((error: unknown) => {
      if (error instanceof CancelledError && !error.mayHaveHappened) changed = changedBefore;
      throw error instanceof CancelledError && !changed ? error.withChanges('Nothing was changed') : error;
    });
    const mayRepeat = method === 'GET' || isAppleRefusal(answer);
    if (answer.status === 401 && mayRepeat && authorize.adjustClock(answer)) answer = await attempt();
    if (isAppleRefusal(answer)) changed = changedBefore;
    return answer;
  }

  async function readPage(url: string): Promise<Page> {
    const answer = await call('GET', url);
    const document = readAnswer(answer, {
      method: 'GET',
      url,
      authorize,
      nameOf: context.nameOf,
    }) as Page['document'];
    return { document, bytes: Buffer.byteLength(answer.body) };
  }

  return {
    context,
    time,
    ask: (method, path) => call(method, base + path),
    individual: authorize.individual,
    clockSkew: (answer) => authorize.clockSkew(answer),
    mayHaveChanged: () => changed,
    call: async (method, path, body) => {
      const url = base + path;
      return readAnswer(await call(method, url, body), { method, url, authorize, nameOf: context.nameOf });
    },
    list: (path, read) => readPages(base + path, { get: readPage, read }),
  };
}

/** What a response answers. */
interface Asked {
  readonly method: Method;
  readonly url: string;
  readonly authorize: Authorizer;
  readonly nameOf: NameOf;
}

function readAnswer(answer: HttpResponse, { method, url, authorize, nameOf }: Asked): unknown {
  const call = `${method} ${new URL(url).pathname}`;
  if (answer.status === 401)
    throw unauthorizedError(answer, {
      call,
      individual: authorize.individual,
      skew: authorize.measure(answer),
      nameOf,
    });
  if (answer.status >= 300 && answer.status < 400) {
    const target = toSafeLine(answer.headers.location ?? 'nowhere');
    throw new ApiError(
      `${call} was answered with a redirect (${answer.status}) to ${target}. It was not followed, so that the token goes nowhere else. Check ${nameOf('the address of the API')} and the proxy`,
      { status: answer.status, mayHaveHappened: true },
    );
  }
  if (answer.status < 200 || answer.status >= 400) throw apiError(answer, call, nameOf);
  if (method !== 'DELETE') return readDocument(answer, call);
  if (answer.status !== 204) throw uncertainRemoval(answer, call);
  return undefined;
}
