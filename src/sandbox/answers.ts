import { randomUUID } from 'node:crypto';

export interface SandboxRequest {
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a route's handler is given: the request, taken apart. */
export interface RouteRequest {
  readonly url: URL;
  /** The parts of the path that the route names. */
  readonly params: readonly string[];
  readonly body: unknown;
}

export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SandboxAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

interface ErrorText {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly pointer?: string;
}

/** An error as Apple words it. */
export function appleError(status: number, { code, title, detail, pointer }: ErrorText): SandboxAnswer {
  const source = pointer === undefined ? {} : { source: { pointer } };
  return json(status, {
    errors: [{ id: randomUUID(), status: String(status), code, title, detail, ...source }],
  });
}

export const unauthorized = (): SandboxAnswer =>
  appleError(401, {
    code: 'NOT_AUTHORIZED',
    title: 'Authentication credentials are missing or invalid.',
    detail:
      'Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens',
  });

export const notFound = (type: string, id: string): SandboxAnswer =>
  appleError(404, {
    code: 'NOT_FOUND',
    title: 'The specified resource does not exist',
    detail: `There is no resource of type '${type}' with id '${id}'`,
  });

/** One page of a list, `limit` and `cursor` taken from the query, with links as Apple sets them. */
export function page(url: URL, resources: readonly object[]): SandboxAnswer {
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
