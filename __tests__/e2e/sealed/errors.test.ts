import { describe, expect, test } from '@jest/globals';
import { WHY_EMPTY } from '../../../src/entry/missing-advice.ts';
import { throwAwayKey } from '../../support/keys/make-keys.ts';
import { actInProcess, type Act } from '../../support/run/action.ts';
import { commandInProcess } from '../../support/run/command.ts';
import {
  changedAt,
  DAMAGED,
  encrypt,
  FOREIGN,
  HEADER,
  NOT_OPENED,
  passphrase,
} from '../../support/tokens/seals.ts';

const PASSPHRASE = 'a passphrase of at least 16 characters, such as the output of "openssl rand -base64 32"';
const OTHER = 'Qm4xT9bD2sKe6wVh8zYc';

function expectRefused({ exitCode, outputs, annotations }: Act, messages: readonly string[]): void {
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(annotations.map(({ message }) => message)).toEqual(messages);
}

describe('what cannot be opened fails the step, and the command line, with one message', () => {
  test.each([
    ['another passphrase', HEADER, OTHER, NOT_OPENED],
    ['a JWE of something else', { ...HEADER, typ: 'JWE' }, passphrase, FOREIGN],
    ['another algorithm', { ...HEADER, alg: 'PBES2-HS256+A128KW' }, passphrase, DAMAGED],
  ])('%s', async (...[, header, given, message]) => {
    const sealed = await encrypt(header);
    const inputs = { mode: 'open-sealed', sealed, 'seal-passphrase': given };
    const step = await actInProcess(inputs, {}, ['the token', passphrase]);
    expectRefused(step, [message]);
    expect(step.annotations[0]?.title).toBe(
      `asc-credentials: ${message === NOT_OPENED ? 'ERR_SEAL_PASSPHRASE' : 'ERR_SEAL_DAMAGED'}`,
    );

    const environment = { ASC_SEAL_PASSPHRASE: given };
    const typed = await commandInProcess(['open-sealed', '--sealed-file', '-'], {
      environment,
      input: sealed,
    });
    expect(typed).toEqual({ exitCode: 1, stdout: '', stderr: `asc-credentials: ${message}\n` });
  });

  test('a byte changed on the way', async () => {
    const sealed = await encrypt(HEADER);
    const changed = changedAt(sealed, sealed.length - 8);
    expectRefused(
      await actInProcess({ mode: 'open-sealed', sealed: changed, 'seal-passphrase': passphrase }),
      [NOT_OPENED],
    );
  });
});

test.each([
  ['asc-token', { 'key-id': '2X9R4HXF34', 'private-key': throwAwayKey() }],
  ['open-sealed', { sealed: await encrypt(HEADER) }],
])('a passphrase that is too short is refused, not repeated: %s', async (mode, inputs) => {
  const short = 'fifteen letters'.slice(0, 15);
  const step = await actInProcess({ mode, ...inputs, 'seal-passphrase': short });
  expectRefused(step, [`seal-passphrase: is too short. Expected ${PASSPHRASE}`]);
});

test('opening without a passphrase is told together with the reason why a secret can be empty', async () => {
  const step = await actInProcess({ mode: 'open-sealed', sealed: await encrypt(HEADER) });
  expectRefused(step, [`seal-passphrase: is missing. Expected ${PASSPHRASE}. ${WHY_EMPTY}`]);
});

test('passphrase and seal in the place of the other: neither is shown', async () => {
  const words = 'four words of somebody';
  const inputs = { mode: 'open-sealed', sealed: words, 'seal-passphrase': await encrypt(HEADER) };
  expectRefused(await actInProcess(inputs, {}, [words]), [
    'sealed: does not have the right form. Expected the output `sealed` of another mode: five parts separated by dots',
  ]);
});

test('a key is not written to a file and sealed at once: nobody would look for the second copy', async () => {
  const step = await actInProcess({
    mode: 'generate-key',
    'store-file': '/nowhere/key.pem',
    'seal-passphrase': passphrase,
  });
  expectRefused(step, ['store-file: cannot be given together with seal-passphrase']);
});
