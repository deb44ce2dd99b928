import { ensureDomain, findDomain, openApi } from '../app-store-connect/index.ts';
import { describeInvalidText } from '../base/stray-characters.ts';
import { apiInputs } from './inputs/api.ts';
import { domainName } from './inputs/domains.ts';
import { text } from '../task/input-types.ts';
import { optional, output, required } from '../task/definition.ts';
import { withDryRun } from '../task/dry-run.ts';

/**
 * Registers a domain for web distribution, if it is not registered yet. `domainName` is Apple's `referenceName`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { registerDomain } from 'asc-credentials';
 *
 * const { domainId, created } = await registerDomain({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   domain: 'example.com',
 * });
 * console.log(domainId, created);
 * ```
 */
export const registerDomain = withDryRun({
  name: 'register-domain',
  inputs: {
    ...apiInputs,
    domain: required(domainName, 'The domain, such as example.com.', { showInSummary: true }),
    'domain-name': optional(
      text('a name', (name) => describeInvalidText(name)),
      "Name for the domain (Apple's referenceName). Default: the domain itself.",
    ),
  },
  outputs: {
    'domain-id': output<string>('ID of the domain in App Store Connect.'),
    created: output<boolean>('true if the domain was added, false if it was already registered.'),
  },
  async plan({ domain, ...request }, context) {
    const found = await findDomain(openApi(request, context), domain);
    if (!found) return [{ action: 'add', what: 'domain', domain }];
    context.log.info(`Domain ${domain} is already registered, as ${found.id}`);
    return [];
  },
  async run({ domain, domainName: referenceName = domain, ...request }, context) {
    const { id, created } = await ensureDomain(openApi(request, context), { domain, referenceName });
    context.log.info(`Domain ${domain} ${created ? 'was added' : 'was already registered'}, as ${id}`);
    return { domainId: id, created };
  },
});
