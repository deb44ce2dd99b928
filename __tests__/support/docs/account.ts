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
    developerId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  });
  const ids = { ASC_ISSUER_ID: issuerId, ASC_KEY_ID: keyId, IAP_KEY_ID: '9A8B7C6D5E' };
  const secrets = {
    ASC_PRIVATE_KEY: privateKey,
    IAP_PRIVATE_KEY: makePrivateKey('pkcs8'),
    ASC_DISTRIBUTION_PRIVATE_KEY: distributionPrivateKey,
    MARKETPLACE_TOKEN: token ?? '',
    ASC_SECRETS_TOKEN: state.github.token,
    ASC_SEAL_PASSPHRASE: makePrivateKey().slice(40, 84),
    EXPO_TOKEN: 'of-expo',
    GITLAB_TOKEN: 'of-gitlab',
  };
  state.github.secrets.push({
    path: '/repos/example/releases/actions/secrets/ASC_DISTRIBUTION_PRIVATE_KEY',
    encryptedValue: '', // It is never read.
    keyId: '',
    updatedAt: '2026-01-01T00:00:00Z',
    visibility: undefined,
  });
  const vars = {
    ...ids,
    OLD_FINGERPRINT: old.fingerprint,
    ASC_DISTRIBUTION_PUBLIC_KEY: registered.distributionPublicKey,
    BUILD_ID: '1f0c5f6e',
    APPLE_TEAM_ID: 'A1B2C3D4E5',
    XCODE_CLOUD_WORKFLOW_ID: '7c9d2a1e-4d3b-4e0a-9a55-0f1e2d3c4b5a',
  };
  return { secrets, vars };
}
