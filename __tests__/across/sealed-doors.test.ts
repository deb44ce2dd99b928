import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readOutputs, throwAwayKey } from '../../src/dev/scene.ts';
import { createAscToken, createMarketplaceTokens, generateKey, openSealed } from '../../src/index.ts';
import { act } from '../support/act.ts';
import { command } from '../support/command.ts';
import { judgeToken } from '../support/public-half.ts';
import { makeFolder } from './support/runner.ts';
import { encrypt, HEADER, passphrase } from './support/seals.ts';

const folder = await makeFolder();
const passphraseFile = join(folder, 'passphrase');
writeFileSync(passphraseFile, `${passphrase}\n`);

const key = throwAwayKey();
const ids = ['--key-id', '2X9R4HXF34'];

test('sealed by the command line with a passphrase from a file, opened with it from the environment', async () => {
  const sealing = ['asc-token', ...ids, '--json', '--seal-passphrase-file', passphraseFile];
  const made = await command(sealing, { environment: { ASC_PRIVATE_KEY: key } });
  expect(made.exitCode).toBe(0);
  const { token, sealed } = JSON.parse(made.stdout) as Record<string, string>;
  expect(judgeToken(String(token), key).header.kid).toBe('2X9R4HXF34');

  const environment = { ASC_SEAL_PASSPHRASE: passphrase };
  const file = join(folder, 'sealed');
  writeFileSync(file, `${String(sealed)}\n`);
  const fromFile = await command(['open-sealed', '--sealed-file', file], { environment });
  const fromInput = await command(['open-sealed', '--sealed-file', '-'], {
    environment,
    input: `${String(sealed)}\n`,
  });
  const fromWord = await command(['open-sealed', '--sealed', String(sealed)], { environment });
  for (const { exitCode, stdout, stderr } of [fromFile, fromInput, fromWord]) {
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${String(token)}\n` });
    expect(stderr).toMatch(/^Opened what asc-token sealed, expires in 1\dm\d+s\n$/);
  }
});

test('a passphrase in the environment seals as well', async () => {
  const environment = { ASC_SEAL_PASSPHRASE: passphrase };
  const { stdout, stderr } = await command(['generate-key', '--json'], { environment });
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
])('%s refuses a passphrase among its words, and does not show it', async (mode, words) => {
  const { exitCode, stdout, stderr } = await command([mode, ...words]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toBe(
    'asc-credentials: --seal-passphrase would show the secret to everybody on this machine. Give ' +
      '--seal-passphrase-file PATH, or - for standard input, or set ASC_SEAL_PASSPHRASE\n',
  );
});

test('a step that runs the command line hands on the seal with nothing masked in it', async () => {
  const [output, environment] = ['output', 'environment'].map((name) => join(folder, name));
  const run = await command(['asc-token', ...ids, '--format', 'github'], {
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

test('the library seals and opens, and a seal of one door opens at another', async () => {
  const request = { keyId: '2X9R4HXF34', privateKey: key, sealPassphrase: passphrase };
  const { sealed, token } = await createAscToken(request);
  const opened = await openSealed({ sealed: String(sealed), sealPassphrase: ` ${passphrase}\n` });
  expect(opened.token).toBe(token);
  const step = await act({ mode: 'open-sealed', sealed: String(sealed), 'seal-passphrase': passphrase });
  expect(step.outputs.token).toBe(token);
});

test('the library seals tokens of many developers as what they are', async () => {
  const { sealed, tokens } = await createMarketplaceTokens({
    distributionPrivateKey: key,
    marketplaceId: '6478901234',
    developerId: ['57246542-96fe-1a63-e053-0824d011072a', '__proto__'],
    sealPassphrase: passphrase,
  });
  const opened = await openSealed({ sealed: String(sealed), sealPassphrase: passphrase });
  expect(Object.entries(opened.tokens ?? {})).toEqual(Object.entries(tokens ?? {}));
  expect(Object.keys(opened.tokens ?? {})).toHaveLength(2);
});

test('without a passphrase the library seals nothing', async () => {
  expect(Object.keys(await generateKey({}))).not.toContain('sealed');
});

test('an opened value is told from another by its name: what is not inside is not set', async () => {
  const sealed = await encrypt(HEADER, { plaintext: '{"signature-info":"the info"}' });
  const { stdout } = await command(['open-sealed', '--json', '--sealed', sealed], {
    environment: { ASC_SEAL_PASSPHRASE: passphrase },
  });
  expect(JSON.parse(stdout)).toEqual({
    'signature-info': 'the info',
    'expires-at': '2096-10-02T07:06:40Z',
  });
});
