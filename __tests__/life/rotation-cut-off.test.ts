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

/** Each with the number of its requests. */
const ROTATIONS = [
  ['the account, a new key into a secret', 12, { account, place: secret }],
  ['the account, a handed-in key into a secret', 12, { account, place: secret, newKey }],
  ['the account, a new key into a file', 8, { account, place: file }],
  ['the account, a handed-in key', 7, { account, newKey }],
  ['an app, a new key into a secret', 16, { account, place: secret, appId: APP }],
  ['an app, a handed-in key into a file', 12, { account, place: file, appId: APP, newKey }],
  ['an app, a new key into a file', 12, { account, place: file, appId: APP }],
  ['an app, a handed-in key', 11, { account, appId: APP, newKey }],
] as const;

/** Each with whether a rotation can but stop, at most requests. */
const BROKEN = [
  ['broken off before it took effect', 'reset=before', false],
  ['broken off after it took effect', 'reset=after', false],
  ['answered with half of the JSON', 'body=cut', true],
] as const;

const FAULTS = [
  ...BROKEN,
  ['and all after it broken off', 'reset=before times=1000', true],
  ['refused with 401', 'status=401', true],
  ['refused with 403', 'status=403', true],
  ['refused with 409', 'status=409', true],
  ['refused with 429 for longer than a run may wait', 'status=429 retry-after=99', true],
  ['answered with 500 once', 'status=500', false],
  ['and all after it answered with 500', 'status=500 times=1000', true],
] as const;

/** Cuts a rotation off at each request in turn: how often that was, and how often it failed and was run again. */
async function cutOffEach(rotation: Rotation, fault: string, context: Partial<Context>) {
  const complaints: string[] = [];
  const counts = { cases: 0, failed: 0 };
  for (let skip = 0; ; skip += 1) {
    const result = await cutOff(rotation, [`${fault} skip=${skip}`], context);
    complaints.push(...result.complaints);
    if (!result.met) break;
    counts.cases += 1;
    counts.failed += Number(result.failed);
  }
  expect(complaints).toEqual([]);
  return counts;
}

describe.each(ROTATIONS)('for %s', (_, requests, rotation) => {
  test.each(FAULTS)('each request in turn %s, and the run repeated', async (__, fault, stops) => {
    const { cases, failed } = await cutOffEach(rotation, fault, wired(account));
    expect(cases).toBeGreaterThanOrEqual(requests);
    expect(failed > cases / 2).toBe(stops);
  });
});

test.each(BROKEN)(
  'over a real connection, each request in turn %s, and the run repeated',
  async (_, fault, stops) => {
    const rotation = { account, place: secret, appId: APP };
    const { cases, failed } = await cutOffEach(rotation, fault, account.context);
    expect(cases).toBeGreaterThanOrEqual(16);
    expect(failed > cases / 2).toBe(stops);
  },
);
