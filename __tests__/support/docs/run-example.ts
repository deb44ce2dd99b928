import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makePrivateKey } from '../keys/make-keys.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';
import { expectNoLeaks, secretsInInputs } from '../leaks/expect-no-leaks.ts';

/** How an example ended: the error that it did not catch, and what it printed to standard error. */
interface ExampleResult {
  readonly error?: string;
  readonly stderr: string;
}

/** The environment of the examples in the documents: a sandbox instead of Apple, and keys in environment variables. */
export interface ExampleEnvironment {
  readonly sandbox: Sandbox;
  /** The variables that the examples can read. */
  readonly variables: NodeJS.ProcessEnv;
  /** Runs an example as a module, without its types. One child process runs all examples. */
  run(code: string): Promise<ExampleResult>;
  /** Waits until the child process ends, and returns its exit code. It never ends if an example leaves something open. */
  end(): Promise<number | null>;
}

const LIBRARY = new URL('../../../build/index.js', import.meta.url);
const PROGRAM = fileURLToPath(new URL('./import-examples.js', import.meta.url));

export async function prepareEnvironment(): Promise<ExampleEnvironment> {
  const sandbox = await startSandbox();
  const key = issueApiKey(sandbox.state);
  const folder = await mkdtemp(join(tmpdir(), 'asc-examples-'));
  const variables = {
    PATH: process.env.PATH,
    ASC_API_URL: sandbox.url,
    ASC_ISSUER_ID: key['issuer-id'],
    ASC_KEY_ID: key['key-id'],
    ASC_PRIVATE_KEY: key['private-key'],
    ASC_DISTRIBUTION_PRIVATE_KEY: makePrivateKey(),
  };
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  const program = spawn(process.execPath, [PROGRAM], { cwd: folder, env: variables, stdio: [...stdio] });
  let count = 0;
  return {
    sandbox,
    variables,
    async run(code) {
      const ended = await runFile(program, join(folder, `example-${String((count += 1))}.mjs`), code);
      expectNoLeaks({ secrets: secretsInInputs(variables), texts: { ...ended } });
      return ended;
    },
    async end() {
      const exited = once(program, 'exit') as Promise<[number | null]>;
      program.disconnect();
      const [exitCode] = await exited;
      await sandbox.close();
      await rm(folder, { recursive: true });
      return exitCode;
    },
  };
}

async function runFile(program: ChildProcess, file: string, code: string): Promise<ExampleResult> {
  const plain = code.replaceAll(/(?<=[\w\])])!(?=[.,;)\s])/g, '');
  await writeFile(file, plain.replaceAll("'asc-credentials'", JSON.stringify(LIBRARY.href)));
  program.send(pathToFileURL(file).href);
  const [ended] = (await once(program, 'message')) as [ExampleResult];
  return ended;
}
