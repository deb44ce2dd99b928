import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';
import { HttpClient } from '@actions/http-client';
import { NetworkError } from '../base/errors.ts';
import type { HttpRequest, HttpResponse } from '../base/http.ts';
import { closedEarlyError, switchedProtocolError, toNetworkError } from './transport-errors.ts';
import { refuseUnsafeEnvironment } from './unsafe-environment.ts';

/** Bytes of the largest response that is read. Apple's largest page has some 100 kB. */
const MAX_RESPONSE_BYTES = 10_000_000;

/** What Node's agents and the proxy agent have in common; `proxyOptions` is the proxy agent's. */
type Agent = http.Agent & { readonly proxyOptions?: { signal?: AbortSignal } };

/**
 * HTTP clients by protocol. `@actions/http-client` reads the proxy variables and chooses the agent. There is one client for
 * each protocol, because a client keeps the agent of its first request. Connections are shared, and an idle connection does
 * not keep the process alive.
 */
const clients = new Map<string, HttpClient>();

function agentFor(url: URL): Agent {
  const client = clients.get(url.protocol) ?? new HttpClient(undefined, [], { keepAlive: true });
  clients.set(url.protocol, client);
  const agent: Agent = client.getAgent(url.href);
  return agent;
}

/**
 * Sends one request with Node's own HTTP client, through the proxy that the environment names. It always ends, at the
 * latest after the request's timeout. Throws `NetworkError`.
 */
export async function nodeTransport(request: HttpRequest): Promise<HttpResponse> {
  refuseUnsafeEnvironment(new URL(request.url));
  const deadline = new AbortController();
  // Not AbortSignal.timeout, whose timer lets the process end before the request has ended.
  const end = () => {
    deadline.abort();
  };
  const timer = setTimeout(end, request.timeout);
  request.signal?.addEventListener('abort', end);
  try {
    return await sendOnce(request, deadline.signal);
  } catch (error) {
    throw toNetworkError(error, request, deadline.signal.aborted);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', end);
  }
}

/** Sends a request. Settles as soon as the request ends in any way. */
function sendOnce({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', reject);
    const address = new URL(url);
    const agent = agentFor(address);
    // The CONNECT request to the proxy is sent first and needs the same deadline.
    if (agent.proxyOptions) agent.proxyOptions.signal = signal;
    const { request } = address.protocol === 'https:' ? https : http;
    const options = { method, agent, signal, headers: { 'user-agent': 'asc-credentials', ...headers } };
    const refuseSwitch = (socket: Duplex) => {
      socket.destroy();
      reject(switchedProtocolError(address));
    };
    let hasResponse = false;
    request(address, options)
      .on('response', (message) => {
        hasResponse = true;
        // Without the header that names a protocol, Node.js treats 101 like any other response.
        if (message.statusCode === 101) refuseSwitch(message.socket);
        else collectResponse(message, { resolve, reject });
      })
      .on('upgrade', (_message, socket) => {
        refuseSwitch(socket);
      })
      .on('error', reject)
      .on('close', () => {
        if (!hasResponse) reject(closedEarlyError());
      })
      .end(body);
  });
}

interface Settle {
  readonly resolve: (response: HttpResponse) => void;
  readonly reject: (reason: Error) => void;
}

function collectResponse(message: http.IncomingMessage, { resolve, reject }: Settle): void {
  const chunks: Buffer[] = [];
  let size = 0;
  message
    .on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_RESPONSE_BYTES) chunks.push(chunk);
      else
        message.destroy(
          new NetworkError(`The response is larger than ${MAX_RESPONSE_BYTES} bytes`, {
            code: 'ERR_NETWORK_RESPONSE',
            mayHaveHappened: true,
          }),
        );
    })
    .on('end', () => {
      const { statusCode: status = 0 } = message;
      const headers = Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
      );
      resolve({ status, headers, body: Buffer.concat(chunks).toString() });
    })
    .on('error', reject)
    .on('close', () => {
      reject(closedEarlyError());
    });
}
