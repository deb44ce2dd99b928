import { beforeEach, expect, test } from '@jest/globals';
import { removeKey } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { opensslFingerprint } from '../support/public-half.ts';
import { APP, BETA, makePair, openAccount, plant, requestsOf } from './support/sandbox.ts';

const account = await openAccount();
const { state, credentials, context } = account;
const pairs = { one: makePair(), two: makePair(), app: makePair(), beta: makePair() };
const prints = Object.fromEntries(
  Object.entries(pairs).map(([id, { pem }]) => [id, opensslFingerprint(pem)]),
);

beforeEach(() => {
  plant(account, { id: 'one', ...pairs.one });
  plant(account, { id: 'two', ...pairs.two });
  plant(account, { id: 'app', ...pairs.app, appId: APP });
  plant(account, { id: 'beta', ...pairs.beta, appId: BETA });
});

const left = () => state.keys.map(({ id }) => id);

test.each([
  ['one ID', { distributionKeyId: 'two' }, ['two']],
  ['IDs on lines, one twice', { distributionKeyId: 'two\n\napp\ntwo' }, ['two', 'app']],
  ['IDs between commas', { distributionKeyId: 'beta, one' }, ['one', 'beta']],
  ['a list of IDs', { distributionKeyId: ['one'] }, ['one']],
  ['a fingerprint', { fingerprint: String(prints.app) }, ['app']],
])('by %s, what is named is removed and nothing else', async (_, request, removed) => {
  const rest = left().filter((id) => !removed.includes(id));
  await expect(removeKey({ ...credentials, ...request }, context)).resolves.toEqual({ removed });
  expect(left()).toEqual(rest);
});

test('what is removed is named before and after', async () => {
  const said: string[] = [];
  const log = {
    info: (text: string) => said.push(`${state.keys.length} keys: ${text}`),
    warn: (text: string) => said.push(text),
  };
  await removeKey({ ...credentials, distributionKeyId: 'one,app' }, { ...context, log });
  const [before, ...after] = said;
  expect(before).toMatch(/^4 keys: /);
  for (const id of ['one', 'app']) expect(before).toContain(`${id} (${prints[id]})`);
  expect(after).toEqual([
    `3 keys: Removed key one (${prints.one})`,
    `2 keys: Removed key app (${prints.app})`,
  ]);
});

test.each([
  ['an ID that no key has', { distributionKeyId: 'three' }, 'the ID three'],
  [
    'a fingerprint that no key has',
    { fingerprint: `SHA256:${'A'.repeat(43)}` },
    'the fingerprint SHA256:AAA',
  ],
])('for %s nothing is removed, and all that are there are named', async (_, request, gone) => {
  await expect(removeKey({ ...credentials, ...request }, context)).resolves.toEqual({ removed: [] });
  expect(account.warnings).toEqual([expect.stringContaining(`No key has ${gone}`)]);
  for (const id of left()) expect(account.warnings[0]).toContain(`${id} (${prints[id]})`);
  expect(requestsOf(state)).toEqual(['GET /v1/alternativeDistributionKeys 200']);
});

test('of IDs of which one is gone already, the rest are removed', async () => {
  const request = { ...credentials, distributionKeyId: 'one,three,two' };
  await expect(removeKey(request, context)).resolves.toEqual({ removed: ['one', 'two'] });
  expect(left()).toEqual(['app', 'beta']);
  expect(account.warnings).toEqual([
    expect.stringMatching(
      /^No key has the ID three: it was removed before, or was never there\. There are: one/,
    ),
  ]);
});

test.each([
  ['neither', {}, 'is missing. Expected exactly one of them'],
  [
    'both',
    { distributionKeyId: 'one', fingerprint: String(prints.two) },
    'cannot be given together with fingerprint',
  ],
  [
    'no fingerprint',
    { fingerprint: 'SHA256:short' },
    'fingerprint: is "SHA256:short". Expected a fingerprint',
  ],
  ['an empty list', { distributionKeyId: ' , \n' }, 'distributionKeyId: is empty'],
])('%s is refused before anything is asked', async (_, request, message) => {
  await expect(removeKey({ ...credentials, ...request }, context)).rejects.toThrow(message);
  expect([state.requests, left().length]).toEqual([[], 4]);
});

test.each(['reset=after', 'reset=before', 'status=500', 'status=429'])(
  'a removal that meets %s is done once',
  async (fault) => {
    state.faults.push(parseFault(`DELETE ${fault}`));
    const request = { ...credentials, distributionKeyId: 'two' };
    await expect(removeKey(request, context)).resolves.toEqual({ removed: ['two'] });
    expect(left()).toEqual(['one', 'app', 'beta']);
  },
);

test('a removal that is refused leaves the rest, and says which key is gone', async () => {
  state.faults.push(parseFault('DELETE status=403 skip=1'));
  const attempt = removeKey({ ...credentials, distributionKeyId: 'one,two' }, context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_API', status: 403 });
  expect(left()).toEqual(['two', 'app', 'beta']);
  expect(account.info).toContain(`Removed key one (${prints.one})`);
  await expect(removeKey({ ...credentials, distributionKeyId: 'one,two' }, context)).resolves.toEqual({
    removed: ['two'],
  });
});
