import { page, type RouteRequest, type SandboxResponse } from './responses.ts';
import type { SandboxState } from './sandbox-state.ts';

/** GET /v1/apps. The bundle ID filter also matches prefixes, as Apple's filter may. */
export function listApps(state: SandboxState, { url }: RouteRequest): SandboxResponse {
  const bundleId = url.searchParams.get('filter[bundleId]') ?? '';
  const name = url.searchParams.get('filter[name]')?.toLowerCase() ?? '';
  const apps = state.apps.filter(
    (app) => app.bundleId.startsWith(bundleId) && app.name.toLowerCase().includes(name),
  );
  return page(
    url,
    apps.map((app) => ({
      type: 'apps',
      id: app.id,
      attributes: { bundleId: app.bundleId, name: app.name },
      links: { self: `${url.origin}/v1/apps/${app.id}` },
    })),
  );
}
