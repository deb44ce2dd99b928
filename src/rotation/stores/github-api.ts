import { NetworkError } from '../../base/errors.ts';
import type { HttpRequest } from '../../base/http.ts';
import type { Client } from '../../http/client.ts';
import { readJson } from '../../http/read-json.ts';
import { sendWithRetries } from '../../http/send-with-retries.ts';
import { githubError } from './github-errors.ts';

/** What GitHub's API is asked with. */
export interface GitHubAccess {
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
}

/** One call of GitHub's API. */
export interface GitHubCall {
  readonly method: HttpRequest['method'];
  /** The path and query, beginning with `/`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** Whether a 404 is a result and not an error. */
  readonly mayBeMissing?: boolean;
}

/** The response to a call that GitHub did not refuse. */
export interface GitHubResponse {
  /** The JSON; undefined after PUT, or if what was asked for does not exist. */
  readonly body: unknown;
  /** The path of the next page, if the response names one. */
  readonly nextPath?: string | undefined;
}

/**
 * Calls GitHub's API. Throws `ApiError`, `NetworkError` or `CancelledError`.
 * See https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
export async function callGitHub(
  client: Client,
  { apiUrl, token }: GitHubAccess,
  { method, path, body, mayBeMissing = false }: GitHubCall,
): Promise<GitHubResponse> {
  const baseUrl = apiUrl.replace(/\/+$/, '');
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(body && { 'content-type': 'application/json' }),
  };
  const request = { method, url: baseUrl + path, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await sendWithRetries(request, client);
  const call = `${method} ${path.replace(/\?.*/, '')}`;
  if (mayBeMissing && response.status === 404) return { body: undefined };
  if (response.status < 200 || response.status >= 300)
    throw githubError(response, call, client.context.nameOf);
  return {
    body: method === 'PUT' ? undefined : readJson(response, { call, server: 'GitHub' }),
    nextPath: nextPathOf(response.headers.link, baseUrl),
  };
}

/** Reads the path of the next page from a `Link` header. On another server it would give the token away. */
function nextPathOf(link: string | undefined, baseUrl: string): string | undefined {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? '')?.[1];
  if (target === undefined || target.startsWith(`${baseUrl}/`)) return target?.slice(baseUrl.length);
  throw new NetworkError("GitHub's link to the next page leads to another server. It was not requested", {
    code: 'ERR_NETWORK_RESPONSE',
  });
}
