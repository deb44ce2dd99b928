import { json, type SandboxAnswer, type SandboxRequest } from './answers.ts';
import type { SandboxState } from './state.ts';

const FOLDER =
  /^\/(?:repos\/[^/]+\/[^/]+(?:\/environments\/[^/]+\/secrets|\/actions\/secrets)|orgs\/[^/]+\/actions\/secrets)/;

/** The name of the only key that secrets are sealed for. */
const KEY_ID = '568250167242549743';

/** Whether a path is one of GitHub's. */
export function isGitHubPath(path: string): boolean {
  return FOLDER.test(path);
}

/** GitHub's calls for secrets of repositories, environments and organizations. */
export function answerGitHub(
  { github }: SandboxState,
  { method, headers, body }: SandboxRequest,
  url: URL,
): SandboxAnswer {
  const path = url.pathname;
  if (headers.authorization !== `Bearer ${github.token}`) return json(401, { message: 'Bad credentials' });
  if (method === 'GET' && path.endsWith('/secrets/public-key')) {
    const { x = '' } = github.publicKey.export({ format: 'jwk' });
    return json(200, { key_id: KEY_ID, key: Buffer.from(x, 'base64url').toString('base64') });
  }
  if (method === 'GET' && path.endsWith('/repositories'))
    return json(200, { total_count: 1, repositories: [{ id: 1 }] });
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
  const secret = { path, encryptedValue, keyId, visibility, updatedAt: new Date().toISOString() };
  if (index < 0) secrets.push(secret);
  else secrets[index] = secret;
  return index < 0 ? json(201, {}) : { status: 204 };
}

function readBody(body: string): SecretBody {
  try {
    return JSON.parse(body) as SecretBody;
  } catch {
    return {};
  }
}
