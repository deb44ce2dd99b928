import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { complaintsAboutRest } from './support/complaints.ts';
import { atEachPlace, startRotation } from './support/killed.ts';
import { filePlace } from './support/places.ts';
import { arrange, keysInScope, OLD, requestOf, type Rotation } from './support/rotation.ts';
import { sabotageOption, type Sabotage } from './support/saboteur.ts';
import { APP, openAccount } from './support/sandbox.ts';

const accounts = await Promise.all(Array.from({ length: 6 }, () => openAccount()));
const places = await Promise.all(accounts.map(filePlace));

interface Step {
  readonly step: number;
  readonly registered: number;
  readonly stored: string | undefined;
  readonly stderr: string;
  readonly complaints: readonly string[];
}

/** A rotation sabotaged at each step with the file, and what was wrong once it was run again. */
function sabotageEachStep(how: Sabotage, appId?: string): Promise<readonly Step[]> {
  return atEachPlace(accounts, async (account, step) => {
    const place = places[accounts.indexOf(account)];
    if (!place) return undefined;
    const rotation: Rotation = { account, place, ...(appId !== undefined && { appId }) };
    arrange(rotation);
    const nodeOptions = [sabotageOption(place.folder, { how, step })];
    const { exitCode, stderr } = await startRotation(requestOf(rotation), { nodeOptions }).ended;
    if (exitCode === 0) return undefined;
    const [registered, stored] = [keysInScope(rotation).length, place.read()];
    const left = clearTemporary(place.folder, how === 'refused' ? 0 : 1_000);
    return {
      step,
      registered,
      stored,
      stderr,
      complaints: [...left, ...(await complaintsAboutRest(rotation, stderr))],
    };
  });
}

/** A file that a killed process has left must be a hidden one of mode 0600, and hold no key unless it was being written. */
function clearTemporary(folder: string, mostBytes: number): string[] {
  const names = readdirSync(folder).filter((name) => /^\.[0-9a-f-]{36}\.tmp$/.test(name));
  const stats = names.map((name) => statSync(join(folder, name)));
  for (const name of names) rmSync(join(folder, name));
  return stats
    .filter(({ mode, size }) => (mode & 0o777) !== 0o600 || size > mostBytes)
    .map(({ mode, size }) => `a file of mode ${mode.toString(8)} with ${size} bytes was left`);
}

test.each([
  ['the account', undefined],
  ['an app', APP],
] as const)(
  'a rotation for %s, killed at each step with the file and run again, loses nothing',
  async (_, appId) => {
    const steps = await sabotageEachStep('killed', appId);
    expect(steps.flatMap(({ step, complaints }) => complaints.map((text) => `${step}: ${text}`))).toEqual([]);
    expect(steps.length).toBeGreaterThanOrEqual(8);
  },
);

test('a rotation that finds the disk full at a step with the file takes the new key back', async () => {
  const steps = await sabotageEachStep('refused', APP);
  expect(steps.length).toBeGreaterThanOrEqual(8);
  for (const step of steps) {
    expect(step).toMatchObject({ registered: 1, stored: OLD, complaints: [] });
    expect(step.stderr).toContain('distribution.pem could not be written (ENOSPC)');
  }
});
