import { beforeEach, describe, expect, test } from '@jest/globals';
import { removeKey } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { opensslFingerprint } from '../support/keys/public-half.ts';
import {
  APP,
  BETA,
  makePair,
  openAccount,
  addRegisteredKey,
  requestsOf,
} from '../support/servers/account.ts';

const account = await openAccount();
const { state, credentials, context } = account;
const pairs = { one: makePair(), two: makePair(), app: makePair(), beta: makePair() };
const prints = Object.fromEntries(
  Object.entries(pairs).map(([id, { pem }]) => [id, opensslFingerprint(pem)]),
);

beforeEach(() => {
  addRegisteredKey(account, { id: 'one', ...pairs.one });
  addRegisteredKey(account, { id: 'two', ...pairs.two });
  addRegisteredKey(account, { id: 'app', ...pairs.app, appId: APP });
  addRegisteredKey(account, { id: 'beta', ...pairs.beta, appId: BETA });
});

const left = () => state.keys.map(({ id }) => id);

test.each([
  ['one ID', { distributionKeyId: 'two' }, ['two']],
  ['IDs on lines, one twice', { distributionKeyId: 'two\n\napp\ntwo' }, ['two', 'app']],
  ['IDs between commas', { distributionKeyId: 'beta, one' }, ['one', 'beta']],
  ['a list of IDs', { distributionKeyId: ['one'] }, ['one']],
  ['a fingerprint', { fingerprint: String(prints.app) }, ['app']],
])('removes only the named keys, by %s', async (_, request, removed) => {
  const rest = left().filter((id) => !removed.includes(id));
  await expect(removeKey({ ...credentials, ...request }, context)).resolves.toEqual({ removed });
  expect(left()).toEqual(rest);
});

test('names the keys before and after they are removed', async () => {
  const messages: string[] = [];
  const log = {
    info: (text: string) => messages.push(`${state.keys.length} keys: ${text}`),
    warn: (text: string) => messages.push(text),
  };
  await removeKey({ ...credentials, distributionKeyId: 'one,app' }, { ...context, log });
  const [before, ...after] = messages;
  expect(before).toMatch(/^4 keys: /);
  for (const id of ['one', 'app']) expect(before).toContain(`${id} (${prints[id]})`);
  expect(after).toEqual([
    `3 keys: Removed key one (${prints.one})`,
    `2 keys: Removed key app (${prints.app})`,
  ]);
});

describe('warns if no key stays registered', () => {
  const all = { ...credentials, distributionKeyId: ['one', 'two', 'app', 'beta'] };

  test('before it removes the keys', async () => {
    const counts: number[] = [];
    const log = { info: () => undefined, warn: () => counts.push(state.keys.length) };
    await removeKey(all, { ...context, log });
    expect(counts).toEqual([4]);
  });

  test('also in a dry run', async () => {
    await removeKey({ ...all, dryRun: true }, context);
    expect(account.warnings).toHaveLength(1);
  });

  test('but not if one key stays registered', async () => {
    await removeKey({ ...all, distributionKeyId: ['one', 'two', 'app'] }, context);
    expect(account.warnings).toEqual([]);
  });
});

/** Taken without the padding, too. */
const PRINT = `SHA256:${'A'.repeat(43)}`;
const MISSING = [
  ['an ID that no key has', { distributionKeyId: 'three' }, 'distributionKeyId: three '],
  ['one of three IDs', { distributionKeyId: 'one,three,two' }, 'distributionKeyId: three '],
  ['two of three IDs', { distributionKeyId: 'four,one,three' }, 'distributionKeyId: four, three '],
  ['a fingerprint that no key has', { fingerprint: PRINT }, `fingerprint: ${PRINT}= `],
] as const;

test.each(MISSING)(
  'fails, removes nothing and names the registered keys for %s',
  async (_, request, named) => {
    for (const given of [request, { ...request, ifMissing: 'fail' as const }]) {
      const attempt = removeKey({ ...credentials, ...given }, context);
      await expect(attempt).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
      await expect(attempt).rejects.toThrow(named);
      for (const id of left()) await expect(attempt).rejects.toThrow(`${id} (${prints[id]})`);
    }
    expect(left()).toHaveLength(4);
    expect(requestsOf(state)).toEqual(Array(2).fill('GET /v1/alternativeDistributionKeys 200'));
    expect(account.warnings).toEqual([]);
  },
);

test.each(MISSING)(
  'removes the other keys and names the registered ones, with if-missing: warn, for %s',
  async (_, request, named) => {
    const before = left();
    const { removed } = await removeKey({ ...credentials, ...request, ifMissing: 'warn' }, context);
    expect(removed).toEqual(
      before.filter((id) => 'distributionKeyId' in request && request.distributionKeyId.includes(id)),
    );
    expect(left()).toEqual(before.filter((id) => !removed.includes(id)));
    expect(account.warnings).toEqual([expect.stringContaining(named.replace(/.*: /, ''))]);
    for (const id of before) expect(account.warnings[0]).toContain(`${id} (${prints[id]})`);
  },
);

test('names at most 50 of many keys', async () => {
  for (let index = 0; index < 300; index += 1)
    addRegisteredKey(account, { id: `more-${index}`, ...pairs.one });
  const attempt = removeKey({ ...credentials, distributionKeyId: 'three' }, context);
  await expect(attempt).rejects.toThrow(/more-45 \(.*\), and 254 more\. /);
});

test.each([
  ['neither', {}, 'is missing. Give'],
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
])('rejects %s before any request', async (_, request, message) => {
  await expect(removeKey({ ...credentials, ...request } as never, context)).rejects.toThrow(message);
  expect([state.requests, left().length]).toEqual([[], 4]);
});

test.each(['reset=after', 'reset=before', 'status=500', 'status=429'])(
  'removes a key once after %s',
  async (fault) => {
    state.faults.push(parseFault(`DELETE ${fault}`));
    const request = { ...credentials, distributionKeyId: 'two' };
    await expect(removeKey(request, context)).resolves.toEqual({ removed: ['two'] });
    expect(left()).toEqual(['one', 'app', 'beta']);
  },
);

test('stops after a refused removal, and says which key was removed', async () => {
  state.faults.push(parseFault('DELETE status=403 skip=1'));
  const attempt = removeKey({ ...credentials, distributionKeyId: 'one,two' }, context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_FORBIDDEN', status: 403 });
  expect(left()).toEqual(['two', 'app', 'beta']);
  expect(account.info).toContain(`Removed key one (${prints.one})`);
  const again = { ...credentials, distributionKeyId: 'one,two', ifMissing: 'warn' as const };
  await expect(removeKey(again, context)).resolves.toEqual({ removed: ['two'] });
});
