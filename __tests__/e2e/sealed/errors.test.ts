import { describe, expect, test } from '@jest/globals';
import { WHY_EMPTY } from '../../../src/entry/missing-advice.ts';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess, type Act } from '../../support/run/action.ts';
import { commandInProcess } from '../../support/run/command.ts';
import {
  replaceCharacterAt,
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

describe('open-sealed fails, with the name of the input in each entry point, because of', () => {
  test.each([
    ['another passphrase', HEADER, OTHER, NOT_OPENED],
    ['a JWE that this package did not create', { ...HEADER, typ: 'JWE' }, passphrase, FOREIGN],
    ['another algorithm', { ...HEADER, alg: 'PBES2-HS256+A128KW' }, passphrase, DAMAGED],
  ])('%s', async (...[, header, given, message]) => {
    const sealed = await encrypt(header);
    const inputs = { mode: 'open-sealed', sealed, 'seal-passphrase': given };
    const step = await actInProcess(inputs, {}, ['the token', passphrase]);
    expectRefused(step, [message]);
    expect(step.annotations[0]?.title).toContain(
      message === NOT_OPENED ? '(ERR_SEAL_PASSPHRASE)' : '(ERR_SEAL_DAMAGED)',
    );

    const environment = { ASC_SEAL_PASSPHRASE: given };
    const typed = await commandInProcess(['open-sealed', '--sealed-file', '-'], {
      environment,
      input: sealed,
    });
    expect({ ...typed, stderr: typed.stderr.split('\nSee https://')[0] }).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `asc-credentials: ${message.replace('sealed', '--sealed-file')}`,
    });
  });

  test('a changed byte', async () => {
    const sealed = await encrypt(HEADER);
    const changed = replaceCharacterAt(sealed, sealed.length - 8);
    expectRefused(
      await actInProcess({ mode: 'open-sealed', sealed: changed, 'seal-passphrase': passphrase }),
      [NOT_OPENED],
    );
  });
});

test.each([
  ['asc-token', { 'key-id': '2X9R4HXF34', 'private-key': makePrivateKey() }],
  ['open-sealed', { sealed: await encrypt(HEADER) }],
])('%s rejects a passphrase that is too short, and does not show it', async (mode, inputs) => {
  const short = 'fifteen letters'.slice(0, 15);
  const step = await actInProcess({ mode, ...inputs, 'seal-passphrase': short });
  expectRefused(step, [`seal-passphrase: is too short. Expected ${PASSPHRASE}`]);
});

test('explains why the passphrase can be empty if it is missing', async () => {
  const step = await actInProcess({ mode: 'open-sealed', sealed: await encrypt(HEADER) });
  expectRefused(step, [`seal-passphrase: is missing. Expected ${PASSPHRASE}. ${WHY_EMPTY}`]);
});

test('shows neither the passphrase nor the sealed text if they are swapped', async () => {
  const swapped = 'four words of somebody';
  const inputs = { mode: 'open-sealed', sealed: swapped, 'seal-passphrase': await encrypt(HEADER) };
  expectRefused(await actInProcess(inputs, {}, [swapped]), [
    'sealed: does not have the right form. Expected the output `sealed` of another mode: five parts separated by dots',
  ]);
});

test('rejects store-file together with seal-passphrase', async () => {
  const step = await actInProcess({
    mode: 'generate-key',
    'store-file': '/nowhere/key.pem',
    'seal-passphrase': passphrase,
  });
  expectRefused(step, ['store-file: cannot be given together with seal-passphrase']);
});
