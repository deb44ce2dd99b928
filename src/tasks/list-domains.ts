import * as asc from '../app-store-connect/index.ts';
import type { Domain } from '../app-store-connect/domains.ts';
import { toSafeLine } from '../base/safe-text.ts';
import { apiInputs } from './inputs/api.ts';
import { defineTask, output } from '../task/definition.ts';

/**
 * Lists the domains registered for web distribution. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { listDomains } from 'asc-credentials';
 *
 * const { domains } = await listDomains({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 * });
 * console.log(domains);
 * ```
 */
export const listDomains = defineTask({
  name: 'list-domains',
  inputs: apiInputs,
  outputs: {
    domains: output<readonly Domain[]>('The domains, as a JSON array of {id, domain, referenceName}.'),
  },
  async run(request, context) {
    const domains = await asc.listDomains(asc.openApi(request, context));
    for (const { id, domain } of domains) context.log.info(`${id} ${toSafeLine(domain)}`);
    if (domains.length === 0) context.log.info('No domain is registered');
    return { domains };
  },
});
