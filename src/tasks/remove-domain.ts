import * as asc from '../app-store-connect/index.ts';
import { apiInputs } from './inputs/api.ts';
import { domainId, domainName } from './inputs/domains.ts';
import { ifMissing, judgeMissing } from './inputs/missing.ts';
import { defineTask, optional, output } from '../task/definition.ts';

/** See https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributiondomains-_id_ */
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
      domain === undefined ? { input: 'domain-id', name: String(id) } : { input: 'domain', name: domain };
    const registered = domains.map(asc.describeDomain);
    const missing = found ? [] : [wanted.name];
    judgeMissing({ input: wanted.input, missing, registered }, ifMissing, context.log);
    if (!found) return { removed: [] };
    context.log.info(`Removing domain ${asc.describeDomain(found)}`);
    await asc.removeDomain(api, found.id);
    context.log.info(`Removed domain ${asc.describeDomain(found)}`);
    return { removed: [found.id] };
  },
});
