import type { Task } from '../task.ts';
import { ascToken } from './asc-token.ts';
import { marketplaceToken } from './marketplace-token.ts';
import { registerKey } from './register-key.ts';

/** Every mode, in the order of the documents. */
export const tasks: readonly Task[] = [ascToken, marketplaceToken, registerKey];
