import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { readOutputs } from '../../support/run/github-runner.ts';
import { openSealed } from '../../../src/index.ts';
import { commandInProcess } from '../../support/run/command.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { encrypt, HEADER, passphrase } from '../../support/tokens/seals.ts';

const folder = await makeFolder();
const passphraseFile = join(folder, 'passphrase');
writeFileSync(passphraseFile, `${passphrase}\n`);

const key = makePrivateKey();
const ids = ['--key-id', '2X9R4HXF34'];

test('seals with a passphrase from a file, and opens with one from the environment', async () => {
  const sealing = ['asc-token', ...ids, '--json', '--seal-passphrase-file', passphraseFile];
  const made = await commandInProcess(sealing, { environment: { ASC_PRIVATE_KEY: key } });
  expect(made.exitCode).toBe(0);
  const { token, sealed } = JSON.parse(made.stdout) as Record<string, string>;
  expect(verifyAndDecode(String(token), key).header.kid).toBe('2X9R4HXF34');

  const environment = { ASC_SEAL_PASSPHRASE: passphrase };
  const file = join(folder, 'sealed');
  writeFileSync(file, `${String(sealed)}\n`);
  const fromFile = await commandInProcess(['open-sealed', '--sealed-file', file], { environment });
  const fromInput = await commandInProcess(['open-sealed', '--sealed-file', '-'], {
    environment,
    input: `${String(sealed)}\n`,
  });
  const fromArgument = await commandInProcess(['open-sealed', '--sealed', String(sealed)], { environment });
  for (const { exitCode, stdout, stderr } of [fromFile, fromInput, fromArgument]) {
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${String(token)}\n` });
    expect(stderr).toMatch(/^.* asc-token, .*expire in 1\w+\n$/);
  }
});

test('seals with a passphrase from the environment', async () => {
  const environment = { ASC_SEAL_PASSPHRASE: passphrase };
  const { stdout, stderr } = await commandInProcess(['generate-key', '--json'], { environment });
  const outputs = JSON.parse(stdout) as Record<string, string>;
  const { distributionPrivateKey } = await openSealed({
    sealed: String(outputs.sealed),
    sealPassphrase: passphrase,
  });
  expect(distributionPrivateKey).toBe(outputs['distribution-private-key']);
  expect(stderr).not.toContain(passphrase);
});

test.each([
  ['asc-token', ['--seal-passphrase', passphrase]],
  ['open-sealed', [`--seal-passphrase=${passphrase}`]],
])('%s rejects a passphrase as an argument, and does not show it', async (mode, argv) => {
  const { exitCode, stdout, stderr } = await commandInProcess([mode, ...argv]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(
    /^asc-credentials: --seal-passphrase: must not be an argument.* --seal-passphrase-file PATH.* ASC_SEAL_PASSPHRASE\n$/,
  );
  expect(stderr).not.toContain(passphrase);
});

test('writes sealed as an output of a step without masking it', async () => {
  const [output, environment] = ['output', 'environment'].map((name) => join(folder, name));
  const run = await commandInProcess(['asc-token', ...ids, '--format', 'github'], {
    environment: {
      ASC_PRIVATE_KEY: key,
      ASC_SEAL_PASSPHRASE: passphrase,
      GITHUB_OUTPUT: String(output),
      GITHUB_ENV: String(environment),
    },
  });
  const { token, sealed } = readOutputs(readFileSync(String(output), 'utf8'));
  expect(run.stdout).toBe(`::add-mask::${String(token)}\n`);
  expect((await openSealed({ sealed: String(sealed), sealPassphrase: passphrase })).token).toBe(token);
});

test('ignores a passphrase in the environment if store-file is set', async () => {
  const path = join(folder, 'key.pem');
  const environment = { ASC_SEAL_PASSPHRASE: passphrase };
  const run = await commandInProcess(['generate-key', '--json', '--store-file', path], { environment });
  expect(run.exitCode).toBe(0);
  expect(Object.keys(JSON.parse(run.stdout) as object)).toEqual(['distribution-public-key', 'fingerprint']);
});

test('prints only the outputs that were sealed', async () => {
  const sealed = await encrypt(HEADER, { plaintext: '{"signature-info":"the info"}' });
  const { stdout } = await commandInProcess(['open-sealed', '--json', '--sealed', sealed], {
    environment: { ASC_SEAL_PASSPHRASE: passphrase },
  });
  expect(JSON.parse(stdout)).toEqual({
    'signature-info': 'the info',
    'expires-at': '2096-10-02T07:06:40Z',
  });
});
