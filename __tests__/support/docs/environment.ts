import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { loadAllTasks } from '../../../src/tasks/load-task.ts';
import { handle } from '../../../src/sandbox/handle.ts';
import type { SandboxResponse } from '../../../src/sandbox/responses.ts';
import { createSandboxState, type SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import type { Run } from '../run/command.ts';
import { expectNoLeaks, secretsInInputs } from '../leaks/expect-no-leaks.ts';
import { prepareAccount } from './account.ts';
import { startGitLab } from './gitlab.ts';
import { createOtherCalls } from './other-calls.ts';
import { COMMAND } from '../run/programs.ts';

/** A simulated CI machine on which the workflows and scripts of the documents run. */
export interface CiMachine {
  /** The address of Apple's API: the sandbox, and a build that is processed after the first request. */
  readonly apiUrl: string;
  /** The working directory, also for files that the examples leave. */
  readonly folder: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  /** The variables that the stand-ins need, and a PATH on which they are found first. */
  readonly standIns: Readonly<Record<string, string>>;
  /** Replaces the addresses of servers with those of the stand-ins. */
  withLocalServers(text: string): string;
  /**
   * Runs a script with bash as a CI system does. Its environment has only these variables and the stand-ins. A server is
   * stopped when it has printed `until`.
   */
  shell(script: string, environment?: Readonly<Record<string, string>>, until?: RegExp): Promise<Run>;
  /** The calls of the stand-ins for Apple's tools. */
  calls(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const STAND_INS = fileURLToPath(new URL('./stand-ins', import.meta.url));

export async function startCiMachine(): Promise<CiMachine> {
  const state = createSandboxState();
  const folder = await mkdtemp(join(tmpdir(), 'asc-documents-'));
  const server = await startApple(state);
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { secrets, vars } = await prepareAccount(state, apiUrl);
  const gitLab = await startGitLab(secrets.GITLAB_TOKEN);
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
    EXPECTED_KEY_ID: vars.ASC_KEY_ID,
    EXPECTED_ISSUER_ID: vars.ASC_ISSUER_ID,
    TMPDIR: folder,
  };
  const withLocalServers = (text: string) =>
    text
      .replaceAll(/https:\/\/api\.(?:appstoreconnect|storekit)\.apple\.com/g, apiUrl)
      .replaceAll('https://gitlab.example.com', gitLab.url);
  return {
    apiUrl,
    folder,
    secrets,
    vars,
    standIns,
    withLocalServers,
    shell: (script, environment = {}, until) =>
      runBash(withLocalServers(script), {
        cwd: folder,
        env: { ...environment, ...standIns },
        until,
        groups,
      }),
    calls: async () => (await readFile(calls, 'utf8').catch(() => '')).split('\n').filter(Boolean),
    async close() {
      for (const group of groups) endGroup(group);
      gitLab.close();
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}

/** Starts the sandbox, with calls of Apple that it does not have. */
async function startApple(state: SandboxState): Promise<Server> {
  const respondToOther = createOtherCalls(state);
  const respondTo = async (request: IncomingMessage): Promise<SandboxResponse> => {
    const { method = '', url: target = '' } = request;
    const headers = { host: request.headers.host, authorization: request.headers.authorization };
    const body = await text(request);
    return (
      respondToOther({ method, target, authorization: headers.authorization, body }) ??
      handle(state, { method, target, headers, body }, Date.now())
    );
  };
  const server = createServer((request, response) => {
    void respondTo(request).then(({ status, headers, body }) =>
      response.writeHead(status, headers).end(body),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

interface Options {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly until: RegExp | undefined;
  /** Process groups, which are ended with all that they left running. */
  readonly groups: number[];
}

async function runBash(script: string, { until, groups, ...options }: Options): Promise<Run> {
  const args = ['-eo', 'pipefail', '-c', `${until ? 'exec ' : ''}${script}`];
  // If standard input was a socket, bash would assume a remote shell, and read the user's .bashrc.
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

/** Ends processes that a script left in the background, as a runner does at the end of a job. */
function endGroup(group: number): void {
  try {
    process.kill(-group);
  } catch {
    // All processes of the group have ended.
  }
}
