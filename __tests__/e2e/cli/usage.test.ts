import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { commandInProcess } from '../../support/run/command.ts';

const UUID = '57246542-96fe-1a63-e053-0824d011072a';

test.each([
  [
    ['asc-token', '--lifetim', '3', 'surplus'],
    ['--lifetim: unknown option; did you mean --lifetime?', 'argument 3'],
  ],
  [['asc-token', '--zzzzzzzzzz=1'], ['--zzzzzzzzzz: unknown option\n']],
  [['asc-token', '-k'], ['-k: unknown option\n']],
  [['asc-token', '--lifetime'], ['--lifetime: needs a value\n']],
  [['asc-token', '--lifetime', '--key-id', '2X9R4HXF34'], ['--lifetime: needs a value\n']],
  [['asc-token', '--lifetime', '3', '--lifetime', '4'], ['--lifetime: is given twice\n']],
  [
    ['marketplace-token', '--marketplace-id', '1', '--marketplace-id', '2'],
    ['--marketplace-id: is given twice\n'],
  ],
  [['asc-token', 'surplus'], ['argument 1 after the mode: unexpected\n']],
  [
    ['asc-token', '--lifetim=3', '--lifetime', '3', '--lifetime', '4', 'surplus'],
    ['--lifetim: unknown', 'twice', 'argument 6'],
  ],
  [
    ['asc-token', '--private-key-file', '/nowhere/key.p8'],
    ['--private-key-file: /nowhere/key.p8 cannot be read (ENOENT)'],
  ],
  [
    ['marketplace-token', '--developer-id', UUID, '--developer-id-file', '-'],
    ['--developer-id: cannot be given together with --developer-id-file'],
  ],
  [
    ['asc-tokn'],
    ['mode: is "asc-tokn", which is not a mode; did you mean asc-token? The modes are asc-token, '],
  ],
  [
    ['--key-id', '2X9R4HXF34', 'asc-token'],
    ['must come first, before the options: asc-credentials asc-token ['],
  ],
  [['--versoin'], ['; did you mean --version?']],
  [['rotate'], ['; did you mean rotate-key? The modes']],
  [['check'], ['; did you mean check-credentials? The modes']],
  [['domain'], ['; did you mean register-domain, list-domains or remove-domain? The modes']],
  [['token'], ['; did you mean asc-token, marketplace-token, ']],
  [['ASC_TOKEN'], ['; did you mean asc-token? The modes']],
  [['help', 'rotate'], ['; did you mean rotate-key? The modes']],
  [['asc-token', 'key-id=2X9R4HXF34'], ['argument 1 after the mode: unexpected; did you mean --key-id?\n']],
])('%j is a usage error', async (argv, messages) => {
  const { exitCode, stdout, stderr } = await commandInProcess(argv);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  for (const message of messages) expect(stderr).toContain(message);
  for (const line of stderr.trim().split('\n')) expect(line).toMatch(/^asc-credentials: \S/);
});

test('prints the help on standard error, with exit code 2, without arguments', async () => {
  const { exitCode, stdout, stderr } = await commandInProcess([]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('Usage: asc-credentials <mode>');
});

test('reports all invalid values at once, each with its option or variable', async () => {
  const argv = ['asc-token', '--key-id', 'AuthKey_2X9R4HXF34.p8', '--lifetime=1h', '--private-key-file', '-'];
  const { exitCode, stdout, stderr } = await commandInProcess(argv, {
    environment: { APP_STORE_CONNECT_API_KEY_ISSUER_ID: '2X9R4HXF34' },
    input: makePrivateKey().slice(0, 100),
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^asc-credentials: APP_STORE_CONNECT_API_KEY_ISSUER_ID: is "2X9R4HXF34", which looks like a key ID or team ID/,
    ),
    expect.stringMatching(
      /^asc-credentials: --key-id: is the name of a key file\. Expected only the key ID: 2X9R4HXF34$/,
    ),
    expect.stringMatching(/^asc-credentials: --private-key-file: .*-----END line is missing/),
    expect.stringMatching(/^asc-credentials: --lifetime: is "1h"\. Expected a duration/),
    expect.stringMatching(/^See https:\/\/\S+#keys$/),
  ]);
});

test('reports missing values with their option and variable', async () => {
  const { exitCode, stderr } = await commandInProcess(['asc-token']);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^asc-credentials: --key-id or ASC_KEY_ID: is missing\. Expected the key ID/m);
  expect(stderr).toMatch(/^asc-credentials: --private-key-file or ASC_PRIVATE_KEY: is missing\./m);
});

test('reports missing exclusive inputs with their options', async () => {
  const { exitCode, stderr } = await commandInProcess(['register-key', '--key-id', '2X9R4HXF34'], {
    environment: { ASC_PRIVATE_KEY: makePrivateKey() },
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('--distribution-public-key');
  expect(stderr).toContain('--distribution-private-key-file');
});

test('ignores an option of another mode with a warning', async () => {
  const { exitCode, stderr } = await commandInProcess(
    ['asc-token', '--key-id', '2X9R4HXF34', '--marketplace-id', '1'],
    {
      environment: { ASC_PRIVATE_KEY: makePrivateKey() },
    },
  );
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^warning: --marketplace-id: is not used by asc-token and was ignored$/m);
});

test.each([[['--in-house']], [['--in-house=true']], [['--in-house', 'true']]])(
  '%j switches on',
  async (argv) => {
    const { exitCode, stdout } = await commandInProcess(['asc-token', '--key-id', '2X9R4HXF34', ...argv], {
      environment: { ASC_PRIVATE_KEY: makePrivateKey() },
    });
    expect(exitCode).toBe(0);
    const claims = Buffer.from(String(stdout.split('.')[1]), 'base64url').toString();
    expect(JSON.parse(claims)).toMatchObject({ aud: 'apple-developer-enterprise-v1' });
  },
);
