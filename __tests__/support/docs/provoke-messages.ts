import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateKey } from '../keys/make-keys.ts';
import { temporaryPathFor } from '../../../src/files/temporary-files.ts';
import * as library from '../../../src/index.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { act } from '../run/action.ts';
import { command } from '../run/command.ts';
import { apiErrors, environmentErrors, rotations, type ErrorCase } from './error-responses.ts';
import { wrongInputCalls } from './wrong-inputs.ts';
import { collectLog } from '../run/collect-log.ts';

type Texts = Readonly<Record<string, string>>;

/** Provokes all errors that the documents explain, and returns what was printed. */
export async function provokeMessages(folder: string): Promise<string> {
  const { log, lines: texts } = collectLog();
  const context = { log, sleep: () => Promise.resolve() };
  const listen = async (run: Promise<unknown>) => {
    await run.catch((error: unknown) => texts.push((error as Error).message));
  };
  for (const run of wrongInputCalls()) await listen(run());
  for (const run of [...apiErrors(), ...environmentErrors(), ...rotations(), ...files(folder)]) {
    const sandbox = await startSandbox();
    await listen(run(sandbox, context));
    await sandbox.close();
  }
  texts.push(...(await Promise.all([...actionRuns(), ...commandRuns()])));
  return texts.join('\n');
}

function files(folder: string): ErrorCase[] {
  const there = join(folder, 'there.pem');
  return [
    async () => {
      await writeFile(there, '');
      return library.generateKey({ storeFile: there });
    },
    async (_, context) => library.generateKey({ storeFile: join(folder, 'none', 'key.pem') }, context),
    async (_, context) => {
      const storeFile = join(folder, 'new.pem');
      await writeFile(
        temporaryPathFor({ path: storeFile, apiKey: undefined }).replace(`-${process.pid}-`, '-4194305-'),
        makePrivateKey(),
      );
      return library.generateKey({ storeFile }, context);
    },
    async () => {
      const [keyId, distributionPrivateKey] = ['2X9R4HXF34', makePrivateKey()];
      return library.rotateKey({ keyId, privateKey: distributionPrivateKey, distributionPrivateKey });
    },
    async () => writeTokens(folder),
    async () => {
      const notes = join(folder, 'notes.txt');
      await writeFile(notes, 'My notes.');
      return writeTokens(notes);
    },
  ];
}

function writeTokens(tokensFile: string): Promise<unknown> {
  return library.createMarketplaceTokens({
    distributionPrivateKey: makePrivateKey(),
    marketplaceId: '6478901234',
    developerId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    tokensFile,
  });
}

/** Mistakes that only a workflow can contain. */
function actionRuns(): Promise<string>[] {
  const key: Texts = { 'key-id': '2X9R4HXF34', 'private-key': makePrivateKey() };
  const runs: Texts[] = [
    { mode: 'asc-tokn', ...key },
    { mode: 'asc-token', ...key, lifetme: '5m' },
    { mode: 'remove-key', ...key, 'distribution-key-id': '1', dry_run: 'true' },
    { mode: 'asc-token', ...key, 'bundle-id': 'com.example.app' },
    { mode: 'asc-token', 'key-id': '2X9R4HXF34', 'private-key': '' },
  ];
  return runs.map(async (inputs) => (await act(inputs)).everything);
}

/** Mistakes that only a command line can contain. */
function commandRuns(): Promise<string>[] {
  const runs = [
    ['asc-token', '--private-key', 'x'],
    ['asc-token', '--lifetme', '5m'],
    ['asc-token', 'extra'],
    ['asc-token', '--private-key-file', 'none.p8'],
    ['asc-token', '--format', 'github'],
  ];
  const environment = { ASC_KEY_ID: '2X9R4HXF34', ASC_PRIVATE_KEY: makePrivateKey() };
  const mixed = { ASC_KEY_ID: '2X9R4HXF34', APP_STORE_CONNECT_API_KEY_KEY: makePrivateKey() };
  const surroundings = [
    ...runs.map((argv) => ({ argv, environment })),
    { argv: ['asc-token'], environment: mixed },
  ];
  return surroundings.map(async ({ argv, ...options }) => (await command(argv, options)).stderr);
}
