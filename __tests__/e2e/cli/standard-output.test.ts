import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { command } from '../../support/run/command.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';

const DEVELOPERS = ['57246542-96fe-1a63-e053-0824d011072a', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'] as const;

test('asc-token prints only the token, and the log on standard error', async () => {
  const key = makePrivateKey();
  const { exitCode, stdout, stderr } = await command(['asc-token', '--key-id', '2X9R4HXF34'], {
    environment: { ASC_PRIVATE_KEY: key },
  });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(verifyAndDecode(stdout.trim(), key).claims.sub).toBe('user');
  expect(stderr).toMatch(
    /^API key: .*\nCreated a token with individual key 2X9R4HXF34\. It expires in 1[45]m.*\n$/,
  );
});

test('--json prints every output as one JSON object', async () => {
  const key = makePrivateKey();
  const { exitCode, stdout } = await command(['asc-token', '--key-id', '2X9R4HXF34', '--json'], {
    environment: { ASC_PRIVATE_KEY: key },
  });
  expect(exitCode).toBe(0);
  const outputs = JSON.parse(stdout) as Record<string, string>;
  expect(Object.keys(outputs)).toEqual(['token', 'expires-at']);
  const { exp = 0 } = verifyAndDecode(String(outputs.token), key).claims;
  expect(outputs['expires-at']).toBe(new Date(exp * 1000).toISOString().replace('.000Z', 'Z'));
});

const marketplace = ['marketplace-token', '--marketplace-id', '6478901234'];

test('marketplace-token for one developer prints only the token', async () => {
  const key = makePrivateKey();
  const { exitCode, stdout } = await command([...marketplace, '--developer-id', DEVELOPERS[0]], {
    environment: { ASC_DISTRIBUTION_PRIVATE_KEY: key },
  });
  expect(exitCode).toBe(0);
  expect(verifyAndDecode(stdout.trim(), key).claims.pid).toBe(DEVELOPERS[0]);
});

test.each([
  ['a repeated flag', DEVELOPERS.flatMap((id) => ['--developer-id', id]), ''],
  ['a flag with commas', [`--developer-id=${DEVELOPERS.join(',')}`], ''],
  ['standard input', ['--developer-id-file', '-'], `${DEVELOPERS.join('\n')}\n`],
])('marketplace-token for several developers, from %s, prints one JSON object', async (_, argv, input) => {
  const key = makePrivateKey();
  const { exitCode, stdout, stderr } = await command([...marketplace, ...argv], {
    environment: { ASC_DISTRIBUTION_PRIVATE_KEY: key },
    input,
  });
  expect(exitCode).toBe(0);
  const tokens = JSON.parse(stdout) as Record<string, string>;
  expect(Object.keys(tokens)).toEqual(DEVELOPERS);
  for (const [id, token] of Object.entries(tokens)) expect(verifyAndDecode(token, key).claims.pid).toBe(id);
  expect(stderr).toBe('Created 2 tokens for marketplace 6478901234, valid for 1d\n');
});

test('with --json the tokens are an object, not JSON in a string', async () => {
  const { stdout } = await command([...marketplace, '--developer-id', DEVELOPERS.join(','), '--json'], {
    environment: { ASC_DISTRIBUTION_PRIVATE_KEY: makePrivateKey() },
  });
  const { tokens } = JSON.parse(stdout) as { tokens: unknown };
  expect(Object.keys(tokens as object)).toEqual(DEVELOPERS);
});
