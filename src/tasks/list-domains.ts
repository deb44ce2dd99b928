import * as asc from '../app-store-connect/index.ts';
import type { Domain } from '../app-store-connect/domains.ts';
import { toSafeLine } from '../base/safe-text.ts';
import { apiInputs } from './inputs/api.ts';
import { defineTask, output } from '../task/definition.ts';

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
