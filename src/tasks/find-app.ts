import { findAppByBundleId, findAppByName, openApi } from '../app-store-connect/index.ts';
import { apiInputs, appInputs } from './inputs/api.ts';
import { text } from '../task/input-types.ts';
import { defineTask, optional, output } from '../task/definition.ts';

/** See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps */
export const findApp = defineTask({
  name: 'find-app',
  inputs: {
    ...apiInputs,
    'bundle-id': appInputs['bundle-id'],
    'app-name': optional(text('the name of an app'), 'Name of the app, to the letter.', {
      showInSummary: true,
    }),
  },
  exclusive: [{ inputs: ['bundle-id', 'app-name'], required: true }],
  outputs: {
    'app-id': output<string>('Apple ID of the app.'),
    'bundle-id': output<string>('Its bundle ID.'),
    'app-name': output<string>('Its name.'),
  },
  async run({ bundleId, appName, ...request }, context) {
    const api = openApi(request, context);
    const app = await (bundleId === undefined
      ? findAppByName(api, String(appName))
      : findAppByBundleId(api, bundleId));
    return { appId: app.id, bundleId: app.bundleId, appName: app.name };
  },
});
