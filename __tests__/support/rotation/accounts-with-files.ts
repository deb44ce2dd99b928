import { fileStore } from './stores.ts';
import { openAccount, type Account } from '../servers/account.ts';

/** An account with a file of its own. */
export interface Workplace {
  readonly account: Account;
  readonly store: Awaited<ReturnType<typeof fileStore>>;
}

/** Opens several, for a test that works in all of them at the same time. */
export function openWorkplaces(count: number): Promise<readonly Workplace[]> {
  const open = async () => ({ account: await openAccount(), store: await fileStore() });
  return Promise.all(Array.from({ length: count }, open));
}
