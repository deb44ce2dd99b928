import { ApiError, NetworkError } from '../base/errors.ts';
import { readJson } from '../app-store-connect/api-errors.ts';
import type { HttpResponse, HttpRequest } from '../base/http.ts';
import { isRefusal } from '../http/refusal.ts';
import type { NameOf } from '../base/terms.ts';
import { send, type Client } from '../http/send.ts';
import { toSafeLine } from '../base/safe-text.ts';

export interface GitHubResponse {
  /** The JSON; undefined after PUT, or if there is no such secret. */
  readonly body: unknown;
  /** The path of the next page, if the response names one. */
  readonly next?: string | undefined;
}

/** What GitHub tells of a secret; its value is never told. */
export interface SecretEntry {
  readonly updated_at?: string;
  readonly visibility?: string;
}

/** Makes one of GitHub's calls; `missing` lets a 404 pass. */
export type Call = (
  method: HttpRequest['method'],
  path: string,
  options?: { body?: object; missing?: boolean },
) => Promise<GitHubResponse>;

export function githubCaller({ apiUrl, token }: { apiUrl: string; token: string }, client: Client): Call {
  const base = apiUrl.replace(/\/+$/, '');
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  return async (method, path, { body, missing = false } = {}) => {
    const url = base + path;
    const request = {
      method,
      url,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    };
    const answer = await send(request, client);
    const call = `${method} ${path.replace(/\?.*/, '')}`;
    if (missing && answer.status === 404) return { body: undefined };
    if (answer.status < 200 || answer.status >= 300) throw githubError(answer, call, client.context.nameOf);
    return {
      body: method === 'PUT' ? undefined : readJson(answer, call),
      next: nextPage(answer.headers.link, base),
    };
  };
}

/** The path that a `Link` header gives for the next page; on another server the token would go there. */
function nextPage(link: string | undefined, base: string): string | undefined {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? '')?.[1];
  if (target === undefined || target.startsWith(`${base}/`)) return target?.slice(base.length);
  throw new NetworkError("GitHub's link to the next page is on another server. It was not asked", {
    code: 'ERR_NETWORK_RESPONSE',
  });
}

function githubError(answer: HttpResponse, call: string, nameOf: NameOf): ApiError {
  const advice = [401, 403, 404].includes(answer.status)
    ? `\n${nameOf("GitHub's token")} needs the right to write secrets (fine-grained: Secrets, or Environments, read and write; for an organization: Organization secrets). The workflow's own GITHUB_TOKEN never has it`
    : '';
  const message = messageOf(answer);
  return new ApiError(
    `GitHub refused ${call} with ${answer.status}: ${message ?? (toSafeLine(answer.body) || 'no reason given')}.${advice}${answer.note ? `\n${answer.note}` : ''}`,
    {
      code: 'ERR_STORE_REFUSED',
      status: answer.status,
      mayHaveHappened: !isRefusal(answer, message !== undefined),
    },
  );
}

/** GitHub's own words; undefined if the response is not GitHub's, such as a proxy's page. */
function messageOf({ body }: HttpResponse): string | undefined {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    if (typeof message === 'string') return toSafeLine(message);
  } catch {
    // Not GitHub's JSON.
  }
  return undefined;
}
