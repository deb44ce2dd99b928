// Uses every call of alternative distribution with @rage-against-the-pixel/app-store-connect-api. Only the base address is
// changed.
import { useAlternativeDistribution } from './alternative-distribution.mjs';
import { environment, load } from './environment.mjs';

const { keyId, issuerId, privateKey, apiUrl } = environment;
const PACKAGE = '@rage-against-the-pixel/app-store-connect-api';
const { AppStoreConnectClient } = load(PACKAGE);
const { api } = new AppStoreConnectClient({ issuerId, privateKeyId: keyId, privateKey });
load(`${PACKAGE}/dist/app_store_connect_api/client.gen`).client.setConfig({ baseUrl: apiUrl });

const methods = Object.assign(
  {},
  ...Object.values(api).map((group) =>
    Object.fromEntries(
      Object.getOwnPropertyNames(group)
        .filter((name) => typeof group[name] === 'function')
        .map((name) => [name, group[name].bind(group)]),
    ),
  ),
);
await useAlternativeDistribution((name, request) => methods[name](request));
