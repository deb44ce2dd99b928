import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { appleError } from './responses.ts';
import type { Outcome } from './faults.ts';
import { handle } from './handle.ts';
import { refuseOtherSites } from './hosts.ts';
import { createSandboxState, logRequest, type SandboxState } from './sandbox-state.ts';

const MAX_BODY_BYTES = 2 ** 20;

/** How much of a too large body is read and discarded, so that the client can read the response. */
const MAX_DISCARDED_BYTES = 16 * MAX_BODY_BYTES;

/** A running sandbox. */
export interface Sandbox {
  /** The URL of the API, without a slash at the end. */
  readonly url: string;
  readonly state: SandboxState;
  /** Stops the sandbox and closes all connections. */
  close(): Promise<void>;
}

interface SandboxOptions {
  readonly port?: number;
  readonly state?: SandboxState;
  /** Host names that are accepted in `Host` and `Origin`, in addition to the loopback names. */
  readonly allowedHosts?: readonly string[];
}

/** Starts a sandbox on the loopback address. Port 0 selects a free port. */
export async function startSandbox({
  port = 0,
  state = createSandboxState(),
  allowedHosts = [],
}: SandboxOptions = {}): Promise<Sandbox> {
  const server = createServer((request, response) => {
    receive(state, request, allowedHosts)
      .then((outcome) => deliver(outcome, response))
      .catch((error: unknown) => {
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end(String(error));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, state, close };
}

async function receive(
  state: SandboxState,
  incoming: IncomingMessage,
  allowedHosts: readonly string[],
): Promise<Outcome> {
  const { method = 'GET', url: target = '/' } = incoming;
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const body = await readBody(incoming);
  const refusal = refuseOtherSites(headers, allowedHosts);
  if (refusal) return refusal;
  if (body !== undefined) return handle(state, { method, target, headers, body }, Date.now());
  logRequest(state, { method, path: target, outcome: 413 });
  return appleError(413, {
    code: 'SANDBOX_BODY_TOO_LARGE',
    title: 'The body of the request is too large.',
    detail: `The sandbox reads at most ${MAX_BODY_BYTES} bytes.`,
  });
}

/** Reads the body. Returns undefined if it is too large. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (length > MAX_DISCARDED_BYTES) break;
  }
  return length > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks).toString();
}

async function deliver(
  { status, headers, body = '', delay, trickle, broken }: Outcome,
  response: ServerResponse,
): Promise<void> {
  if (delay) await sleep(delay);
  if (broken === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (status === 413) response.shouldKeepAlive = false;
  response.writeHead(status, { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) });
  if (status === 101) {
    response.flushHeaders(); // The response never ends, because the connection now uses another protocol.
    return;
  }
  if (broken === 'short') {
    response.write(body.slice(0, 10));
    await sleep(10);
    response.socket?.destroy();
    return;
  }
  for (const byte of trickle ? body : []) {
    if (response.destroyed) return;
    response.write(byte);
    await sleep(trickle);
  }
  response.end(trickle ? '' : body);
}
