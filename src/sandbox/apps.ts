import { json, notFound, page, type RouteRequest, type SandboxResponse } from './responses.ts';
import type { SandboxApp, SandboxState } from './sandbox-state.ts';

type Accepts = (app: SandboxApp, text: string) => boolean;

/** Apple's filters. Each takes several texts, separated by commas. The bundle ID filter also matches prefixes, as Apple's may. */
const FILTERS: Readonly<Record<string, Accepts>> = {
  'filter[bundleId]': ({ bundleId }, text) => bundleId.startsWith(text),
  'filter[name]': ({ name }, text) => name.toLowerCase().includes(text.toLowerCase()),
  'filter[sku]': ({ sku }, text) => sku === text,
  'filter[id]': ({ id }, text) => id === text,
};

/** GET /v1/apps */
export function listApps(state: SandboxState, { url }: RouteRequest): SandboxResponse {
  const apps = state.apps.filter((app) =>
    Object.entries(FILTERS).every(([name, accepts]) => {
      const texts = url.searchParams.get(name)?.split(',');
      return texts === undefined || texts.some((text) => accepts(app, text.trim()));
    }),
  );
  const sort = url.searchParams.get('sort');
  return page(
    url,
    (sort === null ? apps : sortApps(apps, sort)).map((app) => resource(app, url)),
  );
}

const SORT_FIELDS = ['name', 'bundleId', 'sku'] as const;

/** Sorts by `name`, `bundleId` or `sku`, descending after a hyphen. */
function sortApps(apps: readonly SandboxApp[], sort: string): readonly SandboxApp[] {
  const field = SORT_FIELDS.find((name) => name === sort.replace(/^-/, ''));
  if (!field) return apps;
  const sorted = apps.toSorted((one, other) => one[field].localeCompare(other[field]));
  return sort.startsWith('-') ? sorted.toReversed() : sorted;
}

/** GET /v1/apps/{id} */
export function readApp(state: SandboxState, { url, params: [id = ''] }: RouteRequest): SandboxResponse {
  const app = state.apps.find((candidate) => candidate.id === id);
  return app ? json(200, { data: resource(app, url), links: { self: url.href } }) : notFound('apps', id);
}

function resource({ id, ...attributes }: SandboxApp, url: URL): object {
  const fields = url.searchParams.get('fields[apps]')?.split(',');
  const shown = Object.entries(attributes).filter(([name]) => fields?.includes(name) ?? true);
  const self = `${url.origin}/v1/apps/${id}`;
  return { type: 'apps', id, attributes: Object.fromEntries(shown), links: { self } };
}
