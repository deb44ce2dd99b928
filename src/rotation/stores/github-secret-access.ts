import { NetworkError } from '../../base/errors.ts';
import type { Client } from '../../http/client.ts';
import { callGitHub } from './github-api.ts';
import type { GitHubSecret, SecretAddress } from './github-secret.ts';

/** Which repositories may use an organization's secret, in the fields of GitHub's API. */
export interface SecretAccess {
  readonly visibility?: string;
  /** The IDs of the repositories, if `visibility` is `selected`. */
  readonly selected_repository_ids?: readonly number[];
}

/** Pages of 100 repositories after which a list is taken as endless. */
const MAX_PAGES = 1_000;

/**
 * Reads which repositories may use an organization's secret: GitHub requires that again with every value. A new secret is
 * for private repositories. Throws `NetworkError` if the response does not say it completely.
 */
export async function readSecretAccess(
  client: Client,
  address: SecretAddress,
  before: GitHubSecret | undefined,
): Promise<SecretAccess> {
  if (!before) return { visibility: 'private' };
  const { visibility } = before;
  if (visibility === undefined)
    throw new NetworkError(
      `GitHub's response for ${address.description} has no visibility, so writing the secret could change who can use it`,
      { code: 'ERR_NETWORK_RESPONSE' },
    );
  if (visibility !== 'selected') return { visibility };
  return { visibility, selected_repository_ids: await readRepositoryIds(client, address) };
}

/** Reads the complete list of repositories: writing the secret takes the access from those that the list leaves out. */
async function readRepositoryIds(
  client: Client,
  { github, path }: SecretAddress,
): Promise<readonly number[]> {
  const ids = new Set<number>();
  const first = `${path}/repositories?per_page=100`;
  let next: string | undefined = first;
  for (let page = 1; next !== undefined; page += 1) {
    if (page > MAX_PAGES)
      throw new NetworkError(`GitHub's list does not end: ${MAX_PAGES} pages were read`, {
        code: 'ERR_NETWORK_RESPONSE',
      });
    const response = await callGitHub(client, github, { method: 'GET', path: next });
    const { total, found } = readPage(response.body);
    for (const id of found) ids.add(id);
    const more = found.length > 0 && ids.size < total;
    next = response.nextPath ?? (more ? `${first}&page=${page + 1}` : undefined);
    if (next === undefined && ids.size !== total)
      throw new NetworkError(
        `GitHub's list of the repositories that can use the secret is incomplete: ${ids.size} of ${total}. Writing the secret could remove the access of the others`,
        { code: 'ERR_NETWORK_RESPONSE' },
      );
  }
  return [...ids];
}

function readPage(body: unknown): { total: number; found: readonly number[] } {
  const { total_count: total, repositories } = (body ?? {}) as {
    total_count?: unknown;
    repositories?: unknown;
  };
  if (typeof total === 'number' && Array.isArray(repositories)) {
    const found = repositories.map((repository: { id?: unknown } | null) => repository?.id);
    if (found.every((id) => typeof id === 'number')) return { total, found };
  }
  throw new NetworkError("GitHub's response does not list the repositories that can use the secret", {
    code: 'ERR_NETWORK_RESPONSE',
  });
}
