import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';
import { HttpClient } from '@actions/http-client';
import { NetworkError } from '../base/errors.ts';
import type { HttpRequest, HttpResponse } from '../base/http.ts';
import { refuseUnsafeEnvironment } from './environment.ts';

/** Apple's largest page is some 100 kB; an answer beyond this many bytes is not one. */
const LARGEST_ANSWER = 10_000_000;

/** Errors of a connection that was never made: the request cannot have taken effect. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** How the proxy agent begins its messages if the proxy did not connect to the server. */
const NEVER_TUNNELLED = /^(?:tunneling socket could not be established|got illegal response body from proxy)/;

/** OpenSSL's and node's codes for a certificate that is not accepted. */
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT)/;

/** Node's codes for a request that cannot be written, such as a header with a line break. */
const NOT_WRITABLE = /^ERR_(?:INVALID|UNESCAPED|HTTP_INVALID)_/;

/** What Node's agents and the proxy agent have in common; `proxyOptions` is the proxy agent's. */
type Agent = http.Agent & { readonly proxyOptions?: { signal?: AbortSignal } };

/**
 * Choose the agent for a request: `@actions/http-client` knows the proxy variables. One for each protocol, because a
 * client keeps the agent of its first request; its connections are shared, and an idle one keeps no process alive.
 */
const clients = new Map<string, HttpClient>();

function agentFor(url: URL): Agent {
  const client = clients.get(url.protocol) ?? new HttpClient(undefined, [], { keepAlive: true });
  clients.set(url.protocol, client);
  const agent: Agent = client.getAgent(url.href);
  return agent;
}

/** Makes one request; redirects and repeats are for the caller. It always ends, at the latest after its time-out. */
export async function transport(request: HttpRequest): Promise<HttpResponse> {
  refuseUnsafeEnvironment(new URL(request.url));
  const deadline = new AbortController();
  // Not AbortSignal.timeout, whose timer lets the process end while the request is waited for.
  const end = () => {
    deadline.abort();
  };
  const timer = setTimeout(end, request.timeout);
  request.signal?.addEventListener('abort', end);
  try {
    return await send(request, deadline.signal);
  } catch (error) {
    throw asNetworkError(error, request, deadline.signal);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', end);
  }
}

/** Settles by the first of all the ways in which a request can end. */
function send({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', reject);
    const address = new URL(url);
    const agent = agentFor(address);
    // The request to a proxy is another one, and comes first: it has to end in time as well.
    if (agent.proxyOptions) agent.proxyOptions.signal = signal;
    const { request } = address.protocol === 'https:' ? https : http;
    const options = { method, agent, signal, headers: { 'user-agent': 'asc-credentials', ...headers } };
    const refuseSwitch = (socket: Duplex) => {
      socket.destroy();
      reject(switched(address));
    };
    let answered = false;
    request(address, options)
      .on('response', (message) => {
        answered = true;
        // Without the header that names a protocol, Node takes 101 for a response like any other.
        if (message.statusCode === 101) refuseSwitch(message.socket);
        else readAnswer(message, { resolve, reject });
      })
      .on('upgrade', (_message, socket) => {
        refuseSwitch(socket);
      })
      .on('error', reject)
      .on('close', () => {
        if (!answered) reject(closedEarly());
      })
      .end(body);
  });
}

interface Settle {
  readonly resolve: (answer: HttpResponse) => void;
  readonly reject: (reason: Error) => void;
}

function readAnswer(message: http.IncomingMessage, { resolve, reject }: Settle): void {
  const chunks: Buffer[] = [];
  let size = 0;
  message
    .on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_ANSWER) chunks.push(chunk);
      else
        message.destroy(
          new NetworkError(`The answer is larger than ${LARGEST_ANSWER} bytes`, {
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
      reject(closedEarly());
    });
}

function closedEarly(): Error {
  return Object.assign(new Error('closed before the response was complete'), { code: 'ECONNRESET' });
}

function switched({ host }: URL): NetworkError {
  return new NetworkError(`${host} answered 101 (Switching Protocols), which was not asked for`, {
    code: 'ERR_NETWORK_RESPONSE',
    mayHaveHappened: true,
  });
}

function asNetworkError(error: unknown, request: HttpRequest, signal: AbortSignal): NetworkError {
  if (error instanceof NetworkError) return error;
  const { host } = new URL(request.url);
  // Not by instanceof: where a test runner has a realm of its own, Node's errors are of another class.
  const { message = String(error), code = 'no code' } = error as Partial<NodeJS.ErrnoException>;
  if (signal.aborted)
    return new NetworkError(`${host} did not answer within ${request.timeout / 1000} s`, {
      code: 'ERR_NETWORK_TIMEOUT',
      mayHaveHappened: true,
    });
  const reason = `The connection to ${host} failed: ${code}, ${message}`;
  if (CERTIFICATE.test(code)) {
    const advice = 'Behind a proxy that reads TLS, let NODE_EXTRA_CA_CERTS name its certificate';
    return new NetworkError(`${reason}. ${advice}`, { code: 'ERR_NETWORK_CERTIFICATE', permanent: true });
  }
  if (NOT_WRITABLE.test(code))
    return new NetworkError(`The request to ${host} was not sent: ${code}, ${message}`, { permanent: true });
  return new NetworkError(reason, {
    mayHaveHappened: !NEVER_SENT.has(code) && !NEVER_TUNNELLED.test(message),
  });
}
