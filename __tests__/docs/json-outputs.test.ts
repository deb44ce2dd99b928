import { expect, test } from '@jest/globals';
import * as library from '../../src/index.ts';
import { findBlocks, readRepositoryFile } from '../support/docs/markdown.ts';
import { addRegisteredKey, APP, makePair, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { credentials, context } = account;
const DEVELOPER = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const blocks = findBlocks(await readRepositoryFile('docs/reference.md'), 'docs/reference.md', ['json']);

const OUTPUTS: Readonly<Record<string, () => Promise<unknown>>> = {
  async keys() {
    addRegisteredKey(account, { id: 'of-the-app', appId: APP, ...makePair() });
    return (await library.listKeys({ ...credentials, appId: APP }, context)).keys;
  },
  async domains() {
    await library.registerDomain({ ...credentials, domain: 'example.com' }, context);
    return (await library.listDomains(credentials, context)).domains;
  },
  report: async () => (await library.checkCredentials(credentials, context)).report,
  async claims() {
    const { issuerId, keyId, privateKey } = credentials;
    const { token } = await library.createAscToken({ issuerId, keyId, privateKey });
    return (await library.inspectToken({ token })).claims;
  },
  async tokens() {
    const request = { marketplaceId: '6478901234', developerId: DEVELOPER };
    const { pem } = makePair();
    return (await library.createMarketplaceTokens({ ...request, distributionPrivateKey: pem })).tokens;
  },
  async plan() {
    const request = { ...credentials, distributionPrivateKey: makePair().pem, dryRun: true } as const;
    return (await library.rotateKey(request, context)).plan;
  },
  async removed() {
    addRegisteredKey(account, { id: 'old', ...makePair() });
    return (await library.removeKey({ ...credentials, distributionKeyId: 'old' }, context)).removed;
  },
};

/** A value with the types of its fields in place of their values, and of lists only the first entry. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
}

test.each(blocks)('the example of $example has the shape of the output', async ({ example = '', code }) => {
  expect(shapeOf(JSON.parse(code))).toEqual(shapeOf(await OUTPUTS[example]?.()));
});

test('every output that is JSON has an example', () => {
  expect(blocks.map(({ example }) => example).toSorted()).toEqual(Object.keys(OUTPUTS).toSorted());
});
