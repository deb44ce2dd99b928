import { NetworkError } from '../../base/errors.ts';
import type { Client } from '../../http/client.ts';
import { callGitHub, type GitHubAccess } from './github-api.ts';

/** Which GitHub Actions secret keeps a key: of a repository, of one of its environments, or of an organization. */
export interface SecretLocation {
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
  /** The name of the secret. */
  readonly name: string;
  /** `owner/name`. Not used if `organization` is set. */
  readonly repository?: string | undefined;
  /** An environment of the repository. */
  readonly environment?: string | undefined;
  readonly organization?: string | undefined;
}

/** Where a secret is in GitHub's API. */
export interface SecretAddress {
  readonly github: GitHubAccess;
  /** The path of all secrets of the same owner. */
  readonly folder: string;
  /** The path of the secret. */
  readonly path: string;
  /** For messages: `the secret KEY of the repository octo-org/shop`. */
  readonly description: string;
}

/** What GitHub's API shows of a secret; it never shows the value. */
export interface GitHubSecret {
  /** The time of the last change, in whole seconds. */
  readonly updatedAt: string;
  /** Which repositories may use an organization's secret: `all`, `private` or `selected`. */
  readonly visibility?: string;
}

/** Returns where a secret is in GitHub's API. See https://docs.github.com/rest/actions/secrets */
export function locateSecret({ apiUrl, token, name, ...owner }: SecretLocation): SecretAddress {
  const { folder, whose } = folderOf(owner);
  return {
    github: { apiUrl, token },
    folder,
    path: `${folder}/${name}`,
    description: `the secret ${name} of ${whose}`,
  };
}

function folderOf({
  repository = '',
  environment,
  organization,
}: Pick<SecretLocation, 'repository' | 'environment' | 'organization'>): { folder: string; whose: string } {
  if (organization !== undefined)
    return {
      folder: `/orgs/${encodeURIComponent(organization)}/actions/secrets`,
      whose: `the organization ${organization}`,
    };
  const base = `/repos/${repository}`;
  if (environment === undefined)
    return { folder: `${base}/actions/secrets`, whose: `the repository ${repository}` };
  return {
    folder: `${base}/environments/${encodeURIComponent(environment)}/secrets`,
    whose: `the environment ${environment} of ${repository}`,
  };
}

/**
 * Reads what GitHub shows of a secret; undefined if it does not exist. Throws `NetworkError` if its time is missing: without
 * it, it could not be proven later that the secret was written.
 */
export async function readSecret(
  client: Client,
  { github, path, description }: SecretAddress,
): Promise<GitHubSecret | undefined> {
  const { body } = await callGitHub(client, github, { method: 'GET', path, mayBeMissing: true });
  if (body === undefined) return undefined;
  const { updated_at: updatedAt, visibility } = (body ?? {}) as {
    updated_at?: unknown;
    visibility?: unknown;
  };
  if (typeof updatedAt !== 'string')
    throw new NetworkError(
      `GitHub's response for ${description} has no updated_at, so it cannot prove anything`,
      { code: 'ERR_NETWORK_RESPONSE' },
    );
  return { updatedAt, ...(typeof visibility === 'string' && { visibility }) };
}
