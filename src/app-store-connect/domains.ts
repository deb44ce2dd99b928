import type { Api } from './api.ts';
import { addOnce, readId, removeResource } from './resources.ts';
import { toSafeLine } from '../base/safe-text.ts';

/** A website from which apps are distributed; `referenceName` is Apple's word for its label. */
export interface Domain {
  readonly id: string;
  readonly domain: string;
  readonly referenceName: string;
}

const DOMAINS = '/v1/alternativeDistributionDomains';

/** Lists the domains; see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains */
export async function listDomains(api: Api): Promise<readonly Domain[]> {
  return api.list(`${DOMAINS}?limit=200`, readDomain);
}

/** Makes sure that a domain is registered, once: looks first, and again where the answer to adding it is lost. */
export async function ensureDomain(
  api: Api,
  wanted: Omit<Domain, 'id'>,
): Promise<{ id: string; created: boolean }> {
  const find = async () =>
    (await listDomains(api)).find(({ domain }) => domain.toLowerCase() === wanted.domain);
  const present = await find();
  if (present) return { id: present.id, created: false };
  const { resource, created } = await addOnce(api, {
    what: `The domain ${wanted.domain}`,
    add: () => addDomain(api, wanted),
    find,
  });
  return { id: resource.id, created };
}

/** Removes a domain; one that is gone already counts as removed. */
export async function removeDomain(api: Api, id: string): Promise<void> {
  await removeResource(api, `${DOMAINS}/${encodeURIComponent(id)}`);
}

async function addDomain(api: Api, { domain, referenceName }: Omit<Domain, 'id'>): Promise<Domain> {
  const data = { type: 'alternativeDistributionDomains', attributes: { domain, referenceName } };
  const answer = (await api.call('POST', DOMAINS, { data })) as { data?: unknown };
  return readDomain(answer.data);
}

/** A domain as messages name it: `example.com (id)`. */
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
    domain: asText(attributes?.domain),
    referenceName: asText(attributes?.referenceName),
  };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
