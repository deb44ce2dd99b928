import { randomUUID } from 'node:crypto';

/** A request that the sandbox received. */
export interface SandboxRequest {
  readonly method: string;
  /** Path and query, unchanged. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** A response of the sandbox. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The parsed request that the handler of a route receives. */
export interface RouteRequest {
  readonly url: URL;
  /** The path parameters of the route. */
  readonly params: readonly string[];
  /** The parsed JSON body, or undefined. */
  readonly body: unknown;
}

/** A JSON response. */
export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SandboxResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

interface ErrorText {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly pointer?: string;
}

/** An error response in Apple's format. */
export function appleError(status: number, { code, title, detail, pointer }: ErrorText): SandboxResponse {
  const source = pointer === undefined ? {} : { source: { pointer } };
  return json(status, {
    errors: [{ id: randomUUID(), status: String(status), code, title, detail, ...source }],
  });
}

/** Apple's response to a request without a valid token. */
export const unauthorized = (): SandboxResponse =>
  appleError(401, {
    code: 'NOT_AUTHORIZED',
    title: 'Authentication credentials are missing or invalid.',
    detail:
      'Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens',
  });

/** Apple's response if a resource does not exist. */
export const notFound = (type: string, id: string): SandboxResponse =>
  appleError(404, {
    code: 'NOT_FOUND',
    title: 'The specified resource does not exist',
    detail: `There is no resource of type '${type}' with id '${id}'`,
  });

/** One page of a list with Apple's links. `limit` and `cursor` come from the query. */
export function page(url: URL, resources: readonly object[]): SandboxResponse {
  const limit = Number(url.searchParams.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    return appleError(400, {
      code: 'PARAMETER_ERROR.INVALID',
      title: 'A parameter has an invalid value',
      detail: `'${String(url.searchParams.get('limit'))}' is not a valid limit, which is from 1 to 200`,
    });
  }
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const next = new URL(url);
  next.searchParams.set('cursor', String(start + limit));
  const more = start + limit < resources.length ? { next: next.href } : {};
  return json(200, {
    data: resources.slice(start, start + limit),
    links: { self: url.href, ...more },
    meta: { paging: { total: resources.length, limit } },
  });
}
