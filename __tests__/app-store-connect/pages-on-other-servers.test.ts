import { expect, test } from '@jest/globals';
import { createContext } from '../../src/task/create-context.ts';
import {
  findApp,
  listDomains,
  listKeys,
  removeDomain,
  removeKey,
  rotateKey,
  type Context,
} from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { makePair, openAccount, addRegisteredKey } from '../support/servers/account.ts';

const account = await openAccount();
const { state, credentials, context, sandbox } = account;
const { transport } = createContext();

/** Changes the next page of every list that has none. */
function leadingTo(next: string): Partial<Context> {
  return {
    ...context,
    transport: async (request) => {
      const response = await transport(request);
      const body = JSON.parse(response.body) as { links?: object };
      return { ...response, body: JSON.stringify({ ...body, links: { ...body.links, next } }) };
    },
  };
}

const MODES = [
  ['list-keys', (parts: Partial<Context>) => listKeys(credentials, parts)],
  ['remove-key', (parts: Partial<Context>) => removeKey({ ...credentials, distributionKeyId: 'old' }, parts)],
  [
    'rotate-key',
    (parts: Partial<Context>) =>
      rotateKey({ ...credentials, distributionPrivateKey: makePair().pem, removePrevious: true }, parts),
  ],
  ['list-domains', (parts: Partial<Context>) => listDomains(credentials, parts)],
  [
    'remove-domain',
    (parts: Partial<Context>) => removeDomain({ ...credentials, domain: 'example.com' }, parts),
  ],
  ['find-app', (parts: Partial<Context>) => findApp({ ...credentials, bundleId: 'com.example.app' }, parts)],
] as const;

test.each(MODES)(
  '%s does not request the next page from another server, and changes nothing',
  async (_, run) => {
    addRegisteredKey(account, { id: 'old', ...makePair() });
    state.domains.push({ id: '1', domain: 'example.com', referenceName: '', createdDate: '' });
    const other = await startSandbox();
    try {
      const attempt = run(leadingTo(`${other.url}/v1/alternativeDistributionKeys`));
      await expect(attempt).rejects.toMatchObject({
        code: 'ERR_NETWORK_RESPONSE',
        message: expect.stringContaining(new URL(other.url).host),
      });
      expect(other.state.requests).toEqual([]);
      expect(state.requests).toMatchObject([{ method: 'GET' }]);
      expect([state.keys.length, state.domains.length]).toEqual([1, 1]);
    } finally {
      await other.close();
    }
  },
);

test.each([
  'https://api.appstoreconnect.apple.com/v1/alternativeDistributionKeys?cursor=2',
  sandbox.url.replace('127.0.0.1', 'localhost'),
  `https://${new URL(sandbox.url).host}/v1/alternativeDistributionKeys?cursor=2`,
  `${sandbox.url}@evil.example/v1/`,
])('does not request a next page at %s', async (next) => {
  await expect(listKeys(credentials, leadingTo(next))).rejects.toMatchObject({
    code: 'ERR_NETWORK_RESPONSE',
    message: expect.stringContaining(new URL(next).host),
  });
  expect(state.requests).toHaveLength(1);
});

test('stops if the next page was already read', async () => {
  const next = `${sandbox.url}/v1/alternativeDistributionKeys?cursor=0`;
  const attempt = listKeys(credentials, leadingTo(next));
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE' });
  expect(state.requests).toHaveLength(2);
});
