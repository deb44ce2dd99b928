import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { createAscToken, createMarketplaceTokens, generateKey, openSealed } from '../../../src/index.ts';
import { act } from '../../support/run/action.ts';
import { passphrase } from '../../support/tokens/seals.ts';

const key = makePrivateKey();

test('opens in the Action what the library sealed', async () => {
  const request = { keyId: '2X9R4HXF34', privateKey: key, sealPassphrase: passphrase };
  const { sealed, token } = await createAscToken(request);
  const opened = await openSealed({ sealed, sealPassphrase: ` ${passphrase}\n` });
  expect(opened.token).toBe(token);
  const step = await act({ mode: 'open-sealed', sealed, 'seal-passphrase': passphrase });
  expect(step.outputs.token).toBe(token);
});

test('seals and opens the tokens of several developers', async () => {
  const { sealed, tokens } = await createMarketplaceTokens({
    distributionPrivateKey: key,
    marketplaceId: '6478901234',
    developerId: ['57246542-96fe-1a63-e053-0824d011072a', '__proto__'],
    sealPassphrase: passphrase,
  });
  const opened = await openSealed({ sealed, sealPassphrase: passphrase });
  expect(Object.entries(opened.tokens ?? {})).toEqual(Object.entries(tokens));
  expect(Object.keys(opened.tokens ?? {})).toHaveLength(2);
});

test('seals nothing without a passphrase', async () => {
  expect(Object.keys(await generateKey({}))).not.toContain('sealed');
});
