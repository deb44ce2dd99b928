import { expect } from '@jest/globals';
import type { Context } from '../../../src/index.ts';
import { cutOff } from './cut-off.ts';
import { secretStore, type TestStore } from './stores.ts';
import type { Rotation } from './rotation.ts';
import { APP, makePair, type Account } from '../servers/account.ts';

/** Kinds of rotations, each with the number of its requests. */
export function rotationsIn(
  account: Account,
  file: TestStore,
): readonly (readonly [name: string, requests: number, Rotation])[] {
  const secret = secretStore(account);
  const newKey = makePair();
  return [
    ['the account, a new key into a secret', 12, { account, store: secret }],
    ['the account, a handed-in key into a secret', 12, { account, store: secret, newKey }],
    ['the account, a new key into a file', 8, { account, store: file }],
    ['the account, a handed-in key', 7, { account, newKey }],
    ['an app, a new key into a secret', 16, { account, store: secret, appId: APP }],
    ['an app, a handed-in key into a file', 12, { account, store: file, appId: APP, newKey }],
    ['an app, a new key into a file', 12, { account, store: file, appId: APP }],
    ['an app, a handed-in key', 11, { account, appId: APP, newKey }],
  ];
}

/** Each with whether a rotation can but stop, at most requests. */
export const BROKEN = [
  ['broken off before it took effect', 'reset=before', false],
  ['broken off after it took effect', 'reset=after', false],
  ['answered with half of the JSON', 'body=cut', true],
] as const;

export const FAULTS = [
  ...BROKEN,
  ['and all after it broken off', 'reset=before times=1000', true],
  ['refused with 401', 'status=401', true],
  ['refused with 403', 'status=403', true],
  ['refused with 409', 'status=409', true],
  ['refused with 429 for longer than a run may wait', 'status=429 retry-after=99', true],
  ['answered with 500 once', 'status=500', false],
  ['and all after it answered with 500', 'status=500 times=1000', true],
] as const;

/** Cuts a rotation off at each request in turn and repeats it. It has at least so many, and stops at most of them, or not. */
export async function expectNothingLost(
  rotation: Rotation,
  {
    fault,
    stops,
    requests,
    context,
  }: { fault: string; stops: boolean; requests: number; context: Partial<Context> },
): Promise<void> {
  const problems: string[] = [];
  let [cases, failed] = [0, 0];
  for (let skip = 0; ; skip += 1) {
    const result = await cutOff(rotation, [`${fault} skip=${skip}`], context);
    problems.push(...result.problems);
    if (!result.met) break;
    cases += 1;
    failed += Number(result.failed);
  }
  expect(problems).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(requests);
  expect(failed > cases / 2).toBe(stops);
}
