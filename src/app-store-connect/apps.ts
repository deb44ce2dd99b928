import leven from 'leven';
import { InputError } from '../base/errors.ts';
import type { Api } from './api.ts';
import { quote, toSafeLine } from '../base/safe-text.ts';
import type { Term } from '../base/terms.ts';
import { readId } from './resources.ts';

const BUNDLE_ID = 'the bundle ID' satisfies Term;
const APP_NAME = 'the name of the app' satisfies Term;

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
  const apps = await listApps(api, `filter%5BbundleId%5D=${encodeURIComponent(bundleId)}`);
  return (
    apps.find((app) => app.bundleId === bundleId) ?? refuse(api, apps, { term: BUNDLE_ID, wanted: bundleId })
  );
}

/** Finds the only app with exactly this name. */
export async function findAppByName(api: Api, name: string): Promise<App> {
  const apps = await listApps(api, `filter%5Bname%5D=${encodeURIComponent(name)}`);
  const [found, ...others] = apps.filter((app) => app.name === name);
  if (found && others.length > 0) {
    const ids = [found, ...others].map(describeApp).join(', ');
    throw new InputError([
      { input: APP_NAME, reason: `is the name of several apps: ${ids}. Instead, give`, others: [BUNDLE_ID] },
    ]);
  }
  return found ?? refuse(api, apps, { term: APP_NAME, wanted: name });
}

async function listApps(api: Api, filter: string): Promise<readonly App[]> {
  return api.list(`/v1/apps?${filter}&fields%5Bapps%5D=bundleId,name&limit=200`, readApp);
}

/** The Apple IDs of all apps that the API key sees. */
export async function listAppIds(api: Api): Promise<readonly string[]> {
  return api.list('/v1/apps?fields%5Bapps%5D=bundleId&limit=200', (entry) => readApp(entry).id);
}

/** Characters of a name by which the nearest is found: the time for it grows with their square. */
const LONGEST_COMPARED = 100;

/** Where the filter finds nothing, the misses are looked for among all apps: the filter knows no typing errors. */
async function refuse(
  api: Api,
  found: readonly App[],
  { term, wanted }: { term: typeof BUNDLE_ID | typeof APP_NAME; wanted: string },
): Promise<never> {
  const apps = found.length > 0 ? found : await listApps(api, 'sort=name');
  const start = (text: string) => text.slice(0, LONGEST_COMPARED);
  const near = apps
    .map((app) => ({
      app,
      distance: leven(start(term === BUNDLE_ID ? app.bundleId : app.name), start(wanted)),
    }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 5);
  const advice =
    near.length > 0
      ? `The nearest that the API key sees: ${near.map(({ app }) => describeApp(app)).join(', ')}`
      : 'The API key sees no app at all: check that it belongs to the same team';
  throw new InputError([
    { input: term, reason: `is ${quote(wanted)}, which no app has. ${advice}`, code: 'ERR_NOT_FOUND' },
  ]);
}

function describeApp({ id, bundleId, name }: App): string {
  return `${toSafeLine(name)} (${toSafeLine(bundleId)}, ${toSafeLine(id)})`;
}

function readApp(value: unknown): App {
  const { id, attributes } = (value ?? {}) as {
    id?: unknown;
    attributes?: { bundleId?: unknown; name?: unknown };
  };
  return { id: readId(id, 'an app'), bundleId: asText(attributes?.bundleId), name: asText(attributes?.name) };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
