import { describe, expect, test } from '@jest/globals';
import {
  added,
  conflict,
  gone,
  list,
  noApps,
  one,
  ourKey,
  ours,
  resource,
  run,
} from '../support/rotation/scripted-rotation.ts';

const GOES_ON = 'The other rotation continues. This one stops, and its key was not stored';
const RIVAL = `Another rotation registered key zzz in the meantime. ${GOES_ON}`;

test('a rotation adds the key, reads it back, stores it, finds it again and removes what was there', async () => {
  const all = list(resource('old'), resource('new', ours.publicKey));
  const before = list(resource('old'));
  const { outcome, stored, waits, info, sent } = await run([
    before,
    before,
    ...added,
    all,
    all,
    ourKey,
    ...noApps,
    gone,
  ]);
  expect(outcome).toEqual({ id: 'new', previous: ['old'], removed: ['old'] });
  expect(stored).toEqual([ours.pkcs8]);
  expect(waits).toEqual([1_000, 0]);
  expect(sent).toEqual(['POST', 'DELETE']);
  expect(info).toEqual([
    'The new private key is stored in the store, which was replaced',
    expect.stringMatching(/^Removed the previous key old \(SHA256:/),
  ]);
});

test('by default it removes nothing, and names the keys that stay', async () => {
  const all = list(resource('old'), resource('new', ours.publicKey), resource('zzz', 'no key'));
  const before = list(resource('old'));
  const { outcome, sent, warnings } = await run([before, before, ...added, all, all, ourKey], {
    removePrevious: false,
  });
  expect(outcome).toEqual({ id: 'new', previous: ['old'], removed: [] });
  expect(sent).toEqual(['POST']);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^Other keys of the account stay registered: old \(SHA256:\S+\), zzz\. .*the option that removes previous keys$/,
    ),
  ]);
});

describe('the stored key is looked for', () => {
  test('under whatever ID, beside keys of another kind', async () => {
    const back = list(resource('foreign', 'no key'), resource('put-back', ours.publicKey));
    const putBack = one(resource('put-back', ours.publicKey));
    const { outcome, waits } = await run([list(), list(), ...added, list(), back, putBack]);
    expect(outcome).toEqual({ id: 'put-back', previous: [], removed: [] });
    expect(waits).toEqual([1_000, 0]);
  });

  test('for a quarter of a minute, and then added again', async () => {
    const none = Array.from({ length: 5 }, () => list());
    const { outcome, waits } = await run([list(), list(), ...added, list(), ...none, list(), ...added]);
    expect(outcome).toMatchObject({ id: 'new' });
    expect(waits).toEqual([1_000, 0, 1_000, 2_000, 4_000, 8_000]);
  });

  test('and if another rotation removes it, that is reported', async () => {
    const none = Array.from({ length: 5 }, () => list());
    const { outcome } = await run([
      list(),
      list(),
      ...added,
      list(),
      ...none,
      list(),
      conflict,
      list(),
      gone,
      list(),
    ]);
    expect((outcome as Error).message.split('\n')[0]).toBe(
      'Another rotation removed the new key in the meantime. The private key in the store is no longer registered. Run the rotation again',
    );
  });
});

describe('for an app', () => {
  const app = { appId: '7' };
  const [old, rival] = [one(resource('old')), one(resource('zzz'))];

  test('a key that is there instead of the old one belongs to another rotation, and stays', async () => {
    const { outcome, sent } = await run([old, old, conflict, old, rival], app);
    expect(outcome).toMatchObject({ code: 'ERR_ROTATION_CONFLICT', message: RIVAL });
    expect(sent).toEqual(['POST']);
  });

  test('an old key that no longer exists was removed by another rotation', async () => {
    const { outcome, sent } = await run([old, old, conflict, old, one(null)], app);
    expect(outcome).toMatchObject({ message: `Another rotation stored its key in the meantime. ${GOES_ON}` });
    expect(sent).toEqual(['POST']);
  });

  test('a key that is there instead of the new one belongs to another rotation, whatever its ID', async () => {
    const { outcome, stored } = await run([one(null), one(null), ...added, rival, rival], app);
    expect(outcome).toMatchObject({ code: 'ERR_ROTATION_CONFLICT', message: RIVAL });
    expect(stored).toEqual([]);
  });

  test('nothing is restored if another rotation has added a key to the app', async () => {
    const { outcome, sent } = await run(
      [old, old, conflict, old, old, gone, one(null), ...added, rival, rival, rival],
      app,
    );
    expect(outcome).toMatchObject({ code: 'ERR_ROTATION_CONFLICT', message: RIVAL });
    expect(sent).toEqual(['POST', 'DELETE', 'POST']);
  });
});

test('for the account a conflict is reported unchanged', async () => {
  const { outcome, sent } = await run([list(), list(), conflict, list()]);
  expect(outcome).toMatchObject({ code: 'ERR_API_CONFLICT', status: 409 });
  expect(sent).toEqual(['POST']);
});

test('changes are rolled back after an unexpected error, too', async () => {
  const mistake = new TypeError('A mistake of ours');
  const there = list(resource('new', ours.publicKey));
  const { outcome, sent } = await run([list(), list(), ...added.slice(1), mistake, there, gone]);
  expect(outcome).toMatchObject({
    code: 'ERR_ROTATION_INCOMPLETE',
    message: expect.stringMatching(
      /^The rotation failed unexpectedly: A mistake of ours\nThe new key new was removed again\./,
    ),
    cause: { cause: mistake },
  });
  expect(sent).toEqual(['POST', 'DELETE']);
});

test('a key that cannot be read back is not stored', async () => {
  const { outcome, stored } = await run([list(), list(), one(resource('new')), one({ id: 'new' }), list()]);
  expect(outcome).toMatchObject({
    code: 'ERR_ROTATION_INCOMPLETE',
    message: expect.stringMatching(/^Key new was registered, but/),
  });
  expect(stored).toEqual([]);
});
