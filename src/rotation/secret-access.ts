import { NetworkError } from '../base/errors.ts';
import type { Call, SecretEntry } from './github-api.ts';

/** An organization's secret keeps who may see it: GitHub asks for that anew with every value. */
export async function readAccess(
  call: Call,
  { path, name, before }: { path: string; name: string; before: SecretEntry | undefined },
): Promise<object> {
  if (!before) return { visibility: 'private' };
  const { visibility } = before;
  if (visibility === undefined)
    throw new NetworkError(
      `GitHub's response for ${name} has no visibility, so writing it could change who may see it`,
      { code: 'ERR_NETWORK_RESPONSE' },
    );
  if (visibility !== 'selected') return { visibility };
  return { visibility, selected_repository_ids: await readRepositories(call, `${path}/repositories`) };
}

/** Pages of 100 repositories after which a list cannot be meant to end. */
const MOST_PAGES = 1_000;

/** The whole list of the repositories that may see a secret: from those that it leaves out, writing would take the access. */
async function readRepositories(call: Call, path: string): Promise<readonly number[]> {
  const ids = new Set<number>();
  let next: string | undefined = `${path}?per_page=100`;
  for (let page = 1; next !== undefined; page += 1) {
    if (page > MOST_PAGES)
      throw new NetworkError(`GitHub's list has no end: ${MOST_PAGES} pages were read`, {
        code: 'ERR_NETWORK_RESPONSE',
      });
    const response = await call('GET', next);
    const { total, found } = readPage(response.body);
    for (const id of found) ids.add(id);
    const more = found.length > 0 && ids.size < total;
    next = response.next ?? (more ? `${path}?per_page=100&page=${page + 1}` : undefined);
    if (next === undefined && ids.size !== total)
      throw new NetworkError(
        `GitHub's list of the repositories that may see the secret is not whole: ${ids.size} of ${total}. Writing the secret could take the access from the others`,
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
  const found = Array.isArray(repositories)
    ? repositories.map((repository: { id?: unknown } | null) => repository?.id)
    : [undefined];
  if (typeof total === 'number' && found.every((id) => typeof id === 'number')) return { total, found };
  throw new NetworkError("GitHub's answer holds no list of the repositories that may see the secret", {
    code: 'ERR_NETWORK_RESPONSE',
  });
}
