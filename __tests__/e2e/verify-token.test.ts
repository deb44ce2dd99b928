import { beforeAll, describe, expect, test } from '@jest/globals';
import { actInProcess, type Act } from '../support/run/action.ts';
import { commandInProcess } from '../support/run/command.ts';
import { forgeWithChanges, forge, goodTokens, key, KINDS } from '../support/tokens/forge.ts';

let good: ReturnType<typeof goodTokens>;
let moment: number;
beforeAll(() => {
  moment = Math.floor(Date.now() / 1000);
  good = goodTokens(moment);
});

async function verify(token: string, inputs: Readonly<Record<string, string>>): Promise<Act> {
  const run = await actInProcess({ mode: 'verify-token', token, ...inputs }, {}, [token]);
  expect(run.masks).toContain(token);
  return run;
}

const publicKey = { 'distribution-public-key': key.publicKey };

test.each(KINDS)('passes with a valid token, and sets its claims as outputs: %s', async (kind) => {
  const { claims } = good[kind];
  const { exitCode, outputs, annotations, log } = await verify(forge(good[kind]), publicKey);
  expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
  const { valid, claims: json = '', ...others } = outputs;
  expect({ valid, claims: JSON.parse(json) as unknown }).toEqual({ valid: 'true', claims });
  const expiry = new Date((moment + 900) * 1000).toISOString().replace('.000Z', 'Z');
  expect(others).toEqual(claims.exp === undefined ? {} : { 'expires-at': expiry });
  expect(log).toMatch(/^Valid: .*, signed with ES256 on P-256 by this key/);
});

test.each([
  ['distribution-private-key', key.sec1],
  ['private-key', key.pkcs8],
])('reads the public key from %s', async (name, text) => {
  const { exitCode, outputs } = await verify(forge(good.marketplace), { [name]: text });
  expect({ exitCode, valid: outputs.valid }).toEqual({ exitCode: 0, valid: 'true' });
});

describe('fails with one annotation, and no outputs, if a token is not valid', () => {
  async function refuse(
    token: string,
    inputs: Readonly<Record<string, string>> = publicKey,
  ): Promise<string> {
    const { exitCode, outputs, summary, annotations } = await verify(token, inputs);
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
    expect(summary).toContain('failed\n');
    expect(annotations.map(({ level, code }) => ({ level, code }))).toEqual([
      {
        level: 'error',
        code: expect.stringMatching(/^ERR_VERIFY_(?:SIGNATURE|TOKEN)$/),
      },
    ]);
    return annotations.map(({ message }) => message).join();
  }

  test('the annotation contains all findings', async () => {
    const token = forgeWithChanges(
      good.marketplace,
      { exp: moment - 7_200, iat: moment - 9_000 },
      { kid: 'x' },
    );
    const message = await refuse(token, { ...publicKey, 'expect-developer': 'somebody' });
    expect(message).toMatch(
      /^The token fails 3 checks:\n- It expired 2h.* ago\.\n- The header has a kid, .*\n- pid is ".*", expected "somebody"\.$/,
    );
  });

  test.each([
    ['not a JWS', () => forge(good.team).split('.').slice(0, 2).join('.'), /is not a JWS/],
    [
      'another key',
      () => forge(good.team).slice(0, -86) + 'A'.repeat(86),
      /signature was not created with this key/,
    ],
    ['alg none', () => forgeWithChanges(good.team, {}, { alg: 'none' }), /alg is "none"/],
    ['a string as exp', () => forgeWithChanges(good.team, { exp: 'soon' }), /exp is a string/],
    ['an exp beyond all dates', () => forgeWithChanges(good.install, { exp: 1e17 }), /fails/],
    [
      'an audience that JavaScript knows',
      () => forgeWithChanges(good.team, { aud: 'constructor' }),
      /aud is/,
    ],
  ])('%s', async (_, token, message) => {
    expect(await refuse(token())).toMatch(message);
  });
});

test('reports a missing token and two exclusive keys together', async () => {
  const { exitCode, annotations } = await actInProcess({
    mode: 'verify-token',
    ...publicKey,
    'private-key': key.pkcs8,
  });
  expect(exitCode).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^token: is missing\. Expected a token: three parts separated by dots/),
    'distribution-public-key: cannot be given together with private-key',
  ]);
});

test('reads the token from standard input on the command line, and prints true', async () => {
  const argv = ['verify-token', '--token-file', '-', `--distribution-public-key=${key.publicKey}`];
  const run = await commandInProcess(argv, { input: forge(good.marketplace) });
  expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode: 0, stdout: 'true\n' });

  const late = await commandInProcess(argv, {
    input: forgeWithChanges(good.marketplace, { exp: moment - 1 }),
  });
  expect({ exitCode: late.exitCode, stdout: late.stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(late.stderr).toMatch(
    /^asc-credentials: The token fails a check:\n- It expired [\dhms]+ ago\.\nSee https:\/\/\S+\n$/,
  );
});
