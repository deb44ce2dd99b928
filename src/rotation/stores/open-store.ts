import type { IsRegistered } from '../../files/abandoned-files.ts';
import type { UserFile } from '../../files/overwrite-protection.ts';
import { createFileStore } from './file-store.ts';
import { createGitHubSecretStore } from './github-secret-store.ts';
import type { KeyStore } from './key-store.ts';

/** Where a new private key is to be stored: in a file, or in a GitHub Actions secret. */
export interface StoreRequest {
  readonly storeFile?: UserFile | undefined;
  /** A GitHub token that may write secrets. */
  readonly githubToken?: string | undefined;
  readonly secretName?: string | undefined;
  readonly secretEnvironment?: string | undefined;
  readonly secretOrganization?: string | undefined;
  /** `owner/name`. */
  readonly githubRepository?: string | undefined;
  /** GitHub's own API if omitted. */
  readonly githubApiUrl?: string | undefined;
}

/** Returns the store that a request names, or undefined if it names none. `isRegistered` tells which keys are in use. */
export function openStore(request: StoreRequest, isRegistered?: IsRegistered): KeyStore | undefined {
  if (request.storeFile) return createFileStore(request.storeFile, isRegistered);
  if (request.secretName === undefined) return undefined;
  return createGitHubSecretStore({
    apiUrl: request.githubApiUrl ?? 'https://api.github.com',
    token: request.githubToken ?? '',
    name: request.secretName,
    repository: request.githubRepository,
    environment: request.secretEnvironment,
    organization: request.secretOrganization,
  });
}
