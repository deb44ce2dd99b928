import { describe, expect, test } from '@jest/globals';
import {
  added,
  deleted,
  noApps,
  item,
  newKey,
  newPair,
  resource,
  rotateWith,
} from '../support/rotation/scripted-rotation.ts';
import { conflict, list } from '../support/servers/scripted-responses.ts';

const GOES_ON = 'The other rotation continues. This one stops, and its key was not stored';
const RIVAL = `Another rotation registered key zzz in the meantime. ${GOES_ON}`;

test('adds the new key, reads it back, stores it, finds it again and removes the previous keys', async () => {
  const all = list(resource('old'), resource('new', newPair.publicKey));
  const before = list(resource('old'));
  const { outcome, stored, waits, info, sent } = await rotateWith([
    before,
    before,
    ...added,
    all,
    all,
    newKey,
    ...noApps,
    deleted,
  ]);
  expect(outcome).toEqual({ id: 'new', previous: ['old'], removed: ['old'] });
  expect(stored).toEqual([newPair.pkcs8]);
  expect(waits).toEqual([1_000, 0]);
  expect(sent).toEqual(['POST', 'DELETE']);
  expect(info).toEqual([
    'The new private key is stored in the store, which was replaced',
    expect.stringMatching(/^Removed the previous key old \(SHA256:/),
  ]);
});

test('removes nothing by default, and names the keys that stay registered', async () => {
  const all = list(resource('old'), resource('new', newPair.publicKey), resource('zzz', 'no key'));
  const before = list(resource('old'));
  const { outcome, sent, warnings } = await rotateWith([before, before, ...added, all, all, newKey], {
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

describe('looks for the stored key', () => {
  test('finds it under any ID, among keys of another type', async () => {
    const back = list(resource('foreign', 'no key'), resource('put-back', newPair.publicKey));
    const putBack = item(resource('put-back', newPair.publicKey));
    const { outcome, waits } = await rotateWith([list(), list(), ...added, list(), back, putBack]);
    expect(outcome).toEqual({ id: 'put-back', previous: [], removed: [] });
    expect(waits).toEqual([1_000, 0]);
  });

  test('looks for 15 seconds, and then adds the key again', async () => {
    const none = Array.from({ length: 6 }, () => list());
    const { outcome, waits } = await rotateWith([list(), list(), ...added, ...none, list(), ...added]);
    expect(outcome).toMatchObject({ id: 'new' });
    expect(waits).toEqual([1_000, 0, 1_000, 2_000, 4_000, 8_000]);
  });

  test('reports that another rotation has removed it', async () => {
    const none = Array.from({ length: 5 }, () => list());
    const { outcome } = await rotateWith([
      list(),
      list(),
      ...added,
      list(),
      ...none,
      list(),
      conflict,
      list(),
      deleted,
      list(),
    ]);
    expect((outcome as Error).message.split('\n')[0]).toBe(
      'Another rotation removed the new key in the meantime. The private key in the store is no longer registered. Run the rotation again',
    );
  });
});

describe('for an app', () => {
  const app = { appId: '7' };
  const [old, rival] = [item(resource('old')), item(resource('zzz'))];

  test('keeps a key that another rotation has added instead of the old one', async () => {
    const { outcome, sent } = await rotateWith([old, old, conflict, old, rival], app);
    expect(outcome).toMatchObject({ code: 'ERR_ROTATION_CONFLICT', message: RIVAL });
    expect(sent).toEqual(['POST']);
  });

  test('reports that another rotation has removed the old key', async () => {
    const { outcome, sent } = await rotateWith([old, old, conflict, old, item(null)], app);
    expect(outcome).toMatchObject({
      message: `Another rotation removed the old key in the meantime. ${GOES_ON}`,
    });
    expect(sent).toEqual(['POST']);
  });

  test('keeps a key that another rotation has added instead of the new one, whatever its ID', async () => {
    const { outcome, stored } = await rotateWith([item(null), item(null), ...added, rival, rival], app);
    expect(outcome).toMatchObject({ code: 'ERR_ROTATION_CONFLICT', message: RIVAL });
    expect(stored).toEqual([]);
  });

  test('restores nothing if another rotation has added a key to the app', async () => {
    const { outcome, sent } = await rotateWith(
      [old, old, conflict, old, old, deleted, item(null), ...added, rival, rival, rival],
      app,
    );
    expect(outcome).toMatchObject({ code: 'ERR_ROTATION_CONFLICT', message: RIVAL });
    expect(sent).toEqual(['POST', 'DELETE', 'POST']);
  });
});

test('reports a conflict of the account unchanged', async () => {
  const { outcome, sent } = await rotateWith([list(), list(), conflict, list()]);
  expect(outcome).toMatchObject({ code: 'ERR_API_CONFLICT', status: 409 });
  expect(sent).toEqual(['POST']);
});

test('rolls back after an unexpected error, too', async () => {
  const mistake = new TypeError('A mistake of ours');
  const there = list(resource('new', newPair.publicKey));
  const { outcome, sent } = await rotateWith([list(), list(), ...added.slice(1), mistake, there, deleted]);
  expect(outcome).toMatchObject({
    code: 'ERR_ROTATION_INCOMPLETE',
    message: expect.stringMatching(
      /^The rotation failed unexpectedly: A mistake of ours\nThe new key new was removed again\./,
    ),
    cause: { cause: mistake },
  });
  expect(sent).toEqual(['POST', 'DELETE']);
});

test('does not store a key that cannot be read back', async () => {
  const { outcome, stored } = await rotateWith([
    list(),
    list(),
    item(resource('new')),
    item({ id: 'new' }),
    list(),
  ]);
  expect(outcome).toMatchObject({
    code: 'ERR_ROTATION_INCOMPLETE',
    message: expect.stringMatching(/^Key new was registered, but/),
  });
  expect(stored).toEqual([]);
});
