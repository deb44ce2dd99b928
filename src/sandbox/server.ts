import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { appleError } from './answers.ts';
import type { Outcome } from './faults.ts';
import { handle } from './handle.ts';
import { refuseStranger } from './hosts.ts';
import { createState, logRequest, type SandboxState } from './state.ts';

const MAX_BODY_BYTES = 2 ** 20;

/** How much of a body that is too long is read and thrown away, so that its sender gets to read the response. */
const MAX_DISCARDED_BYTES = 16 * MAX_BODY_BYTES;

export interface Sandbox {
  readonly url: string;
  readonly state: SandboxState;
  close(): Promise<void>;
}

interface SandboxOptions {
  readonly port?: number;
  readonly state?: SandboxState;
  /** Names in `Host` and `Origin` that are accepted besides those of loopback. */
  readonly allowedHosts?: readonly string[];
}

/** Starts a sandbox on loopback; port 0 takes a free one. */
export async function startSandbox({
  port = 0,
  state = createState(),
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
  const refusal = refuseStranger(headers, allowedHosts);
  if (refusal) return refusal;
  if (body !== undefined) return handle(state, { method, target, headers, body }, Date.now());
  logRequest(state, { method, path: target, outcome: 413 });
  return appleError(413, {
    code: 'SANDBOX_BODY_TOO_LARGE',
    title: 'The body of the request is too large.',
    detail: `The sandbox reads at most ${MAX_BODY_BYTES} bytes.`,
  });
}

/** The body, or undefined if it is too long: then nothing of it is kept. */
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
    response.flushHeaders(); // And never ends: the connection is another protocol's from here on.
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
