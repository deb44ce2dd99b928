import leven from 'leven';
import { InputError } from '../base/errors.ts';
import type { Api } from './api.ts';
import type { Term } from '../base/terms.ts';
import { quote, toSafeLine } from '../base/safe-text.ts';
import { stringOrEmpty, readId } from './resources.ts';

/** An app in App Store Connect. */
export interface App {
  /** The Apple ID, a number as text. */
  readonly id: string;
  /** Empty if the response has no bundle ID. */
  readonly bundleId: string;
  /** Empty if the response has no name. */
  readonly name: string;
}

/** Returns the Apple ID of the app that a request names, or undefined if it names none. Throws `InputError`. */
export async function resolveAppId(
  api: Api,
  app: { appId?: string | undefined; bundleId?: string | undefined },
): Promise<string | undefined> {
  return app.bundleId === undefined ? app.appId : (await findAppByBundleId(api, app.bundleId)).id;
}

const BUNDLE_ID = 'the bundle ID' satisfies Term;
const APP_NAME = 'the name of the app' satisfies Term;

/**
 * Finds the app with exactly this bundle ID: Apple's filter matches more than that. Throws `InputError` if there is none.
 * See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
export async function findAppByBundleId(api: Api, bundleId: string): Promise<App> {
  const apps = await listApps(api, `filter%5BbundleId%5D=${encodeURIComponent(bundleId)}`);
  return (
    apps.find((app) => app.bundleId === bundleId) ??
    throwNotFound(api, apps, { term: BUNDLE_ID, wanted: bundleId })
  );
}

/** Finds the only app with exactly this name. Throws `InputError` if there is none, or more than one. */
export async function findAppByName(api: Api, name: string): Promise<App> {
  const apps = await listApps(api, `filter%5Bname%5D=${encodeURIComponent(name)}`);
  const [found, ...others] = apps.filter((app) => app.name === name);
  if (found && others.length > 0) {
    const ids = [found, ...others].map(describeApp).join(', ');
    throw new InputError([
      { input: APP_NAME, reason: `is the name of several apps: ${ids}. Instead, give`, others: [BUNDLE_ID] },
    ]);
  }
  return found ?? throwNotFound(api, apps, { term: APP_NAME, wanted: name });
}

async function listApps(api: Api, filter: string): Promise<readonly App[]> {
  return api.list(`/v1/apps?${filter}&fields%5Bapps%5D=bundleId,name&limit=200`, readApp);
}

/** Lists the Apple IDs of all apps that are visible to the API key. */
export async function listAppIds(api: Api): Promise<readonly string[]> {
  return api.list('/v1/apps?fields%5Bapps%5D=bundleId&limit=200', (entry) => readApp(entry).id);
}

/** Characters of a name that are compared: the time for a comparison grows with their square. */
const MAX_COMPARED_CHARACTERS = 100;

/** Number of similar apps that a message names. */
const MAX_SUGGESTIONS = 5;

/** Names similar apps. If Apple's filter finds none, because it does not tolerate typing errors, all apps are compared. */
async function throwNotFound(
  api: Api,
  found: readonly App[],
  { term, wanted }: { term: typeof BUNDLE_ID | typeof APP_NAME; wanted: string },
): Promise<never> {
  const apps = found.length > 0 ? found : await listApps(api, 'sort=name');
  const start = (text: string) => text.slice(0, MAX_COMPARED_CHARACTERS);
  const near = apps
    .map((app) => ({
      app,
      distance: leven(start(term === BUNDLE_ID ? app.bundleId : app.name), start(wanted)),
    }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MAX_SUGGESTIONS);
  const advice =
    near.length > 0
      ? `The closest apps that the API key can see: ${near.map(({ app }) => describeApp(app)).join(', ')}`
      : 'The API key cannot see any app. Check that it belongs to the right team';
  throw new InputError([
    { input: term, reason: `is ${quote(wanted)}, but no app has it. ${advice}`, code: 'ERR_NOT_FOUND' },
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
  return {
    id: readId(id, 'an app'),
    bundleId: stringOrEmpty(attributes?.bundleId),
    name: stringOrEmpty(attributes?.name),
  };
}
