import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { throwAwayKey } from '../keys/make-keys.ts';
import { runNode } from '../run/run-node.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';
import { expectNoLeaks, secretsInInputs } from '../leaks/expect-no-leaks.ts';

/** What the documents' examples find around them: a sandbox in Apple's place, keys, and the package by its name. */
export interface Environment {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

export const LIBRARY = fileURLToPath(new URL('../../../build/index.js', import.meta.url));

export async function prepareEnvironment(): Promise<Environment & { readonly sandbox: Sandbox }> {
  const sandbox = await startSandbox();
  const key = issueApiKey(sandbox.state);
  const folder = await mkdtemp(join(tmpdir(), 'asc-examples-'));
  const environment = {
    PATH: process.env.PATH,
    ASC_API_URL: sandbox.url,
    ASC_ISSUER_ID: key['issuer-id'],
    ASC_KEY_ID: key['key-id'],
    ASC_PRIVATE_KEY: key['private-key'],
    ASC_DISTRIBUTION_PRIVATE_KEY: throwAwayKey(),
  };
  const close = async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  };
  return { sandbox, folder, environment, close };
}

/** Runs an example as a program of its own, its types taken out, with the package where it would be installed. */
export async function runExample(
  code: string,
  { folder, environment }: Environment,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const file = join(folder, 'example.mjs');
  const plain = code.replaceAll(/(?<=[\w\])])!(?=[.,;)\s])/g, '');
  const atHome = `process.chdir(${JSON.stringify(folder)});\n`;
  await writeFile(file, atHome + plain.replaceAll("'asc-credentials'", JSON.stringify(LIBRARY)));
  const run = await runNode([file], environment);
  expectNoLeaks({ secrets: secretsInInputs(environment), texts: { stderr: run.stderr } });
  return run;
}
