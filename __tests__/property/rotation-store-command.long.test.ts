import { describe, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../support/run/folder.ts';
import { commandFile } from '../support/rotation/command.ts';
import {
  interruptCommand,
  MOMENTS,
  SLOW_MOMENTS,
  type CommandCase,
  type Moment,
} from '../support/rotation/command-moments.ts';
import { APP, makePair, openAccount } from '../support/servers/account.ts';

const folder = await makeFolder();
const account = await openAccount();
const store = commandFile(folder);
const accountsInParallel = await Promise.all(Array.from({ length: 4 }, () => openAccount()));

const ROTATIONS: readonly (readonly [string, CommandCase])[] = [
  ['the account, a new key', { account, store, removePrevious: true }],
  ['the account, a new key, keeping the previous ones', { account, store, removePrevious: false }],
  ['the account, a given key', { account, store, removePrevious: true, newKey: makePair() }],
  [
    'the account, a given key that is registered',
    { account, store, removePrevious: true, newKey: makePair(), isRegistered: true },
  ],
  ['an app, a new key', { account, store, removePrevious: true, appId: APP }],
  ['an app, a given key', { account, store, removePrevious: true, appId: APP, newKey: makePair() }],
];

const moments: readonly (readonly [string, Moment])[] = Object.entries(MOMENTS);

const FAULTS = ['reset=after', 'reset=before times=1000', 'status=403', 'status=500 times=1000'] as const;

/** The moments in which a fault at a request makes a difference: the key is stored, and nobody knows, or nothing is. */
const WITH_FAULTS = ['is done', 'fails after it has stored', 'fails before it reads'] as const;

let cases = 0;
test.each(ROTATIONS)(
  'at no moment of the command a key that may be stored is lost without a word: %s',
  async (_, rotation) => {
    const problems: string[] = [];
    for (const [name, moment] of moments) {
      const found = await interruptCommand(rotation, moment);
      problems.push(...found.problems.map((text) => `${name}: ${text}`));
      cases += 1;
    }
    expect(problems).toEqual([]);
  },
  120_000,
);

describe.each(WITH_FAULTS)('if the command %s', (name) => {
  test.each(ROTATIONS)(
    'nothing is lost without a word, whatever happens to each request: %s',
    async (_, rotation) => {
      const problems: string[] = [];
      for (const fault of FAULTS)
        for (let skip = 0; ; skip += 1) {
          const found = await interruptCommand(rotation, MOMENTS[name], `${fault} skip=${skip}`);
          problems.push(...found.problems.map((text) => `${fault}, ${skip}: ${text}`));
          if (!found.met) break;
          cases += 1;
        }
      expect(problems).toEqual([]);
    },
    300_000,
  );
});

test('a command that goes on after a cancellation is ended', async () => {
  const slow = Object.entries(SLOW_MOMENTS).flatMap(([name, moment]) =>
    [undefined, APP].map((appId) => ({ name, moment, appId })),
  );
  const found = await Promise.all(
    slow.map(async ({ name, moment, appId }, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      const rotation = {
        account: accountsInParallel[index] ?? account,
        store: commandFile(own),
        removePrevious: true,
        ...(appId !== undefined && { appId }),
      };
      const { problems } = await interruptCommand(rotation, moment);
      cases += 1;
      return problems.map((text) => `${name}: ${text}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});

test('these are more than 700 cases', () => {
  process.stdout.write(`Rotations into a command, interrupted: ${cases} cases\n`);
  expect(cases).toBeGreaterThan(700);
});
