import * as asc from '../core/api/app-store-connect.ts';
import type { Domain } from '../core/api/domains.ts';
import { toSafeLine } from '../core/safe-text.ts';
import { apiInputs } from '../inputs/api.ts';
import { defineTask, output } from '../task.ts';

/** See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains */
export const listDomains = defineTask({
  name: 'list-domains',
  inputs: apiInputs,
  outputs: {
    domains: output<readonly Domain[]>('The domains, as a JSON array of {id, domain, referenceName}.'),
  },
  async run(request, context) {
    const domains = await asc.listDomains(asc.openApi(request, context));
    for (const { id, domain } of domains) context.log.info(`${id} ${toSafeLine(domain)}`);
    return { domains };
  },
});
