import { fileStore } from './stores.ts';
import { openAccount, type Account } from '../servers/account.ts';

/** An account, and the file that stores its key. */
export interface AccountWithFile {
  readonly account: Account;
  readonly store: Awaited<ReturnType<typeof fileStore>>;
}

/** Opens several accounts, for a test that uses them in parallel. */
export function openAccountsWithFiles(count: number): Promise<readonly AccountWithFile[]> {
  const open = async () => ({ account: await openAccount(), store: await fileStore() });
  return Promise.all(Array.from({ length: count }, open));
}
