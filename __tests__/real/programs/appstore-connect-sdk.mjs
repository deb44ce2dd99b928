// Uses every call of alternative distribution with appstore-connect-sdk. Only the base address is changed.
import { useAlternativeDistribution } from './alternative-distribution.mjs';
import { environment, load } from './environment.mjs';

const { keyId, issuerId, privateKey, apiUrl } = environment;
const sdk = load('appstore-connect-sdk');
const client = sdk.createClient({ issuerId, privateKeyId: keyId, privateKey, baseUrl: apiUrl });

await useAlternativeDistribution((name, request) => sdk[name]({ client, ...request }));
