import type { Api } from './api.ts';
import { addOnce } from './add-once.ts';
import { stringOrEmpty, readId, removeResource } from './resources.ts';
import { toSafeLine } from '../base/safe-text.ts';

/** A website from which apps are distributed. */
export interface Domain {
  /** The ID of the resource in App Store Connect. */
  readonly id: string;
  /** The domain name, as App Store Connect writes it. */
  readonly domain: string;
  /** The label of the domain, which Apple calls its reference name. */
  readonly referenceName: string;
}

const DOMAINS = '/v1/alternativeDistributionDomains';

/** Lists the domains of the account. See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains */
export async function listDomains(api: Api): Promise<readonly Domain[]> {
  return api.list(`${DOMAINS}?limit=200`, readDomain);
}

/** Finds a domain by its name in lower case. */
export async function findDomain(api: Api, name: string): Promise<Domain | undefined> {
  return (await listDomains(api)).find(({ domain }) => domain.toLowerCase() === name);
}

/**
 * Makes sure that a domain is registered once: it looks first, and again if the response to adding it is lost. `created`
 * says whether this run added it. See https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributiondomains
 */
export async function ensureDomain(
  api: Api,
  wanted: Omit<Domain, 'id'>,
): Promise<{ id: string; created: boolean }> {
  const find = () => findDomain(api, wanted.domain);
  const present = await find();
  if (present) return { id: present.id, created: false };
  const { resource, created } = await addOnce(api, {
    what: `The domain ${wanted.domain}`,
    add: () => addDomain(api, wanted),
    find,
  });
  return { id: resource.id, created };
}

/** Removes a domain. A domain that does not exist counts as removed. */
export async function removeDomain(api: Api, id: string): Promise<void> {
  await removeResource(api, `${DOMAINS}/${encodeURIComponent(id)}`);
}

async function addDomain(api: Api, { domain, referenceName }: Omit<Domain, 'id'>): Promise<Domain> {
  const data = { type: 'alternativeDistributionDomains', attributes: { domain, referenceName } };
  const response = (await api.call('POST', DOMAINS, { data })) as { data?: unknown };
  return readDomain(response.data);
}

/** Describes a domain for messages: `example.com (id)`. */
export function describeDomain({ id, domain }: Domain): string {
  return `${toSafeLine(domain)} (${id})`;
}

function readDomain(value: unknown): Domain {
  const { id, attributes } = (value ?? {}) as {
    id?: unknown;
    attributes?: { domain?: unknown; referenceName?: unknown };
  };
  return {
    id: readId(id, 'a domain'),
    domain: stringOrEmpty(attributes?.domain),
    referenceName: stringOrEmpty(attributes?.referenceName),
  };
}
