import { ApiError, AscError, NetworkError } from '../../errors.ts';
import { readJson } from '../api/api-errors.ts';
import type { HttpAnswer, HttpRequest } from '../api/exchange.ts';
import { send, type Client } from '../api/http.ts';
import type { KeyStore } from './key-store.ts';
import { toSafeLine } from '../safe-text.ts';

/** Which GitHub Actions secret keeps a key: of a repository, of one of its environments, or of an organization. */
export interface SecretPlace {
  /** `https://api.github.com`, or a GitHub Enterprise Server's. */
  readonly apiUrl: string;
  readonly token: string;
  readonly name: string;
  /** `owner/name`. */
  readonly repository?: string | undefined;
  readonly environment?: string | undefined;
  readonly organization?: string | undefined;
}

/** What GitHub tells of a secret; its value is never told. */
interface SecretEntry {
  readonly updated_at?: string;
  readonly visibility?: string;
}

/** Keeps the key in a GitHub Actions secret; see https://docs.github.com/rest/actions/secrets */
export function githubSecretStore(place: SecretPlace, client: Client): KeyStore {
  const folder = folderOf(place);
  const call = githubCaller(place, client);
  const name = `the secret ${place.name} of ${folder.owner}`;
  let seal: ((text: string) => SealedSecret) | undefined;
  let before: SecretEntry | undefined;
  const readEntry = async () =>
    (await call('GET', `${folder.path}/${place.name}`, { missing: true })) as SecretEntry | undefined;
  return {
    name,
    async prepare() {
      seal = await readSeal(await call('GET', `${folder.path}/public-key`));
      seal(''); // A key that nothing can be sealed for is found before anything is changed.
      before = await readEntry();
    },
    isUnchanged: async () => (await readEntry())?.updated_at === before?.updated_at,
    async store(privateKeyPem) {
      if (!seal) throw new AscError('ERR_STORE', `${name} was not prepared`);
      const access =
        place.organization === undefined
          ? {}
          : await organizationAccess(call, `${folder.path}/${place.name}`, before);
      await call('PUT', `${folder.path}/${place.name}`, { body: { ...seal(privateKeyPem), ...access } });
    },
  };
}

/** A text as GitHub takes it for a secret. */
interface SealedSecret {
  readonly encrypted_value: string;
  readonly key_id: string;
}

/** What seals a text with the public key that GitHub's answer holds. */
async function readSeal(answer: unknown): Promise<(text: string) => SealedSecret> {
  const { sealBox } = await import('./sealed-box.ts');
  const { key, key_id: id } = (answer ?? {}) as { key?: unknown; key_id?: unknown };
  return (text) => {
    try {
      const sealed = sealBox(text, Buffer.from(String(key), 'base64'));
      return { encrypted_value: Buffer.from(sealed).toString('base64'), key_id: String(id) };
    } catch {
      // Of the reasons none helps: node's and OpenSSL's, about a text that should be 32 bytes of base64.
      throw new NetworkError("GitHub's answer holds no public key that a secret could be sealed for");
    }
  };
}

function folderOf({ repository = '', environment, organization }: SecretPlace): {
  path: string;
  owner: string;
} {
  if (organization !== undefined)
    return {
      path: `/orgs/${encodeURIComponent(organization)}/actions/secrets`,
      owner: `the organization ${organization}`,
    };
  const base = `/repos/${repository}`;
  if (environment === undefined)
    return { path: `${base}/actions/secrets`, owner: `the repository ${repository}` };
  return {
    path: `${base}/environments/${encodeURIComponent(environment)}/secrets`,
    owner: `the environment ${environment} of ${repository}`,
  };
}

type Call = (
  method: HttpRequest['method'],
  path: string,
  options?: { body?: object; missing?: boolean },
) => Promise<unknown>;

/** An organization's secret keeps who may see it: GitHub asks for that anew with every value. */
async function organizationAccess(
  call: Call,
  path: string,
  before: SecretEntry | undefined,
): Promise<object> {
  const visibility = before?.visibility ?? 'private';
  if (visibility !== 'selected') return { visibility };
  const ids: number[] = [];
  for (let page = 1; ; page += 1) {
    const found = readIds(await call('GET', `${path}/repositories?per_page=100&page=${page}`));
    for (const id of found) ids.push(id);
    if (found.length < 100) return { visibility, selected_repository_ids: ids };
    if (page === MOST_PAGES)
      throw new NetworkError(`GitHub's list has no end: ${MOST_PAGES} pages were read`);
  }
}

/** Pages of 100 repositories after which a list cannot be meant to end. */
const MOST_PAGES = 1_000;

function readIds(answer: unknown): readonly number[] {
  const { repositories } = (answer ?? {}) as { repositories?: unknown };
  const ids = Array.isArray(repositories)
    ? repositories.map((repository: { id?: unknown } | null) => repository?.id)
    : [undefined];
  if (ids.every((id) => typeof id === 'number')) return ids;
  throw new NetworkError("GitHub's answer holds no list of the repositories that may see the secret");
}

function githubCaller({ apiUrl, token }: SecretPlace, client: Client): Call {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  return async (method, path, { body, missing = false } = {}) => {
    const url = apiUrl.replace(/\/+$/, '') + path;
    const request = {
      method,
      url,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    };
    const answer = await send(request, client);
    const call = `${method} ${path.replace(/\?.*/, '')}`;
    if (missing && answer.status === 404) return undefined;
    if (answer.status < 200 || answer.status >= 300) throw githubError(answer, call);
    return answer.body === '' ? undefined : readJson(answer, call);
  };
}

function githubError(answer: HttpAnswer, call: string): ApiError {
  const advice = [401, 403, 404].includes(answer.status)
    ? "\ngithub-token needs the right to write secrets (fine-grained: Secrets, or Environments, read and write; for an organization: Organization secrets). The workflow's own GITHUB_TOKEN never has it"
    : '';
  return new ApiError(
    `GitHub refused ${call} with ${answer.status}: ${messageOf(answer)}.${advice}${answer.note ? `\n${answer.note}` : ''}`,
    answer,
  );
}

function messageOf({ body }: HttpAnswer): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    if (typeof message === 'string') return toSafeLine(message);
  } catch {
    // Not GitHub's JSON: shown as it is.
  }
  return toSafeLine(body) || 'no reason given';
}
