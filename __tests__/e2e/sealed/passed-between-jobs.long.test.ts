import { expect, test } from '@jest/globals';
import { loadAllTasks } from '../../../src/tasks/load-task.ts';
import { SECRET_OUTPUTS } from '../../support/leaks/expect-no-leaks.ts';
import { findLeaks } from '../../support/leaks/find-leaks.ts';
import { MODES } from '../../support/run/mode-examples.ts';
import { passToNextJob } from '../../support/run/pass-between-jobs.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { runStepInProcess, type Step } from '../../support/run/step.ts';
import { passphrase } from '../../support/tokens/seals.ts';

const temporary = await makeFolder();

const developers = [
  '57246542-96fe-1a63-e053-0824d011072a',
  '69a6de70-03db-47e3-e053-5b8c7c11a4d1',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
];

const CASES: readonly (readonly [string, string, Readonly<Record<string, string>>?])[] = [
  ['asc-token', 'asc-token'],
  ['marketplace-token, one developer', 'marketplace-token', { 'developer-id': String(developers[0]) }],
  ['marketplace-token, three developers', 'marketplace-token', { 'developer-id': developers.join('\n') }],
  ['generate-key', 'generate-key'],
  ['server-token', 'server-token'],
  ['promotional-offer-jws', 'promotional-offer-jws'],
  ['introductory-offer-jws', 'introductory-offer-jws'],
  ['advanced-commerce-jws', 'advanced-commerce-jws'],
  ['install-verification-token', 'install-verification-token'],
];

function secretsInInputs({ outputs }: Step): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => SECRET_OUTPUTS.includes(name)));
}

/** Every token and key in the outputs, also those inside JSON. */
function valuesOf(secrets: Readonly<Record<string, string>>): string[] {
  const { tokens = '{}', ...others } = secrets;
  return [...Object.values(others), ...Object.values(JSON.parse(tokens) as Record<string, string>)];
}

function expectMaskedFirst({ everything, masks }: Step, secrets: Readonly<Record<string, string>>): void {
  const masked = masks.map((mask) => mask.trim());
  for (const value of [...Object.values(secrets), ...valuesOf(secrets)])
    expect(masked).toContain(value.trim());
  const firstOutput = everything.search(/^[\w-]+<<ghadelimiter_/m);
  const lastMask = everything.lastIndexOf('\n::add-mask::');
  expect(firstOutput).toBeGreaterThan(Math.max(0, lastMask));
}

test.each(CASES)('seals in one job and opens in another: %s', async (_, mode, more = {}) => {
  const jobA = await runStepInProcess(
    { mode, ...MODES[mode]?.inputs, ...more, 'seal-passphrase': passphrase },
    { temporary },
  );
  expect({ exitCode: jobA.exitCode, annotations: jobA.annotations }).toEqual({
    exitCode: 0,
    annotations: [],
  });
  const secrets = secretsInInputs(jobA);
  expect(Object.keys(secrets)).not.toEqual([]);
  expectMaskedFirst(jobA, secrets);

  const crossed = passToNextJob(jobA);
  const open = Object.keys(jobA.outputs).filter((name) => !(name in secrets));
  expect(Object.keys(crossed)).toEqual(open);
  const sealed = String(crossed.sealed);
  expect(sealed).toMatch(/^eyJ[\w-]+(?:\.[\w-]+){4}$/);
  expect(jobA.summary).toContain('| sealed | set |');
  const decoded = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
  expect(findLeaks([...valuesOf(secrets), passphrase], [sealed, ...decoded])).toEqual([]);

  const jobB = await runStepInProcess(
    { mode: 'open-sealed', sealed, 'seal-passphrase': passphrase },
    { temporary, canaries: valuesOf(secrets) },
  );
  expect({ exitCode: jobB.exitCode, annotations: jobB.annotations }).toEqual({
    exitCode: 0,
    annotations: [],
  });
  const { 'expires-at': expiresAt, ...opened } = jobB.outputs;
  expect(opened).toEqual(secrets);
  expectMaskedFirst(jobB, secrets);
  for (const { masks } of [jobA, jobB]) expect(masks).toContain(passphrase);
  expect(jobB.log).toMatch(new RegExp(`^Decrypted the outputs of ${mode}, which expire in \\w+$`));
  for (const name of Object.keys(secrets)) expect(jobB.summary).toContain(`| ${name} | set, masked |`);

  const inADay = new Date(Date.now() + 24 * 3600 * 1000).toISOString();
  const distance = Date.parse(jobA.outputs['expires-at'] ?? inADay) - Date.parse(String(expiresAt));
  expect(Math.abs(distance)).toBeLessThanOrEqual('expires-at' in jobA.outputs ? 0 : 60_000);
});

test('tests every mode that has secret outputs or takes a passphrase', async () => {
  const tasks = (await loadAllTasks()).filter(({ name }) => name !== 'open-sealed');
  const covered = new Set(CASES.map(([, mode]) => mode));
  const secretive = tasks.filter(({ outputs }) => Object.values(outputs).some(({ secret }) => secret));
  const sealing = tasks.filter(({ inputs }) => 'seal-passphrase' in inputs);
  expect(new Set(secretive.map(({ name }) => name))).toEqual(covered);
  expect(new Set(sealing.map(({ name }) => name))).toEqual(covered);
});

test('passes no secret to another job without a passphrase', async () => {
  const jobA = await runStepInProcess({ mode: 'generate-key' }, { temporary });
  expect(Object.keys(passToNextJob(jobA))).toEqual(['distribution-public-key', 'fingerprint']);
});
