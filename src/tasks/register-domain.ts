import { ensureDomain, openApi } from '../app-store-connect/index.ts';
import { apiInputs } from './inputs/api.ts';
import { domainName } from './inputs/domains.ts';
import { text } from '../task/input-types.ts';
import { defineTask, optional, output, required } from '../task/definition.ts';

/** See https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributiondomains */
export const registerDomain = defineTask({
  name: 'register-domain',
  inputs: {
    ...apiInputs,
    domain: required(domainName, 'The domain, such as example.com.', { showInSummary: true }),
    'domain-name': optional(
      text('a name'),
      "Name for the domain, Apple's referenceName. Left out: the domain itself.",
    ),
  },
  outputs: {
    'domain-id': output<string>('ID of the domain in App Store Connect.'),
    created: output<boolean>('true where it was added, false where it was there already.'),
  },
  async run({ domain, domainName: referenceName = domain, ...request }, context) {
    const { id, created } = await ensureDomain(openApi(request, context), { domain, referenceName });
    context.log.info(`Domain ${domain} ${created ? 'was added' : 'was there already'}, as ${id}`);
    return { domainId: id, created };
  },
});
