import { describe, expect, test } from '@jest/globals';
import type { Context } from '../../src/index.ts';
import { cutOff } from './support/cut-off.ts';
import { filePlace, secretPlace } from './support/places.ts';
import type { Rotation } from './support/rotation.ts';
import { APP, makePair, openAccount } from './support/sandbox.ts';
import { wired } from './support/wire.ts';

const account = await openAccount();
const [secret, file] = [secretPlace(account), await filePlace()];
const newKey = makePair();

const ROTATIONS = [
  ['the account, a new key into a secret', { account, place: secret }],
  ['the account, a handed-in key into a secret', { account, place: secret, newKey }],
  ['the account, a new key into a file', { account, place: file }],
  ['the account, a handed-in key', { account, newKey }],
  ['an app, a new key into a secret', { account, place: secret, appId: APP }],
  ['an app, a handed-in key into a file', { account, place: file, appId: APP, newKey }],
  ['an app, a new key into a file', { account, place: file, appId: APP }],
  ['an app, a handed-in key', { account, appId: APP, newKey }],
] as const;

const BROKEN = [
  ['broken off before it took effect', 'reset=before'],
  ['broken off after it took effect', 'reset=after'],
  ['answered with half of the JSON', 'body=cut'],
] as const;

const FAULTS = [
  ...BROKEN,
  ['and all after it broken off', 'reset=before times=1000'],
  ['refused with 401', 'status=401'],
  ['refused with 403', 'status=403'],
  ['refused with 409', 'status=409'],
  ['refused with 429 for longer than a run may wait', 'status=429 retry-after=99'],
  ['answered with 500 once', 'status=500'],
  ['and all after it answered with 500', 'status=500 times=1000'],
] as const;

const counts = { cases: 0, failed: 0 };

async function cutOffEach(rotation: Rotation, fault: string, context: Partial<Context>): Promise<void> {
  const complaints: string[] = [];
  for (let skip = 0; ; skip += 1) {
    const result = await cutOff(rotation, [`${fault} skip=${skip}`], context);
    complaints.push(...result.complaints);
    if (!result.met) break;
    counts.cases += 1;
    counts.failed += Number(result.failed);
  }
  expect(complaints).toEqual([]);
}

describe.each(ROTATIONS)('for %s', (_, rotation) => {
  test.each(FAULTS)('each request in turn %s, and the run repeated', async (_, fault) => {
    await cutOffEach(rotation, fault, wired(account));
  });
});

test.each(BROKEN)(
  'over a real connection, each request in turn %s, and the run repeated',
  async (_, fault) => {
    await cutOffEach({ account, place: secret, appId: APP }, fault, account.context);
  },
);

test('so many rotations were cut off, and more than half of them stopped by it', () => {
  expect(counts.cases).toBeGreaterThan(800);
  expect(counts.failed).toBeGreaterThan(counts.cases / 2);
});
