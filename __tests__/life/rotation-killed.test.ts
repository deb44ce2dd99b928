import { afterAll, expect, test } from '@jest/globals';
import { complaintsAboutRest } from './support/complaints.ts';
import { atEachPlace, killAtRequest } from './support/killed.ts';
import { filePlace, secretPlace } from './support/places.ts';
import { arrange, type Rotation } from './support/rotation.ts';
import { APP, makePair, openAccount, type Account } from './support/sandbox.ts';

const newKey = makePair();
const accounts = await Promise.all(Array.from({ length: 4 }, () => openAccount()));
const files = new Map(
  await Promise.all(accounts.map(async (account) => [account, await filePlace()] as const)),
);

const ROTATIONS: readonly (readonly [string, number, (account: Account) => Rotation])[] = [
  ['the account, a new key into a secret', 14, (account) => ({ account, place: secretPlace(account) })],
  ['an app, a new key into a file', 12, (account) => ({ account, place: files.get(account), appId: APP })],
  [
    'an app, a handed-in key into a secret',
    18,
    (account) => ({ account, place: secretPlace(account), appId: APP, newKey }),
  ],
];

let cases = 0;

async function killAndRepeat(rotation: Rotation, place: number, effect: 'before' | 'after') {
  arrange(rotation);
  const { killed, stderr } = await killAtRequest(rotation, { place, effect });
  if (!killed) return undefined;
  cases += 1;
  const { method } = rotation.account.state.requests[place] ?? { method: '' };
  const complaints = await complaintsAboutRest(rotation, stderr);
  return { method, complaints: complaints.map((text) => `${place} ${method}, ${effect}: ${text}`) };
}

test.each(ROTATIONS)('for %s, killed at each request, and run again', async (_, floor, rotationIn) => {
  const found = await atEachPlace(accounts, async (account, place) => {
    const after = await killAndRepeat(rotationIn(account), place, 'after');
    if (!after || after.method === 'GET') return after && [after];
    const before = await killAndRepeat(rotationIn(account), place, 'before');
    return before && [after, before];
  });
  const complaints = found.flat().flatMap((result) => result.complaints);
  expect(complaints).toEqual([]);
  expect(found.flat().length).toBeGreaterThanOrEqual(floor);
});

afterAll(() => {
  console.log(`${cases} rotations killed`);
});
