import { makePrivateKey } from '../keys/make-keys.ts';
import { createMarketplaceTokens, registerKey } from '../../../src/index.ts';
import { issueApiKey, type SandboxState } from '../../../src/sandbox/sandbox-state.ts';

/** Creates an account with the keys that the examples need. */
export async function prepareAccount(state: SandboxState, apiUrl: string) {
  const { 'issuer-id': issuerId, 'key-id': keyId, 'private-key': privateKey } = issueApiKey(state);
  const api = { issuerId, keyId, privateKey, apiUrl };
  const distributionPrivateKey = makePrivateKey();
  const registered = await registerKey({ ...api, distributionPrivateKey });
  const old = await registerKey({ ...api, distributionPrivateKey: makePrivateKey() });
  const { token } = await createMarketplaceTokens({
    distributionPrivateKey,
    marketplaceId: '6478901234',
    developerId: '57246542-96fe-1a63-e053-0824d011072a',
  });
  const secrets = {
    ASC_ISSUER_ID: issuerId,
    ASC_KEY_ID: keyId,
    ASC_PRIVATE_KEY: privateKey,
    IAP_KEY_ID: '9A8B7C6D5E',
    IAP_PRIVATE_KEY: makePrivateKey('pkcs8'),
    DISTRIBUTION_PRIVATE_KEY: distributionPrivateKey,
    MARKETPLACE_TOKEN: token ?? '',
    SECRETS_TOKEN: state.github.token,
    SEAL_PASSPHRASE: makePrivateKey().slice(40, 84),
  };
  const path = '/repos/example/releases/actions/secrets/DISTRIBUTION_PRIVATE_KEY'; // What is in it is never read.
  state.github.secrets.push({
    path,
    encryptedValue: '',
    keyId: '',
    updatedAt: '2026-01-01T00:00:00Z',
    visibility: undefined,
  });
  const vars = {
    OLD_FINGERPRINT: old.fingerprint,
    DISTRIBUTION_PUBLIC_KEY: registered.distributionPublicKey,
    BUILD_ID: '1f0c5f6e',
  };
  return { secrets, vars };
}
