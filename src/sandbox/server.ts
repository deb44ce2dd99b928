import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from './faults.ts';
import { handle } from './handle.ts';
import { createState, type SandboxState } from './state.ts';

export interface Sandbox {
  readonly url: string;
  readonly state: SandboxState;
  close(): Promise<void>;
}

/** Starts a sandbox on loopback; port 0 takes a free one. */
export async function startSandbox({
  port = 0,
  state = createState(),
}: { port?: number; state?: SandboxState } = {}): Promise<Sandbox> {
  const server = createServer((request, response) => {
    serve(state, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
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

async function serve(
  state: SandboxState,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const request = {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers,
    body: await text(incoming),
  };
  await deliver(await handle(state, request, Date.now()), response);
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
  response.writeHead(status, { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) });
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
