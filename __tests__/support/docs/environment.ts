import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { loadAllTasks } from '../../../src/tasks/modes.ts';
import { handle } from '../../../src/sandbox/handle.ts';
import type { SandboxResponse } from '../../../src/sandbox/responses.ts';
import { createSandboxState, type SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import type { Run } from '../run/command.ts';
import { expectNoLeaks, secretsInInputs } from '../leaks/expect-no-leaks.ts';
import { prepareAccount } from './account.ts';
import { createOtherCalls } from './other-calls.ts';
import { COMMAND } from '../run/programs.ts';

/** What the documents' workflows and scripts find around them. */
export interface World {
  /** Where Apple's API is: the sandbox, and a build that is still processed when it is first asked for. */
  readonly apiUrl: string;
  /** For files that the examples leave, and the working directory. */
  readonly folder: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  /**
   * Runs a script by bash as a CI system does, with nothing in its environment but this and the stand-ins. A server is
   * told to stop once it has printed `until`.
   */
  shell(script: string, environment?: Readonly<Record<string, string>>, until?: RegExp): Promise<Run>;
  /** What the stand-ins for Apple's tools were called with. */
  calls(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const STAND_INS = fileURLToPath(new URL('./stand-ins', import.meta.url));

export async function prepareWorld(): Promise<World> {
  const state = createSandboxState();
  const folder = await mkdtemp(join(tmpdir(), 'asc-documents-'));
  const server = await startApple(state);
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { secrets, vars } = await prepareAccount(state, apiUrl);
  const calls = join(folder, 'calls');
  const groups: number[] = [];
  const tasks = await loadAllTasks();
  const standIns = {
    PATH: `${STAND_INS}:${process.env.PATH ?? ''}`,
    NODE: process.execPath,
    COMMAND,
    SANDBOX: apiUrl,
    CALLS: calls,
    CALLING_MODES: tasks
      .filter(({ inputs }) => 'api-url' in inputs)
      .map(({ name }) => name)
      .join(' '),
    EXPECTED_KEY_ID: secrets.ASC_KEY_ID,
    EXPECTED_ISSUER_ID: secrets.ASC_ISSUER_ID,
    TMPDIR: folder,
  };
  return {
    apiUrl,
    folder,
    secrets,
    vars,
    shell: (script, environment = {}, until) =>
      runBash(script.replaceAll(/https:\/\/api\.(?:appstoreconnect|storekit)\.apple\.com/g, apiUrl), {
        cwd: folder,
        env: { ...environment, ...standIns },
        until,
        groups,
      }),
    calls: async () => (await readFile(calls, 'utf8').catch(() => '')).split('\n').filter(Boolean),
    async close() {
      for (const group of groups) endGroup(group);
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}

/** The sandbox, and calls of Apple that it does not have. */
async function startApple(state: SandboxState): Promise<Server> {
  const answerOther = createOtherCalls(state);
  const answer = async (request: IncomingMessage): Promise<SandboxResponse> => {
    const { method = '', url: target = '' } = request;
    const headers = { host: request.headers.host, authorization: request.headers.authorization };
    const body = await text(request);
    return (
      answerOther({ method, target, authorization: headers.authorization, body }) ??
      handle(state, { method, target, headers, body }, Date.now())
    );
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

interface Options {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly until: RegExp | undefined;
  /** Where the process group is noted, to be ended with what it left running. */
  readonly groups: number[];
}

async function runBash(script: string, { until, groups, ...options }: Options): Promise<Run> {
  const args = ['-eo', 'pipefail', '-c', `${until ? 'exec ' : ''}${script}`];
  // Without a standard input: bash takes a socket for a remote shell, and reads the user's .bashrc.
  const child = spawn('bash', args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  groups.push(child.pid ?? 0);
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (until?.test(stdout)) child.kill('SIGTERM');
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  expectNoLeaks({ secrets: secretsInInputs(options.env), texts: { stderr } });
  return { exitCode, stdout, stderr };
}

/** Ends what a script left running in the background, as a runner does at the end of a job. */
function endGroup(group: number): void {
  try {
    process.kill(-group);
  } catch {
    // Nothing of it runs any more.
  }
}
