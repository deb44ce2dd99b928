import type { IncomingMessage, RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { NetworkError } from '../../errors.ts';
import { refuseUnsafeSurroundings } from './surroundings.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for the whole exchange, the answer's body included. */
  readonly timeout: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Why no further attempt was made, for the message. */
  readonly note?: string;
}

/** One request and its answer, whatever the status; a `NetworkError` where there is no whole answer. */
export type Exchange = (request: HttpRequest) => Promise<HttpAnswer>;

/** Apple's largest page is some 100 kB; an answer beyond this many bytes is not one. */
const LARGEST_ANSWER = 10_000_000;

/** Errors of a connection that was never made: the request cannot have taken effect. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** OpenSSL's and node's codes for a certificate that is not accepted. */
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT)/;

/**
 * Hands node's request the signal of its time-out: the client's own covers an idle socket only. The request to a proxy,
 * which comes before, is another one: without the signal a proxy that says nothing would be waited for without end.
 */
const timeoutHandler = {
  signal: new AbortController().signal,
  prepareRequest(options: RequestOptions) {
    options.signal = this.signal;
    const { proxyOptions } = options.agent as { proxyOptions?: { signal?: AbortSignal } };
    if (proxyOptions) proxyOptions.signal = this.signal;
  },
  canHandleAuthentication: () => false,
  handleAuthentication: () => Promise.reject(new Error('unreachable')),
};

/**
 * One client for all requests of a run, so that they share a connection; an idle one keeps no process alive. One for each
 * protocol: a client keeps the agent of its first request, and that of http: refuses every https: after it.
 */
const clients = new Map<string, HttpClient>();

function clientFor({ protocol }: URL): HttpClient {
  const client =
    clients.get(protocol) ??
    new HttpClient('asc-credentials', [timeoutHandler], {
      allowRedirects: false,
      allowRetries: false,
      keepAlive: true,
    });
  clients.set(protocol, client);
  return client;
}

/** Makes one request with `@actions/http-client`, which knows proxies; redirects and repeats are for the caller. */
export async function exchange(request: HttpRequest): Promise<HttpAnswer> {
  const url = new URL(request.url);
  refuseUnsafeSurroundings(url);
  const signal = AbortSignal.timeout(request.timeout);
  try {
    timeoutHandler.signal = signal; // Read before `request` first waits, so no other request can come between.
    const { message } = await clientFor(url).request(
      request.method,
      request.url,
      request.body ?? '',
      request.headers,
    );
    const headers = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = await readBody(message);
    signal.throwIfAborted(); // A body that ends with its connection counts as whole, whoever ended that.
    return { status: message.statusCode ?? 0, headers, body };
  } catch (error) {
    throw asNetworkError(error, request, signal);
  }
}

/** By events: to iterate over a stream costs the first answer of a run a millisecond more. */
function readBody(message: IncomingMessage): Promise<string> {
  const tooLarge = `The answer is larger than ${LARGEST_ANSWER} bytes`;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_ANSWER) message.destroy(new NetworkError(tooLarge, { mayHaveHappened: true }));
      else chunks.push(chunk);
    });
    message.on('end', () => {
      resolve(Buffer.concat(chunks).toString());
    });
    message.on('error', reject);
  });
}

function asNetworkError(error: unknown, request: HttpRequest, signal: AbortSignal): NetworkError {
  if (error instanceof NetworkError) return error;
  const { host } = new URL(request.url);
  // Not by instanceof: where a test runner has a realm of its own, Node's errors are of another class.
  const { message = String(error), code = 'no code' } = error as Partial<NodeJS.ErrnoException>;
  const reason = signal.aborted
    ? `${host} did not answer within ${request.timeout / 1000} s`
    : `The connection to ${host} failed: ${code}, ${message}`;
  if (CERTIFICATE.test(code)) {
    const advice = 'Behind a proxy that reads TLS, let NODE_EXTRA_CA_CERTS name its certificate';
    return new NetworkError(`${reason}. ${advice}`, { permanent: true });
  }
  return new NetworkError(reason, { mayHaveHappened: !NEVER_SENT.has(code) });
}
