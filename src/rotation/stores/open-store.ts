import type { IsRegistered } from '../../files/abandoned-files.ts';
import type { UserFile } from '../../files/overwrite-protection.ts';
import { createCommandStore } from './command-store.ts';
import { createFileStore } from './file-store.ts';
import { createFunctionStore, type StoreKey } from './function-store.ts';
import { createGitHubSecretStore } from './github-secret-store.ts';
import type { KeyStore } from './key-store.ts';
import type { UserCommand } from '../../base/user-command.ts';

/** Where a new private key is to be stored: in a file, in a GitHub Actions secret, or by a command or function. */
export interface StoreRequest {
  readonly storeFile?: UserFile | undefined;
  readonly storeCommand?: UserCommand | undefined;
  /** A function of the library's caller. */
  readonly store?: StoreKey | undefined;
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

/** Returns the store that a request names, or undefined if it names none. `isRegistered` says which keys are in use. */
export function openStore(request: StoreRequest, isRegistered?: IsRegistered): KeyStore | undefined {
  if (request.storeFile) return createFileStore(request.storeFile, isRegistered);
  if (request.storeCommand) return createCommandStore(request.storeCommand);
  if (request.store) return createFunctionStore(request.store);
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
