import { describe, expect, test } from '@jest/globals';
import { createAscToken, openSealed } from '../../src/index.ts';
import { makePrivateKey } from '../support/keys/make-keys.ts';
import {
  replaceCharacterAt,
  DAMAGED,
  encrypt,
  HEADER,
  NOT_OPENED,
  passphrase,
  withHeader,
} from '../support/tokens/seals.ts';

const key = { keyId: '2X9R4HXF34', privateKey: makePrivateKey(), sealPassphrase: passphrase };

async function refusalOf(sealed: string, sealPassphrase = passphrase): Promise<string> {
  try {
    await openSealed({ sealed, sealPassphrase });
    return 'opened';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code ?? 'no code'}: ${message}`;
  }
}

/** Every third place, or every place if FUZZ_RUNS is set. */
const STEP = process.env.FUZZ_RUNS === undefined ? 3 : 1;
const isTried = (sealed: string, place: number) => place % STEP === 0 || sealed[place] === '.';

const FORM = /^ERR_INPUT: sealed: .*Expected the output `sealed` of another mode: five parts/;

test('does not open a seal if any character is changed', async () => {
  const sealed = await encrypt(HEADER);
  expect(await refusalOf(sealed)).toBe('opened');
  const places = Array.from(sealed, (_, place) => place).filter((place) => isTried(sealed, place));
  const refusals = await Promise.all(places.map((place) => refusalOf(replaceCharacterAt(sealed, place))));
  const known = [`ERR_SEAL_DAMAGED: ${DAMAGED}`, `ERR_SEAL_PASSPHRASE: ${NOT_OPENED}`];
  const unexpected = refusals.map((refusal, index): [number, string] => [places[index] ?? -1, refusal]);
  expect(unexpected.filter(([, refusal]) => !known.includes(refusal) && !FORM.test(refusal))).toEqual([]);
  expect(unexpected.filter(([, refusal]) => FORM.test(refusal)).map(([place]) => sealed[place])).toEqual(
    Array<string>(4).fill('.'),
  );
});

test('does not open a seal that is truncated anywhere', async () => {
  const sealed = await encrypt(HEADER);
  const lengths = Array.from(sealed, (_, length) => length).filter((length) => isTried(sealed, length));
  const refusals = await Promise.all(lengths.map((length) => refusalOf(sealed.slice(0, length))));
  expect(
    refusals.filter(
      (refusal) => !/^ERR_(?:SEAL_DAMAGED|SEAL_PASSPHRASE|INPUT|INPUT_MISSING): sealed/.test(refusal),
    ),
  ).toEqual([]);
});

describe('a seal of a mode does not open', () => {
  const sealing = createAscToken(key).then(({ sealed }) => sealed);

  test.each(['its first half', 'a line break in it', 'a part too many'])('%s does not open', async (what) => {
    const sealed = await sealing;
    const changed = {
      'its first half': sealed.slice(0, sealed.length / 2),
      'a line break in it': `${sealed.slice(0, 300)}\n${sealed.slice(300)}`,
      'a part too many': `${sealed}.AAAA`,
    }[what];
    expect(await refusalOf(String(changed))).toMatch(FORM);
  });

  test.each([
    ['encrypted key', 1],
    ['initialization vector', 2],
    ['ciphertext', 3],
    ['tag', 4],
  ])('with a changed byte in its %s', async (_, part) => {
    const sealed = await sealing;
    const start = sealed.split('.').slice(0, part).join('.').length + 1;
    expect(await refusalOf(replaceCharacterAt(sealed, start + 3))).toBe(`ERR_SEAL_PASSPHRASE: ${NOT_OPENED}`);
  });

  test('with a passphrase that differs in one letter', async () => {
    expect(await refusalOf(await sealing, passphrase.toLowerCase())).toBe(
      `ERR_SEAL_PASSPHRASE: ${NOT_OPENED}`,
    );
  });

  test.each([
    ['another mode', { mode: 'generate-key' }],
    ['a later expiry', { exp: 4_000_000_000 }],
  ])('with %s in its header', async (_, change) => {
    const sealed = await sealing;
    expect(await refusalOf(withHeader(sealed, {}))).toBe('opened');
    expect(await refusalOf(withHeader(sealed, change))).toBe(`ERR_SEAL_PASSPHRASE: ${NOT_OPENED}`);
  });

  test('with the header of another seal with the same passphrase', async () => {
    const [header] = (await createAscToken(key)).sealed.split('.');
    const [, ...rest] = (await sealing).split('.');
    expect(await refusalOf([header, ...rest].join('.'))).toBe(`ERR_SEAL_PASSPHRASE: ${NOT_OPENED}`);
  });
});
