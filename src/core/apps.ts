import { InputError } from '../errors.ts';
import type { Api } from './api.ts';
import { quote } from './plain.ts';

export interface App {
  readonly id: string;
  readonly bundleId: string;
  readonly name: string;
}

/** The app that a request names, as an Apple ID; undefined where it names none. */
export async function resolveAppId(
  api: Api,
  app: { appId?: string | undefined; bundleId?: string | undefined },
): Promise<string | undefined> {
  return app.bundleId === undefined ? app.appId : (await findAppByBundleId(api, app.bundleId)).id;
}

/**
 * Finds the app with exactly this bundle ID: Apple's filter matches more than that;
 * see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
export async function findAppByBundleId(api: Api, bundleId: string): Promise<App> {
  const entries = await api.list(
    `/v1/apps?filter%5BbundleId%5D=${encodeURIComponent(bundleId)}&fields%5Bapps%5D=bundleId,name&limit=200`,
  );
  const apps = entries.map(readApp);
  const found = apps.find((app) => app.bundleId === bundleId);
  if (found) return found;
  const near = apps
    .slice(0, 5)
    .map((app) => `${quote(app.bundleId)} (${app.id})`)
    .join(', ');
  const advice = near
    ? `The API key sees these instead: ${near}`
    : 'The API key sees no app like it: check the bundle ID, and that the key belongs to the same team';
  throw new InputError([
    { input: 'bundle-id', reason: `no app has the bundle ID ${quote(bundleId)}. ${advice}` },
  ]);
}

function readApp(value: unknown): App {
  const { id, attributes } = value as { id?: unknown; attributes?: { bundleId?: unknown; name?: unknown } };
  return { id: String(id), bundleId: String(attributes?.bundleId), name: String(attributes?.name) };
}
