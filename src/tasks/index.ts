import type { Task } from '../task.ts';
import { advancedCommerceJws } from './advanced-commerce-jws.ts';
import { ascToken } from './asc-token.ts';
import { checkCredentials } from './check-credentials.ts';
import { findApp } from './find-app.ts';
import { generateKey } from './generate-key.ts';
import { installVerificationToken } from './install-verification-token.ts';
import { introductoryOfferJws } from './introductory-offer-jws.ts';
import { listDomains } from './list-domains.ts';
import { listKeys } from './list-keys.ts';
import { marketplaceToken } from './marketplace-token.ts';
import { promotionalOfferJws } from './promotional-offer-jws.ts';
import { readKey } from './read-key.ts';
import { registerDomain } from './register-domain.ts';
import { registerKey } from './register-key.ts';
import { removeDomain } from './remove-domain.ts';
import { removeKey } from './remove-key.ts';
import { rotateKey } from './rotate-key.ts';
import { serverToken } from './server-token.ts';
import { verifyToken } from './verify-token.ts';

/** Every mode, in the order of the documents. */
export const tasks: readonly Task[] = [
  ascToken,
  marketplaceToken,
  registerKey,
  listKeys,
  readKey,
  removeKey,
  generateKey,
  rotateKey,
  registerDomain,
  listDomains,
  removeDomain,
  findApp,
  serverToken,
  promotionalOfferJws,
  introductoryOfferJws,
  advancedCommerceJws,
  installVerificationToken,
  verifyToken,
  checkCredentials,
];
