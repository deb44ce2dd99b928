import { expect, test } from '@jest/globals';
import { loadAllTasks } from '../../src/tasks/modes.ts';

const tasks = await loadAllTasks();

/** Of each mode: what its summary tells the run was about, what may come from a file, and which inputs stand for another. */
const MODES: Readonly<Record<string, string>> = {
  'asc-token': 'key-id',
  'marketplace-token': 'marketplace-id developer-id; file: developer-id',
  'register-key':
    'key-id app-id bundle-id; one of distribution-private-key distribution-public-key; up to one of app-id bundle-id',
  'list-keys': 'key-id app-id bundle-id; up to one of app-id bundle-id',
  'read-key': 'key-id distribution-key-id app-id bundle-id; one of distribution-key-id app-id bundle-id',
  'remove-key': 'key-id distribution-key-id fingerprint; one of distribution-key-id fingerprint',
  'generate-key': '; up to one of store-file seal-passphrase',
  'public-key': '; one of distribution-public-key distribution-private-key private-key',
  'rotate-key':
    'key-id app-id bundle-id store-file store-command secret-name secret-environment secret-organization; up to one of app-id bundle-id; up to one of store-file store-command secret-name; up to one of secret-environment secret-organization; runner: github-repository=GITHUB_REPOSITORY github-api-url=GITHUB_API_URL; folded',
  'register-domain': 'key-id domain',
  'list-domains': 'key-id',
  'remove-domain': 'key-id domain domain-id; one of domain domain-id',
  'find-app': 'key-id bundle-id app-name; one of bundle-id app-name',
  'server-token': 'key-id bundle-id',
  'promotional-offer-jws': 'key-id bundle-id product-id offer-id',
  'introductory-offer-jws': 'key-id bundle-id product-id allow-introductory-offer',
  'advanced-commerce-jws': 'key-id bundle-id',
  'install-verification-token': 'distribution-key-id installer-id bundle-id app-id version-id',
  'verify-token': '; one of distribution-public-key distribution-private-key private-key',
  'inspect-token': '',
  'key-file': 'key-id',
  'open-sealed': '; file: sealed',
  'check-credentials': 'key-id; folded',
};

test('this file tests every mode', () => {
  expect(tasks.map(({ name }) => name)).toEqual(Object.keys(MODES));
});

test.each(tasks.map((task) => [task.name, task] as const))('%s', (name, { inputs, exclusive, groupLog }) => {
  const withMark = (mark: 'showInSummary' | 'fromFile') =>
    Object.keys(inputs).filter((input) => inputs[input]?.[mark]);
  const files = withMark('fromFile');
  const runner = Object.entries(inputs).flatMap(([input, { runnerVariable }]) =>
    runnerVariable === undefined ? [] : [`${input}=${runnerVariable}`],
  );
  const parts = [
    withMark('showInSummary').join(' '),
    ...(files.length > 0 ? [`file: ${files.join(' ')}`] : []),
    ...(exclusive ?? []).map(
      ({ inputs, required }) => `${required ? '' : 'up to '}one of ${inputs.join(' ')}`,
    ),
    ...(runner.length > 0 ? [`runner: ${runner.join(' ')}`] : []),
    ...(groupLog ? ['folded'] : []),
  ];
  expect(parts.join('; ')).toBe(MODES[name]);
});
