import type { Context } from '../base/context.ts';
import * as asc from '../app-store-connect/index.ts';
import { apiInputs } from './inputs/api.ts';
import { domainId, domainName } from './inputs/domains.ts';
import { ifMissing, reportMissing } from './inputs/if-missing.ts';
import { optional, output } from '../task/definition.ts';
import { withDryRun } from '../task/dry-run.ts';

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
export const removeDomain = withDryRun({
  name: 'remove-domain',
  inputs: {
    ...apiInputs,
    domain: optional(domainName, 'The domain, such as example.com.', { showInSummary: true }),
    'domain-id': optional(domainId, 'ID of the domain in App Store Connect.', { showInSummary: true }),
    'if-missing': ifMissing,
  },
  exclusive: [{ inputs: ['domain', 'domain-id'], required: true }],
  outputs: { removed: output<readonly string[]>('IDs of the domains that were removed, as a JSON array.') },
  async plan(request, context) {
    const { found } = await findNamedDomain(request, context);
    return found ? [{ action: 'remove', what: 'domain', id: found.id, domain: found.domain }] : [];
  },
  async run(request, context) {
    const { api, found } = await findNamedDomain(request, context);
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

interface Request extends asc.ApiAccess {
  readonly domain?: string | undefined;
  readonly domainId?: string | undefined;
  readonly ifMissing: 'fail' | 'warn';
}

/** Finds the domain that a request names. Fails or warns if it is not registered. */
async function findNamedDomain({ domain, domainId: id, ifMissing, ...request }: Request, context: Context) {
  const api = asc.openApi(request, context);
  const domains = await asc.listDomains(api);
  const found = domains.find((candidate) => candidate.id === id || candidate.domain.toLowerCase() === domain);
  const wanted =
    domain === undefined ? { input: 'domain-id', name: String(id) } : { input: 'domain', name: domain };
  const missing = found ? [] : [wanted.name];
  reportMissing(
    { input: wanted.input, missing, registered: domains.map(asc.describeDomain) },
    ifMissing,
    context.log,
  );
  return { api, found };
}
