import { AscError, NetworkError } from '../base/errors.ts';
import { pause, type Client } from '../http/send.ts';
import { githubCaller, type GitHubResponse, type SecretEntry } from './github-api.ts';
import type { KeyStore } from './key-store.ts';
import { readAccess } from './secret-access.ts';

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

/** What is known before anything is changed. */
interface Prepared {
  readonly seal: (text: string) => SealedSecret;
  readonly before: SecretEntry | undefined;
  /** Who may see an organization's secret. */
  readonly access: object;
}

/** Milliseconds between looks at a secret that was written: GitHub's times are in seconds. */
const PROOF_WAITS = [0, 1_000, 1_000, 2_000];

/** Keeps the key in a GitHub Actions secret; see https://docs.github.com/rest/actions/secrets */
export function githubSecretStore(place: SecretPlace, client: Client): KeyStore {
  const folder = folderOf(place);
  const call = githubCaller(place, client);
  const path = `${folder.path}/${place.name}`;
  const name = `the secret ${place.name} of ${folder.owner}`;
  let prepared: Prepared | undefined;
  const whatWasPrepared = () => {
    if (!prepared) throw new AscError('ERR_ROTATION_INCOMPLETE', `${name} was not prepared`);
    return prepared;
  };
  const readEntry = async () => readSecret(await call('GET', path, { missing: true }), name);
  return {
    name,
    adviceIfNew: `Check ${client.context.nameOf('the name of the secret')}. If it is right, create the secret first, with any value, and run the rotation again`,
    async prepare() {
      const seal = await readSeal((await call('GET', `${folder.path}/public-key`)).body);
      seal(''); // A key that nothing can be sealed for is found before anything is changed.
      const before = await readEntry();
      const access = place.organization === undefined ? {} : await readAccess(call, { path, name, before });
      prepared = { seal, before, access };
    },
    isNew: () => whatWasPrepared().before === undefined,
    isUnchanged: async () => (await readEntry())?.updated_at === whatWasPrepared().before?.updated_at,
    async store(privateKeyPem) {
      const { seal, access } = whatWasPrepared();
      await call('PUT', path, { body: { ...seal(privateKeyPem), ...access } });
    },
    /** The value cannot be read back: the time of the last change is the proof. */
    async holds() {
      for (const wait of PROOF_WAITS) {
        if (wait > 0) await pause(client, wait);
        const entry = await readEntry();
        if (entry && entry.updated_at !== whatWasPrepared().before?.updated_at) return true;
      }
      return false;
    },
  };
}

/** Reads what GitHub tells of a secret; without its time nobody could prove later that it was written. */
function readSecret({ body }: GitHubResponse, name: string): SecretEntry | undefined {
  if (body === undefined) return undefined;
  const entry = (body ?? {}) as { updated_at?: unknown; visibility?: unknown };
  const { updated_at: time, visibility } = entry;
  if (typeof time !== 'string')
    throw new NetworkError(
      `GitHub's response for ${name} has no updated_at, so nothing can be proven with it`,
      { code: 'ERR_NETWORK_RESPONSE' },
    );
  return { updated_at: time, ...(typeof visibility === 'string' && { visibility }) };
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
      throw new NetworkError("GitHub's answer holds no public key that a secret could be sealed for", {
        code: 'ERR_NETWORK_RESPONSE',
      });
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
