import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { PlannedChange } from '../../src/index.ts';
import { fingerprintOf } from '../../src/keys/key-exports.ts';
import { fileStore, secretStore } from '../support/rotation/stores.ts';
import { actInProcess } from '../support/run/action.ts';
import { arrangePlaces, CASES, REFUSED } from '../support/run/dry-run-cases.ts';
import { commandInProcess } from '../support/run/command.ts';
import { openAccount, type Texts } from '../support/servers/account.ts';

const account = await openAccount();
const { state } = account;

// The wait of a rotation for others is not what is tested here. A request's time-out is longer.
const wait = globalThis.setTimeout;
const shortWait = (run: () => void, time = 0) => wait(run, time <= 1_000 ? 0 : time);
Object.assign(globalThis, { setTimeout: shortWait });

const places = { account, file: await fileStore(), secret: secretStore(account) };

interface Outcome {
  readonly exitCode: number | null;
  /** The outputs that are set, as JSON where they are JSON. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly printed: string;
}

type Run = (mode: string, inputs: Texts) => Promise<Outcome>;

const byAction: Run = async (mode, inputs) => {
  const { exitCode, outputs, annotations, summary } = await actInProcess({ mode, ...inputs });
  const errors = annotations.map(({ title = '', message }) => `${title} ${message}`);
  return { exitCode, outputs, printed: [...errors, summary].join('\n') };
};

const SECRET = /^(?:distribution-)?private-key$|^github-token$/;

const byCommandLine: Run = async (mode, inputs) => {
  const entries = Object.entries(inputs);
  const argv = entries.filter(([name]) => !SECRET.test(name)).map(([name, text]) => `--${name}=${text}`);
  const environment = {
    ASC_PRIVATE_KEY: inputs['private-key'],
    GH_TOKEN: inputs['github-token'],
  };
  const given = inputs['distribution-private-key'];
  const key = given === undefined ? [] : ['--distribution-private-key-file=-'];
  const options = { environment, input: given ?? '' };
  const { exitCode, stdout, stderr } = await commandInProcess([mode, '--json', ...argv, ...key], options);
  const outputs = (stdout === '' ? {} : JSON.parse(stdout)) as Record<string, unknown>;
  const texts = Object.entries(outputs).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return { exitCode, outputs: Object.fromEntries(texts) as Texts, printed: stderr };
};

const ENTRY_POINTS = [
  ['the Action', byAction],
  ['the command line', byCommandLine],
] as const;

/** Everything that a run could change: what is registered, the secrets, and the files byte by byte. */
function takeSnapshot() {
  const { folder } = places.file;
  return {
    keys: state.keys.map(({ id, publicKey, appId = null }) => ({
      id,
      fingerprint: fingerprintOf(publicKey),
      app: appId,
    })),
    domains: state.domains.map(({ id, domain }) => ({ id, domain })),
    secrets: state.github.secrets.map((secret) => ({ ...secret })),
    files: readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  };
}

type Snapshot = ReturnType<typeof takeSnapshot>;

/** What has really been changed, in the form of a plan. The ID of what was added is not in a plan. */
function findChanges(before: Snapshot, after: Snapshot): readonly string[] {
  const gone = <T extends { id: string }>(from: readonly T[], to: readonly T[]) =>
    from.filter(({ id }) => !to.some((entry) => entry.id === id));
  return [
    ...gone(after.keys, before.keys).map(({ fingerprint, app }) => `add key ${fingerprint} ${String(app)}`),
    ...gone(before.keys, after.keys).map(({ id, fingerprint }) => `remove key ${id} ${fingerprint}`),
    ...gone(after.domains, before.domains).map(({ domain }) => `add domain ${domain}`),
    ...gone(before.domains, after.domains).map(({ id, domain }) => `remove domain ${id} ${domain}`),
  ].toSorted();
}

/** A plan in the same form. `generated` is the fingerprint of the key that the real run has generated. */
function describePlan(plan: readonly PlannedChange[], generated: string): readonly string[] {
  return plan
    .filter(({ action }) => action !== 'store')
    .map(({ action, what, id, domain, fingerprint = generated, app }) => {
      if (what === 'domain') return [action, what, ...(id === undefined ? [] : [id]), domain].join(' ');
      return action === 'add'
        ? `add key ${fingerprint} ${String(app)}`
        : `remove key ${String(id)} ${fingerprint}`;
    })
    .toSorted();
}

/** The fingerprint of the key that is stored in a place now. */
function fingerprintIn(inputs: Texts): string | undefined {
  const { 'store-file': path } = inputs;
  const pem = path === undefined ? places.secret.read() : readFileSync(path, 'utf8');
  return pem && fingerprintOf(createPublicKey(pem));
}

const methods = () => new Set(state.requests.map(({ method }) => method));

describe.each(ENTRY_POINTS)('%s', (_, run) => {
  test.each(CASES)(
    'a dry run of %s changes nothing, and tells what the run does: %s',
    async (mode, what, of) => {
      arrangePlaces(places);
      const inputs = { ...account.inputs, ...of(places) };
      const before = takeSnapshot();
      const dry = await run(mode, { ...inputs, 'dry-run': 'true' });
      expect([dry.exitCode, Object.keys(dry.outputs)]).toEqual([0, ['plan']]);
      expect([...methods()]).toEqual(['GET']);
      expect(takeSnapshot()).toEqual(before);
      expect(dry.printed).toContain('Dry run: nothing was changed');

      const real = await run(mode, inputs);
      expect(real.exitCode).toBe(0);
      expect(real.outputs).not.toHaveProperty('plan');
      const plan = JSON.parse(String(dry.outputs.plan)) as PlannedChange[];
      const generated = String(real.outputs.fingerprint);
      expect(describePlan(plan, generated)).toEqual(findChanges(before, takeSnapshot()));
      const stored = plan.find(({ action }) => action === 'store');
      expect(stored !== undefined).toBe(
        /file|secret|app$/.test(what) && mode === 'rotate-key' && !what.includes('no store'),
      );
      if (stored) expect(fingerprintIn(inputs)).toBe(stored.fingerprint ?? generated);
    },
  );

  test.each(REFUSED)('a dry run refuses with %s what the run refuses: %s', async (code, mode, of) => {
    arrangePlaces(places);
    const inputs = { ...account.inputs, ...of(places) };
    const before = takeSnapshot();
    const dry = await run(mode, { ...inputs, 'dry-run': 'true' });
    const real = await run(mode, inputs);
    expect([dry.exitCode, dry.outputs]).toEqual([real.exitCode, {}]);
    const withoutTimes = ({ printed }: Outcome) => printed.replaceAll(/within \d+ s/g, 'within a time');
    expect(withoutTimes(dry)).toBe(withoutTimes(real));
    expect(dry.printed).toMatch(run === byAction ? code : /./);
    expect(takeSnapshot()).toEqual(before);
    expect([...methods()].filter((method) => method !== 'GET')).toEqual([]);
  });
});

test.each(['generate-key', 'marketplace-token', 'key-file'])(
  '%s refuses a dry run, because it has none',
  async (mode) => {
    const step = await actInProcess({ mode, 'dry-run': 'true' });
    const run = await commandInProcess([mode, '--dry-run']);
    expect([step.exitCode, run.exitCode, run.stdout]).toEqual([1, 1, '']);
    const reason = `dry-run: ${mode} has no dry run. Nothing was done`;
    expect(step.annotations.map(({ message }) => message).join('\n')).toContain(reason);
    expect(run.stderr).toContain(`--${reason}`);
  },
);
