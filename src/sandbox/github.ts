import { json, type SandboxResponse, type SandboxRequest } from './responses.ts';
import type { SandboxState } from './sandbox-state.ts';

const FOLDER =
  /^\/(?:repos\/[^/]+\/[^/]+(?:\/environments\/[^/]+\/secrets|\/actions\/secrets)|orgs\/[^/]+\/actions\/secrets)/;

const REPOSITORIES = /^(\/orgs\/[^/]+\/actions\/secrets\/[^/]+)\/repositories$/;

/** The ID of the only public key. */
const KEY_ID = '568250167242549743';

/** Whether a path is one of GitHub's. */
export function isGitHubPath(path: string): boolean {
  return FOLDER.test(path);
}

/** Whether a request has the sandbox's GitHub token. */
export function isGitHubToken({ github }: SandboxState, authorization: string | undefined): boolean {
  return authorization === `Bearer ${github.token}`;
}

/** Responds to GitHub's calls for secrets of repositories, environments and organizations. */
export function respondAsGitHub(
  state: SandboxState,
  { method, headers, body }: SandboxRequest,
  url: URL,
): SandboxResponse {
  const path = url.pathname;
  const { github } = state;
  if (!isGitHubToken(state, headers.authorization)) return json(401, { message: 'Bad credentials' });
  if (method === 'GET' && path.endsWith('/secrets/public-key')) {
    const { x = '' } = github.publicKey.export({ format: 'jwk' });
    return json(200, { key_id: KEY_ID, key: Buffer.from(x, 'base64url').toString('base64') });
  }
  if (method === 'GET' && REPOSITORIES.test(path)) return listRepositories(github.secrets, url);
  const secret = github.secrets.find((candidate) => candidate.path === path);
  if (method === 'PUT') return putSecret(github.secrets, { path, body: readBody(body) });
  if (method !== 'GET' || !secret) return json(404, { message: 'Not Found' });
  return json(200, {
    name: path.split('/').at(-1),
    updated_at: secret.updatedAt,
    visibility: secret.visibility,
  });
}

interface SecretBody {
  readonly encrypted_value?: string;
  readonly key_id?: string;
  readonly visibility?: string;
  readonly selected_repository_ids?: readonly number[];
}

function putSecret(
  secrets: SandboxState['github']['secrets'],
  { path, body }: { path: string; body: SecretBody },
): SandboxResponse {
  const { encrypted_value: encryptedValue = '', key_id: keyId = '', visibility } = body;
  if (keyId !== KEY_ID || encryptedValue === '')
    return json(422, { message: 'Invalid request: encrypted_value or key_id' });
  if (path.startsWith('/orgs/') && visibility === undefined)
    return json(422, { message: 'Invalid request: visibility' });
  const index = secrets.findIndex((secret) => secret.path === path);
  const updatedAt = timeOfUpdate(secrets[index]?.updatedAt);
  const repositoryIds = body.selected_repository_ids ?? [];
  const secret = { path, encryptedValue, keyId, visibility, repositoryIds, updatedAt };
  if (index < 0) secrets.push(secret);
  else secrets[index] = secret;
  return index < 0 ? json(201, {}) : { status: 204 };
}

/** The time of an update in whole seconds, like GitHub's. Two updates within a second get different times. */
function timeOfUpdate(before: string | undefined): string {
  const seconds = Math.floor(Date.now() / 1000);
  const next = Math.floor(Date.parse(before ?? '1970-01-01') / 1000) + 1;
  return new Date(Math.max(seconds, next) * 1000).toISOString().replace('.000Z', 'Z');
}

/** One page of the repositories that can use an organization's secret, with GitHub's link to the next page. */
function listRepositories(secrets: SandboxState['github']['secrets'], url: URL): SandboxResponse {
  const secret = secrets.find(({ path }) => path === REPOSITORIES.exec(url.pathname)?.[1]);
  if (!secret) return json(404, { message: 'Not Found' });
  if (secret.visibility !== 'selected')
    return json(409, { message: 'Visibility type of the secret is not set to selected repositories' });
  const ids = secret.repositoryIds ?? [1];
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30) || 30, 100);
  const page = Number(url.searchParams.get('page') ?? 1) || 1;
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const repositories = ids.slice((page - 1) * size, page * size).map((id) => ({ id }));
  const link = page * size < ids.length ? { link: `<${next.href}>; rel="next"` } : {};
  return json(200, { total_count: ids.length, repositories }, link);
}

function readBody(body: string): SecretBody {
  try {
    return JSON.parse(body) as SecretBody;
  } catch {
    return {};
  }
}
