import { expect, test } from '@jest/globals';
import { createPublicKey } from 'node:crypto';
import { readPrivateKey, readPublicKey } from '../../../src/keys/key.ts';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { commandInProcess } from '../../support/run/command.ts';

/** The variables that the agent of a CI system reads from the lines of a format. */
async function variables(mode: readonly string[], format: string, line: RegExp) {
  const { exitCode, stdout, stderr } = await commandInProcess([...mode, '--format', format]);
  expect(exitCode).toBe(0);
  const lines = stdout.split('\n').slice(0, -1);
  const entries = lines.map((text) => line.exec(text)?.groups ?? {});
  expect(entries.every(({ name }) => name !== undefined)).toBe(true);
  return {
    values: Object.fromEntries(entries.map(({ name = '', value = '' }) => [name, value])),
    marks: Object.fromEntries(entries.map(({ name = '', mark = '' }) => [name, mark])),
    stdout,
    stderr,
  };
}

function expectPair(privateText = '', publicText = ''): void {
  const derived = createPublicKey(readPrivateKey(privateText).export({ format: 'pem', type: 'pkcs8' }));
  expect(derived.equals(readPublicKey(publicText))).toBe(true);
}

// The agent refuses a secret with a line feed or a carriage return, and decodes %0A in everything else.
test('Azure is given a new private key as a secret of one line, which the key inputs accept', async () => {
  const line = /^##vso\[task\.setvariable variable=(?<name>\w+)(?<mark>;issecret=true)?\](?<value>.*)$/;
  const { values, marks } = await variables(['generate-key'], 'azure', line);
  expect(marks.ASC_DISTRIBUTION_PRIVATE_KEY).toBe(';issecret=true');
  expect(values.ASC_DISTRIBUTION_PRIVATE_KEY).toMatch(/^[\w+/]+=*$/);
  expect(values.ASC_DISTRIBUTION_PUBLIC_KEY).toMatch(/^-----BEGIN PUBLIC KEY-----%0A/);
  expectPair(
    values.ASC_DISTRIBUTION_PRIVATE_KEY,
    values.ASC_DISTRIBUTION_PUBLIC_KEY?.replaceAll('%0A', '\n'),
  );
});

// GitLab refuses a report with a line that has no equals sign, and takes the text after it as it is.
test('GitLab is given both keys of a new pair on one line each, which the key inputs accept', async () => {
  const { values, stderr } = await variables(['generate-key'], 'gitlab', /^(?<name>\w+)=(?<value>\S+)$/);
  expectPair(values.ASC_DISTRIBUTION_PRIVATE_KEY, values.ASC_DISTRIBUTION_PUBLIC_KEY);
  expect(stderr).not.toContain('5 KiB');
});

test('warns about a report that is too large for GitLab', async () => {
  const developers = Array.from(
    { length: 30 },
    (_, index) => `57246542-96fe-1a63-e053-0824d01107${index + 10}`,
  );
  const { exitCode, stdout, stderr } = await commandInProcess(
    [
      ...['marketplace-token', '--marketplace-id', '6478901234', '--developer-id', developers.join(',')],
      ...['--format', 'gitlab'],
    ],
    { environment: { ASC_DISTRIBUTION_PRIVATE_KEY: makePrivateKey() } },
  );
  expect([exitCode, stdout.length > 5 * 1024]).toEqual([0, true]);
  expect(stderr).toContain('GitLab refuses a dotenv report of 5 KiB or more');
});
