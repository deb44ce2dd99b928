import { rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as library from '../../src/index.ts';
import { makePrivateKey } from '../support/keys/make-keys.ts';
import { passphrase } from '../support/tokens/seals.ts';

const ISSUER_ID = '57246542-96fe-1a63-e053-0824d011072a';
const apiKey = { issuerId: ISSUER_ID, keyId: '2X9R4HXF34', privateKey: makePrivateKey() };
const marketplace = {
  distributionPrivateKey: makePrivateKey(),
  marketplaceId: '6478901234',
  developerId: ISSUER_ID,
};
const install = {
  distributionPrivateKey: marketplace.distributionPrivateKey,
  distributionKeyId: '',
  installerId: '6478901234',
  bundleId: 'com.example.app',
};

async function logOf(run: (log: library.Log) => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const add = (line: string) => {
    lines.push(line);
  };
  await run({ info: add, warn: add });
  return lines.join('\n');
}

async function messageOf(run: Promise<unknown>): Promise<string> {
  const error: unknown = await run.catch((caught: unknown) => caught);
  return error instanceof library.AscError ? error.message : 'no error';
}

async function openExpired({ sealed }: { sealed: string }): Promise<unknown> {
  const now = () => Date.now() + 48 * 3_600_000;
  return library.openSealed({ sealed, sealPassphrase: passphrase }, { now });
}

describe('a message of the library names the function and its fields:', () => {
  test('a field that a function does not have', async () => {
    const attempt = library.createAscToken({ ...apiKey, appName: 'x' } as never);
    expect(await messageOf(attempt)).toBe('appName: is not used by createAscToken');
  });

  test('a dry run that a function does not have', async () => {
    const attempt = library.createMarketplaceTokens({ ...marketplace, dryRun: true } as never);
    expect(await messageOf(attempt)).toContain('is not possible with createMarketplaceTokens');
  });

  test('a setting without effect', async () => {
    const log = await logOf(async (to) => {
      const { directory } = await library.writeKeyFile({ ...apiKey, inHouse: true }, { log: to });
      rmSync(directory, { recursive: true });
    });
    expect(log).toContain('inHouse has no effect');
  });

  test('how to check a signature', async () => {
    const { token } = await library.createAscToken(apiKey);
    const log = await logOf((to) => library.inspectToken({ token }, { log: to }));
    expect(log).toContain('use verifyToken');
  });

  test.each([
    ['createAscToken', () => library.createAscToken({ ...apiKey, sealPassphrase: passphrase })],
    [
      'createMarketplaceTokens',
      () => library.createMarketplaceTokens({ ...marketplace, sealPassphrase: passphrase }),
    ],
    ['generateKey', () => library.generateKey({ sealPassphrase: passphrase })],
  ])('how to replace an expired seal of %s', async (name, seal) => {
    expect(await messageOf(seal().then(openExpired))).toMatch(
      new RegExp(`^sealed expired \\w+ ago\\. Run ${name} again$`),
    );
  });

  test('the ID of a key', async () => {
    const message = await messageOf(library.createInstallVerificationToken(install));
    expect(message).toMatch(/^distributionKeyId: is empty\. Expected the ID of the key/);
    expect(message).not.toContain('register-key');
  });
});
