import { generateKeyPairSync } from 'node:crypto';
import { openStore } from '../../../src/rotation/stores/open-store.ts';
import { json, scripted } from '../servers/scripted-responses.ts';

const pair = generateKeyPairSync('x25519');
export const sealingKeyHalf = (part: 'x' | 'd') =>
  Buffer.from(String(pair.privateKey.export({ format: 'jwk' })[part]), 'base64url');
export const publicKeyResponse = json({ key_id: '568', key: sealingKeyHalf('x').toString('base64') });
export const secretResponse = (updated_at: string, visibility?: string) => json({ updated_at, visibility });
export const notFound = { status: 404 };

export const repositoryRequest = {
  githubToken: 'github_pat_x',
  secretName: 'KEY',
  githubRepository: 'octo-org/shop',
};
export const organizationRequest = { ...repositoryRequest, secretOrganization: 'octo/org' };
export const REPOSITORY_SECRETS_URL = 'https://api.github.com/repos/octo-org/shop/actions/secrets';
export const ORGANIZATION_SECRETS_URL = 'https://api.github.com/orgs/octo%2Forg/actions/secrets';

export function openScriptedStore(
  request: Parameters<typeof openStore>[0],
  ...outcomes: Parameters<typeof scripted>
) {
  const script = scripted(...outcomes);
  const store = openStore(request);
  if (!store) throw new Error('No store was named');
  const prepare = () => store.prepare(script.client);
  const requestLines = () => script.requests.map(({ method, url }) => `${method} ${url}`);
  const lastRequestBody = () => JSON.parse(script.requests.at(-1)?.body ?? '') as Record<string, unknown>;
  return { ...script, store, prepare, requestLines, lastRequestBody };
}
