import type { IsRegistered } from '../files/abandoned.ts';
import type { UserFile } from '../files/user-file.ts';
import type { Client } from '../http/send.ts';
import { fileStore } from './file-store.ts';
import { githubSecretStore } from './github-secrets.ts';
import type { KeyStore } from './key-store.ts';

/** Where a new private key is to go, in the words of `rotate-key`. */
export interface StoreRequest {
  readonly storeFile?: UserFile | undefined;
  readonly githubToken?: string | undefined;
  readonly secretName?: string | undefined;
  readonly secretEnvironment?: string | undefined;
  readonly secretOrganization?: string | undefined;
  readonly githubRepository?: string | undefined;
  readonly githubApiUrl?: string | undefined;
}

/** The store that a request names; none where it names none. */
export function openStore(
  request: StoreRequest,
  client: Client,
  isRegistered?: IsRegistered,
): KeyStore | undefined {
  if (request.storeFile) return fileStore(request.storeFile, client.context.log, isRegistered);
  if (request.secretName === undefined) return undefined;
  const place = {
    apiUrl: request.githubApiUrl ?? 'https://api.github.com',
    token: request.githubToken ?? '',
    name: request.secretName,
    repository: request.githubRepository,
    environment: request.secretEnvironment,
    organization: request.secretOrganization,
  };
  return githubSecretStore(place, client);
}
