import { describe, expect, test } from '@jest/globals';
import { cancelAtEach, MOMENTS } from '../support/rotation/cancel.ts';
import { findCancellationProblems, findRerunProblems } from '../support/rotation/find-problems.ts';
import { forEachIndex, killAtRequest } from '../support/rotation/kill.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import { setUpRotation, keysInScope, type Rotation } from '../support/rotation/rotation.ts';
import { APP, makePair, openAccount, type Account } from '../support/servers/account.ts';

const accounts = await Promise.all(Array.from({ length: 4 }, () => openAccount()));
const [account] = accounts as [Account];
const file = await fileStore();
const newKey = makePair();

const ROTATIONS: readonly (readonly [string, Rotation])[] = [
  ['the account, a new key into a secret', { account, store: secretStore(account) }],
  ['an app, a new key into a secret', { account, store: secretStore(account), appId: APP }],
  ['the account, a given key into a file', { account, store: file, newKey }],
  ['the account, a given key', { account, newKey }],
  ['an app, a new key into a file', { account, store: file, appId: APP }],
  ['an app, a given key', { account, appId: APP, newKey }],
];

describe.each(ROTATIONS)('a rotation for %s', (_, rotation) => {
  test.each(MOMENTS)(
    'names every key that it leaves, and can be repeated, if it is cancelled at each %s',
    async (moment) => {
      const { cases, problems } = await cancelAtEach(rotation, moment);
      expect(problems).toEqual([]);
      expect(cases).toBeGreaterThan(moment === 'wait' ? 1 : 6);
    },
  );
});

describe.each(['SIGINT', 'SIGTERM'] as const)('a process that receives %s', (signal) => {
  const interrupt = async (rotation: Rotation, index: number, effect: 'before' | 'after') => {
    setUpRotation(rotation);
    const before = keysInScope(rotation).map(({ publicKey }) => publicKey);
    const { state } = rotation.account;
    const { exitCode, killed, stderr } = await killAtRequest(rotation, { index, effect, signal });
    if (state.requests.length <= index) return undefined;
    const problems = [...findCancellationProblems(rotation, before, stderr)];
    if (killed || exitCode === null || exitCode > 1) problems.push(`it ended with ${String(exitCode)}`);
    problems.push(...(await findRerunProblems(rotation, stderr)));
    return problems.map((text) => `${index}, ${effect}: ${text}`);
  };

  test.each([
    ['the account', undefined],
    ['an app', APP],
  ])(
    'names every key that it leaves, at each request of a rotation for %s',
    async (_, appId) => {
      const found = await forEachIndex(accounts, async (team, index) => {
        const rotation = { account: team, store: secretStore(team), ...(appId !== undefined && { appId }) };
        const after = await interrupt(rotation, index, 'after');
        const before = after && (await interrupt(rotation, index, 'before'));
        return before && [...after, ...before];
      });
      expect(found.flat()).toEqual([]);
      expect(found.length).toBeGreaterThan(14);
    },
    300_000,
  );
});
