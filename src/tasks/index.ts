import type { Task } from '../task.ts';
import { advancedCommerceJws } from './advanced-commerce-jws.ts';
import { ascToken } from './asc-token.ts';
import { installVerificationToken } from './install-verification-token.ts';
import { introductoryOfferJws } from './introductory-offer-jws.ts';
import { marketplaceToken } from './marketplace-token.ts';
import { promotionalOfferJws } from './promotional-offer-jws.ts';
import { registerKey } from './register-key.ts';
import { serverToken } from './server-token.ts';
import { verifyToken } from './verify-token.ts';

/** Every mode, in the order of the documents. */
export const tasks: readonly Task[] = [
  ascToken,
  marketplaceToken,
  registerKey,
  serverToken,
  promotionalOfferJws,
  introductoryOfferJws,
  advancedCommerceJws,
  installVerificationToken,
  verifyToken,
];
