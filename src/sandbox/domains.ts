import { randomUUID } from 'node:crypto';
import { appleError, json, notFound, page, type RouteRequest, type SandboxResponse } from './responses.ts';
import type { SandboxDomain, SandboxState } from './sandbox-state.ts';

const TYPE = 'alternativeDistributionDomains';

/** GET /v1/alternativeDistributionDomains */
export function listDomains(state: SandboxState, { url }: RouteRequest): SandboxResponse {
  return page(
    url,
    state.domains.map((domain) => resource(domain, url)),
  );
}

/** POST /v1/alternativeDistributionDomains */
export function addDomain(state: SandboxState, { url, body }: RouteRequest): SandboxResponse {
  const { data } = (body ?? {}) as { data?: { type?: unknown; attributes?: Record<string, unknown> } };
  const { domain, referenceName } = data?.attributes ?? {};
  if (data?.type !== TYPE || typeof domain !== 'string' || typeof referenceName !== 'string') {
    return invalid('domain and referenceName are required');
  }
  if (state.domains.some((known) => known.domain === domain))
    return invalid('the domain is registered already');
  const added = { id: randomUUID(), domain, referenceName, createdDate: new Date().toISOString() };
  state.domains.push(added);
  return json(201, { data: resource(added, url), links: { self: `${url.href}/${added.id}` } });
}

/** GET /v1/alternativeDistributionDomains/{id} */
export function readDomain(state: SandboxState, { url, params: [id = ''] }: RouteRequest): SandboxResponse {
  const domain = state.domains.find((candidate) => candidate.id === id);
  return domain ? json(200, { data: resource(domain, url), links: { self: url.href } }) : notFound(TYPE, id);
}

/** DELETE /v1/alternativeDistributionDomains/{id} */
export function removeDomain(state: SandboxState, { params: [id = ''] }: RouteRequest): SandboxResponse {
  const index = state.domains.findIndex((domain) => domain.id === id);
  if (index < 0) return notFound(TYPE, id);
  state.domains.splice(index, 1);
  return { status: 204 };
}

function invalid(detail: string): SandboxResponse {
  return appleError(409, {
    code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
    title: 'The provided entity includes an attribute with an invalid value',
    detail,
    pointer: '/data/attributes/domain',
  });
}

function resource({ id, ...attributes }: SandboxDomain, url: URL): object {
  return { type: TYPE, id, attributes, links: { self: `${url.origin}/v1/${TYPE}/${id}` } };
}
