// The modes that do not call Apple, except `asc-token`, which is in the first file of the bundle because most runs use it.
export { advancedCommerceJws } from './advanced-commerce-jws.ts';
export { generateKey } from './generate-key.ts';
export { inspectToken } from './inspect-token.ts';
export { installVerificationToken } from './install-verification-token.ts';
export { introductoryOfferJws } from './introductory-offer-jws.ts';
export { keyFile } from './key-file.ts';
export { marketplaceToken } from './marketplace-token.ts';
export { openSealed } from './open-sealed.ts';
export { promotionalOfferJws } from './promotional-offer-jws.ts';
export { publicKey } from './public-key.ts';
export { serverToken } from './server-token.ts';
export { verifyToken } from './verify-token.ts';
