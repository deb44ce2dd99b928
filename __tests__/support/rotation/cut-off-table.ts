import { expect } from '@jest/globals';
import type { Context } from '../../../src/index.ts';
import { rotateWithFaults } from './cut-off.ts';
import { secretStore, type TestStore } from './stores.ts';
import type { Rotation } from './rotation.ts';
import { APP, makePair, type Account } from '../servers/account.ts';

/** Returns all types of rotations, each with its minimum number of requests. */
export function listRotations(
  account: Account,
  file: TestStore,
): readonly (readonly [name: string, requests: number, Rotation])[] {
  const secret = secretStore(account);
  const newKey = makePair();
  return [
    ['the account, a new key into a secret', 12, { account, store: secret }],
    ['the account, a given key into a secret', 12, { account, store: secret, newKey }],
    ['the account, a new key into a file', 8, { account, store: file }],
    ['the account, a given key', 7, { account, newKey }],
    ['an app, a new key into a secret', 16, { account, store: secret, appId: APP }],
    ['an app, a given key into a file', 12, { account, store: file, appId: APP, newKey }],
    ['an app, a new key into a file', 12, { account, store: file, appId: APP }],
    ['an app, a given key', 11, { account, appId: APP, newKey }],
  ];
}

/** Faults of the connection. The last column says whether most of the interrupted rotations stop with an error. */
export const CONNECTION_FAULTS = [
  ['the connection breaks before it takes effect', 'reset=before', false],
  ['the connection breaks after it takes effect', 'reset=after', false],
  ['the response contains only half of the JSON', 'body=cut', true],
] as const;

export const FAULTS = [
  ...CONNECTION_FAULTS,
  ['the connection breaks for it and all later requests', 'reset=before times=1000', true],
  ['the response is 401', 'status=401', true],
  ['the response is 403', 'status=403', true],
  ['the response is 409', 'status=409', true],
  ['the response is 429 for longer than a run may wait', 'status=429 retry-after=99', true],
  ['the response is 500 once', 'status=500', false],
  ['it and all later requests get 500', 'status=500 times=1000', true],
] as const;

/**
 * Runs a rotation once per request, with a fault in this request, and repeats each run. Expects no problems, at least
 * `requests` runs, and that most runs stop only if `stops` is set.
 */
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
    const result = await rotateWithFaults(rotation, [`${fault} skip=${skip}`], context);
    problems.push(...result.problems);
    if (!result.met) break;
    cases += 1;
    failed += Number(result.failed);
  }
  expect(problems).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(requests);
  expect(failed > cases / 2).toBe(stops);
}
