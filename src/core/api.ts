import type { Context } from '../context.ts';
import { ApiError, NetworkError } from '../errors.ts';
import { apiError, describeForeignBody, unauthorizedError } from './api-errors.ts';
import { mintAscToken, type ApiKey } from './asc-token.ts';
import { formatDuration } from './duration.ts';
import { send, type HttpAnswer, type HttpRequest } from './http.ts';
import { plain } from './plain.ts';

const APPLE = 'https://api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';

/** Seconds that the tokens for our own calls live: longer than any run, shorter than Apple's cap. */
const LIFETIME = 15 * 60;

/** Seconds by which two clocks may differ before a 401 is put down to them. */
const TOLERATED_SKEW = 30;

type Method = HttpRequest['method'];

/** App Store Connect as one API key sees it. Paths begin with `/v1/`; errors are `ApiError` or `NetworkError`. */
export interface Api {
  readonly context: Context;
  /** Sends a request and reads the JSON of its answer, which for 204 is undefined. */
  call(method: Method, path: string, body?: object): Promise<unknown>;
  /** All `data` entries of a list, page after page. */
  list(path: string): Promise<readonly unknown[]>;
}

/** Opens the API; nothing is sent before the first call. */
export function openApi(key: ApiKey & { apiUrl?: string | undefined }, context: Context): Api {
  const base = (key.apiUrl ?? APPLE).replace(/\/+$/, '');
  const authorize = createAuthorizer(key, { context, inHouse: new URL(base).hostname === ENTERPRISE_HOST });

  async function request(method: Method, url: string, body?: object): Promise<unknown> {
    const attempt = async () =>
      send(
        {
          method,
          url,
          headers: { ...(await authorize.headers()), ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        },
        context,
      );
    const call = `${method} ${new URL(url).pathname}`;
    let answer = await attempt();
    if (answer.status === 401 && authorize.adjustClock(answer)) answer = await attempt();
    return readAnswer(answer, { call, method, authorize });
  }

  return {
    context,
    call: (method, path, body) => request(method, base + path, body),
    list: (path) => readPages((url) => request('GET', url), base + path),
  };
}

/** Makes the bearer token, once per run, by the server's clock once that is known to differ from ours. */
function createAuthorizer(key: ApiKey, { context, inHouse }: { context: Context; inHouse: boolean }) {
  let token: Promise<string> | undefined;
  let expires = 0;
  let skew = 0;
  const mint = async () => {
    const minted = await mintAscToken(key, { lifetime: LIFETIME, now: context.now() + skew * 1000, inHouse });
    expires = minted.expiresAt.getTime() - skew * 1000;
    return minted.token;
  };
  const measure = ({ headers }: HttpAnswer) => {
    const theirs = Date.parse(headers.date ?? '');
    return Number.isNaN(theirs) ? undefined : Math.round((theirs - context.now()) / 1000) - skew;
  };
  return {
    individual: key.issuerId === undefined,
    measure,
    async headers() {
      if (expires - context.now() < 60_000) token = undefined;
      token ??= mint();
      return { authorization: `Bearer ${await token}`, accept: 'application/json' };
    },
    /** After a 401: true where the clocks explain it and a token by the server's clock is worth one more attempt. */
    adjustClock(answer: HttpAnswer): boolean {
      const measured = measure(answer);
      if (skew !== 0 || measured === undefined || Math.abs(measured) <= TOLERATED_SKEW) return false;
      skew = measured;
      token = undefined;
      const difference = `${formatDuration(Math.abs(measured))} ${measured < 0 ? 'ahead of' : 'behind'}`;
      context.log.warn(
        `The clock of this machine is ${difference} Apple's; the token was made again with Apple's time. Set the clock right: tokens made without asking Apple will be refused`,
      );
      return true;
    },
  };
}

function readAnswer(
  answer: HttpAnswer,
  about: { call: string; method: Method; authorize: ReturnType<typeof createAuthorizer> },
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
  if (answer.status < 200 || answer.status >= 300) throw apiError(answer, call);
  if (answer.status === 204 || method === 'DELETE') return undefined;
  try {
    return JSON.parse(answer.body);
  } catch {
    const reason = `${call} was answered with ${answer.status}, but not with whole JSON. ${describeForeignBody(answer)}`;
    throw new NetworkError(reason, { mayHaveHappened: true });
  }
}

async function readPages(get: (url: string) => Promise<unknown>, first: string): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined = first; url !== undefined;) {
    seen.add(url);
    const page = (await get(url)) as { data?: unknown; links?: { next?: unknown } };
    if (!Array.isArray(page.data)) throw new NetworkError(`The list at ${new URL(url).pathname} has no data`);
    entries.push(...(page.data as unknown[]));
    const next: string | undefined =
      typeof page.links?.next === 'string' ? new URL(page.links.next, url).href : undefined;
    if (next !== undefined && new URL(next).origin !== new URL(first).origin) {
      throw new NetworkError(
        `The list's next page is on another server, ${plain(new URL(next).host)}. It was not asked, so that the token goes nowhere else`,
      );
    }
    if (next !== undefined && seen.has(next))
      throw new NetworkError('The list goes round in circles: its next page was already read');
    url = next;
  }
  return entries;
}
