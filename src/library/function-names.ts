import { getOwn } from '../base/get-own.ts';
import { camelCase } from '../task/input-names.ts';

/** The functions that are not named like their modes, because a mode is not always a verb. */
const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  'asc-token': 'createAscToken',
  'marketplace-token': 'createMarketplaceTokens',
  'install-verification-token': 'createInstallVerificationToken',
  'server-token': 'createServerToken',
  'promotional-offer-jws': 'createPromotionalOfferJws',
  'introductory-offer-jws': 'createIntroductoryOfferJws',
  'advanced-commerce-jws': 'createAdvancedCommerceJws',
  'key-file': 'writeKeyFile',
  'public-key': 'readPublicKey',
};

/** Returns the library's function of a mode: `createAscToken` for `asc-token`. */
export function functionNameOf(mode: string): string {
  return getOwn(FUNCTION_NAMES, mode) ?? camelCase(mode);
}
