import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import {
  registerKey,
  type Context,
  type RegisterKeyRequest,
  type RegisterKeyResult,
} from '../../../src/index.ts';
import { parseFault } from '../../../src/sandbox/faults.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';
import { makeKey } from '../keys/make-keys.ts';
import { collectLog } from '../run/collect-log.ts';

const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

type Request = RegisterKeyRequest;

/** A sandbox with an API key, a distribution key to register, and a context that records what happens. */
export interface PreparedRegistration {
  readonly sandbox: Sandbox;
  readonly request: Request;
  readonly context: Partial<Context>;
  /** The milliseconds of each wait. None of them takes time. */
  readonly waits: number[];
  readonly info: string[];
  readonly warnings: string[];
  /** Runs `registerKey`; the arguments replace parts of `request` and `context`. */
  readonly register: (
    request?: Partial<Request> | Readonly<Record<string, string>>,
    context?: Partial<Context>,
  ) => Promise<RegisterKeyResult>;
  /** The requests that arrived, as `POST 201`. */
  readonly requests: () => string[];
}

export async function openSandbox(faults: readonly string[] = []): Promise<Sandbox> {
  const sandbox = await startSandbox();
  sandbox.state.faults.push(...faults.map(parseFault));
  open.push(sandbox);
  return sandbox;
}

export async function prepareRegistration(...faults: string[]): Promise<PreparedRegistration> {
  const sandbox = await openSandbox(faults);
  const apiKey = issueApiKey(sandbox.state);
  const request: Request = {
    issuerId: apiKey['issuer-id'],
    keyId: apiKey['key-id'],
    privateKey: apiKey['private-key'],
    distributionPrivateKey: makeKey().sec1,
    apiUrl: sandbox.url,
  };
  const { log, info, warnings } = collectLog();
  const waits: number[] = [];
  const context: Partial<Context> = {
    log,
    random: () => 0.5,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return {
    sandbox,
    request,
    context,
    waits,
    info,
    warnings,
    register: (parts = {}, others = {}) =>
      registerKey({ ...request, ...parts } as Request, { ...context, ...others }),
    requests: () => sandbox.state.requests.map(({ method, outcome }) => `${method} ${outcome}`),
  };
}

interface CannedResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Starts a server that sends the given responses, or none for undefined, and records the requests. */
export async function openServer(
  respond: (request: IncomingMessage, url: string) => CannedResponse | undefined,
): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${String(request.method)} ${String(request.url)}`);
    const { status = 200, headers = {}, body = '' } = respond(request, url) ?? { status: -1 };
    if (status > 0) response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  open.push({
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  });
  return { url, seen };
}
