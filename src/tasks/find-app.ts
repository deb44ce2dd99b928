import { findAppByBundleId, findAppByName, openApi } from '../app-store-connect/index.ts';
import { toSafeLine } from '../base/safe-text.ts';
import { apiInputs, appInputs } from './inputs/api.ts';
import { text } from '../task/input-types.ts';
import { defineTask, optional, output } from '../task/definition.ts';

/**
 * Finds an app by its exact `bundleId` or `appName`. If there is none, the error suggests similar apps. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 * @example
 * ```ts
 * import { findApp } from 'asc-credentials';
 *
 * const { appId } = await findApp({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   bundleId: 'com.example.app',
 * });
 * console.log(appId);
 * ```
 */
export const findApp = defineTask({
  name: 'find-app',
  inputs: {
    ...apiInputs,
    'bundle-id': appInputs['bundle-id'],
    'app-name': optional(text('the name of an app'), 'Exact name of the app.', {
      showInSummary: true,
      term: 'the name of the app',
    }),
  },
  exclusive: [{ inputs: ['bundle-id', 'app-name'], required: true }],
  outputs: {
    'app-id': output<string>('Apple ID of the app.'),
    'bundle-id': output<string>('Bundle ID of the app.'),
    'app-name': output<string>('Name of the app.'),
  },
  async run({ bundleId, appName, ...request }, context) {
    const api = openApi(request, context);
    const app = await (bundleId === undefined
      ? findAppByName(api, appName)
      : findAppByBundleId(api, bundleId));
    context.log.info(`Found app ${app.id}: ${toSafeLine(app.name)} (${toSafeLine(app.bundleId)})`);
    return { appId: app.id, bundleId: app.bundleId, appName: app.name };
  },
});
