import * as asc from '../core/api/app-store-connect.ts';
import { apiInputs } from '../inputs/api.ts';
import { domainId, domainName } from '../inputs/domains.ts';
import { defineTask, optional, output } from '../task.ts';

/** See https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributiondomains-_id_ */
export const removeDomain = defineTask({
  name: 'remove-domain',
  inputs: {
    ...apiInputs,
    domain: optional(domainName, 'The domain, such as example.com.', { summarized: true }),
    'domain-id': optional(domainId, 'ID of the domain in App Store Connect.', { summarized: true }),
  },
  alternatives: [{ of: ['domain', 'domain-id'], required: true }],
  outputs: { removed: output<readonly string[]>('IDs of the domains that were removed, as a JSON array.') },
  async run({ domain, domainId: id, ...request }, context) {
    const api = asc.openApi(request, context);
    const domains = await asc.listDomains(api);
    const found = domains.find(
      (candidate) => candidate.id === id || candidate.domain.toLowerCase() === domain,
    );
    if (!found) {
      const there = domains.map((candidate) => `${candidate.domain} (${candidate.id})`).join(', ') || 'none';
      // No error: a run that was cut off may have removed it, and has to end well when it is run again.
      context.log.warn(
        `No domain is ${String(domain ?? id)}: it was removed before, or was never there. There are: ${there}`,
      );
      return { removed: [] };
    }
    context.log.info(`Removing domain ${found.domain} (${found.id})`);
    await asc.removeDomain(api, found.id);
    return { removed: [found.id] };
  },
});
