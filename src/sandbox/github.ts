import { json, type SandboxAnswer, type SandboxRequest } from './answers.ts';
import type { SandboxState } from './state.ts';

const FOLDER =
  /^\/(?:repos\/[^/]+\/[^/]+(?:\/environments\/[^/]+\/secrets|\/actions\/secrets)|orgs\/[^/]+\/actions\/secrets)/;

const REPOSITORIES = /^(\/orgs\/[^/]+\/actions\/secrets\/[^/]+)\/repositories$/;

/** The name of the only key that secrets are sealed for. */
const KEY_ID = '568250167242549743';

/** Whether a path is one of GitHub's. */
export function isGitHubPath(path: string): boolean {
  return FOLDER.test(path);
}

export function isGitHubToken({ github }: SandboxState, authorization: string | undefined): boolean {
  return authorization === `Bearer ${github.token}`;
}

/** GitHub's calls for secrets of repositories, environments and organizations. */
export function answerGitHub(
  state: SandboxState,
  { method, headers, body }: SandboxRequest,
  url: URL,
): SandboxAnswer {
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
): SandboxAnswer {
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

/** In whole seconds, as GitHub's; a second update within a second counts as the next one's, so that each can be told. */
function timeOfUpdate(before: string | undefined): string {
  const seconds = Math.floor(Date.now() / 1000);
  const next = Math.floor(Date.parse(before ?? '1970-01-01') / 1000) + 1;
  return new Date(Math.max(seconds, next) * 1000).toISOString().replace('.000Z', 'Z');
}

/** The repositories that may see an organization's secret, a page of them, with a link to the next as GitHub sets it. */
function listRepositories(secrets: SandboxState['github']['secrets'], url: URL): SandboxAnswer {
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
