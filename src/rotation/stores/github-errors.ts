import { ApiError } from '../../base/errors.ts';
import { toSafeLine } from '../../base/safe-text.ts';
import type { NameOf } from '../../base/terms.ts';
import type { FinalResponse } from '../../http/send-with-retries.ts';
import { isClearRefusal } from '../../http/took-effect.ts';

/** What GitHub says about an error, in its own JSON. */
interface GitHubErrorBody {
  readonly message?: unknown;
  readonly errors?: unknown;
}

/**
 * Makes the error of a response that is not a success: GitHub's own message, and advice that fits the status. See
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function githubError(response: FinalResponse, call: string, nameOf: NameOf): ApiError {
  const { status, body, retryNote } = response;
  const message = messageOf(body);
  const reason = (message ?? toSafeLine(body)).replace(/[.\s]+$/, '') || 'no reason given';
  const advice = retryNote ?? adviceFor(response, reason, nameOf);
  return new ApiError(`GitHub refused ${call} with ${status}: ${reason}.${advice ? `\n${advice}` : ''}`, {
    code: 'ERR_STORE_REFUSED',
    status,
    mayHaveHappened: !isClearRefusal(response, message !== undefined),
  });
}

function adviceFor({ status, headers }: FinalResponse, reason: string, nameOf: NameOf): string | undefined {
  const token = nameOf("GitHub's token");
  if (status >= 300 && status < 400)
    return `The repository was renamed or moved. Give its new name in ${nameOf('the repository of the secret')}`;
  if (status === 401)
    return `${token} is not valid: it has expired, was revoked, or was not copied completely`;
  if (status === 403) return adviceIfForbidden(headers['x-github-sso'], reason, token);
  if (status === 404)
    return `The repository, environment or organization does not exist, or ${token} has no access to it. Check the names. ${RIGHTS}`;
  if (status === 410) return 'GitHub no longer offers this API. Update asc-credentials';
  return undefined;
}

const RIGHTS =
  "To write secrets, a fine-grained token needs Secrets, Environments or (for an organization) Organization secrets, read and write; a classic token needs repo or admin:org. The workflow's own GITHUB_TOKEN cannot write secrets";

function adviceIfForbidden(singleSignOn: string | undefined, reason: string, token: string): string {
  const url = /\burl=(https:\/\/github\.com\/\S+)/.exec(singleSignOn ?? '')?.[1];
  if (url !== undefined)
    return `The organization requires single sign-on. Authorize the token at ${toSafeLine(url)}`;
  if (/archived/i.test(reason))
    return 'An archived repository is read-only. Unarchive it, or store the key elsewhere';
  return `${token} is not allowed to do this. ${RIGHTS}`;
}

/** Reads GitHub's own message with its details; undefined if the response is not GitHub's, such as a proxy's page. */
function messageOf(body: string): string | undefined {
  try {
    const { message, errors } = JSON.parse(body) as GitHubErrorBody;
    if (typeof message !== 'string') return undefined;
    return [message, ...detailsOf(errors)].map(toSafeLine).join('. ');
  } catch {
    return undefined; // The body is not GitHub's JSON.
  }
}

/** The messages of `errors`, whose entries are text or objects. */
function detailsOf(errors: unknown): string[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((entry: unknown) => {
    const text = typeof entry === 'string' ? entry : (entry as { message?: unknown } | null)?.message;
    return typeof text === 'string' ? [text] : [];
  });
}
