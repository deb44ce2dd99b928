import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAscToken, createMarketplaceTokens } from '../../src/index.ts';
import { findAllBlocks, readRepositoryFile } from '../support/docs/markdown.ts';
import { startCiMachine, type CiMachine } from '../support/docs/environment.ts';

const blocks = (await findAllBlocks()).filter(({ language }) => language === 'sh');
const runnable = blocks.filter(({ example }) => example === undefined);
const servers = blocks.filter(({ example }) => example === 'server');
const checkout = blocks.filter(({ example }) => example === 'checkout');

let machine: CiMachine;
beforeAll(async () => {
  machine = await startCiMachine();
  const { ASC_KEY_ID: keyId = '', ASC_PRIVATE_KEY: privateKey = '' } = apiKey();
  const { token } = await createAscToken({ keyId, privateKey });
  const marketplace = await createMarketplaceTokens({
    distributionPrivateKey: machine.secrets.ASC_DISTRIBUTION_PRIVATE_KEY ?? '',
    marketplaceId: '6478901234',
    developerId: '69a6de70-03db-47e3-e053-5b8c7c11a4d1',
  });
  const files = {
    'marketplace-token.txt': marketplace.token ?? '',
    'marketplace.pem': machine.vars.ASC_DISTRIBUTION_PUBLIC_KEY ?? '',
    [`AuthKey_${keyId}.p8`]: privateKey,
    'distribution-key.pem': machine.secrets.ASC_DISTRIBUTION_PRIVATE_KEY ?? '',
    'token.txt': token,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(machine.folder, name), text);
});
afterAll(async () => {
  await machine.close();
});

/** The variables with the API key. The other secrets would change what a mode does. */
function apiKey(): Readonly<Record<string, string | undefined>> {
  const { ASC_ISSUER_ID, ASC_KEY_ID } = machine.vars;
  return { ASC_ISSUER_ID, ASC_KEY_ID, ASC_PRIVATE_KEY: machine.secrets.ASC_PRIVATE_KEY };
}

/** Replaces the IDs of the example by those of the sandbox's key. */
function withOurKey(code: string): string {
  const { ASC_KEY_ID: keyId = '', ASC_ISSUER_ID: issuerId = '' } = machine.vars;
  return code.replaceAll('2X9R4HXF34', keyId).replaceAll('57246542-96fe-1a63-e053-0824d011072a', issuerId);
}

test('finds blocks of each kind', () => {
  expect(runnable.length).toBeGreaterThan(3);
  expect(servers.length).toBeGreaterThan(1);
  expect(checkout.length).toBeGreaterThan(1);
});

test.each(checkout)('$name: uses existing npm scripts', async ({ code }) => {
  const { scripts } = JSON.parse(await readRepositoryFile('package.json')) as { scripts: object };
  const names = Array.from(code.matchAll(/npm run (\S+)/g), ([, name = '']) => name);

  expect(code).toMatch(/^npm (?:ci|cit)\b/m);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
});

test.each(runnable)('$name: runs, and Apple accepts its requests', async ({ code }) => {
  const given = code.includes('export ASC_') ? {} : (apiKey() as Record<string, string>);
  for (const [, created = ''] of code.matchAll(/--store-file (\S+)/g))
    await rm(join(machine.folder, created), { force: true });
  const { exitCode, stdout, stderr } = await machine.shell(`set -u\n${withOurKey(code)}`, given);

  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
  expect(stdout).not.toContain('"errors"');
  if (code.includes('/v1/apps')) expect(stdout).toContain('com.example.app');
});

test.each(servers)('$name: starts a sandbox, prints its key and stops on a signal', async ({ code }) => {
  const { exitCode, stdout } = await machine.shell(code, {}, /-----END PRIVATE KEY-----/);

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/api-url: http:\/\/127\.0\.0\.1:\d+/);
});
