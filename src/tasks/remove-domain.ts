import * as asc from '../app-store-connect/index.ts';
import { apiInputs } from './inputs/api.ts';
import { domainId, domainName } from './inputs/domains.ts';
import { ifMissing, reportMissing } from './inputs/if-missing.ts';
import { defineTask, optional, output } from '../task/definition.ts';

/**
 * Removes the given domain, by `domain` or `domainId`, and no other. It is an error if the domain is not registered, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributiondomains-_id_
 * @example
 * ```ts
 * import { registerDomain, removeDomain } from 'asc-credentials';
 *
 * const key = { keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY! };
 * await registerDomain({ ...key, apiUrl: process.env.ASC_API_URL, domain: 'example.org' });
 * const { removed } = await removeDomain({
 *   ...key,
 *   apiUrl: process.env.ASC_API_URL,
 *   domain: 'example.org',
 * });
 * console.log(removed);
 * ```
 */
export const removeDomain = defineTask({
  name: 'remove-domain',
  removes: true,
  inputs: {
    ...apiInputs,
    domain: optional(domainName, 'The domain, such as example.com.', { showInSummary: true }),
    'domain-id': optional(domainId, 'ID of the domain in App Store Connect.', { showInSummary: true }),
    'if-missing': ifMissing,
  },
  exclusive: [{ inputs: ['domain', 'domain-id'], required: true }],
  outputs: { removed: output<readonly string[]>('IDs of the domains that were removed, as a JSON array.') },
  async run({ domain, domainId: id, ifMissing, ...request }, context) {
    const api = asc.openApi(request, context);
    const domains = await asc.listDomains(api);
    const found = domains.find(
      (candidate) => candidate.id === id || candidate.domain.toLowerCase() === domain,
    );
    const wanted =
      domain === undefined ? { input: 'domain-id', name: id } : { input: 'domain', name: domain };
    const registered = domains.map(asc.describeDomain);
    const missing = found ? [] : [wanted.name];
    reportMissing({ input: wanted.input, missing, registered }, ifMissing, context.log);
    if (!found) {
      context.log.info('Nothing was removed');
      return { removed: [] };
    }
    context.log.info(`Removing domain ${asc.describeDomain(found)}`);
    await asc.removeDomain(api, found.id);
    context.log.info(`Removed domain ${asc.describeDomain(found)}`);
    return { removed: [found.id] };
  },
});
