import { NetworkError } from '../base/errors.ts';
import type { HttpRequest } from '../base/http.ts';

/** Error codes of a connection that was not established: the request cannot have taken effect. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** How the messages of the proxy agent begin if the proxy did not connect to the server. */
const NOT_TUNNELLED = /^(?:tunneling socket could not be established|got illegal response body from proxy)/;

/** Error codes of OpenSSL and Node.js for a certificate that is not trusted. */
const CERTIFICATE_CODE = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT)/;

/** Error codes of Node.js for a request that cannot be written, such as a header with a line break. */
const INVALID_REQUEST_CODE = /^ERR_(?:INVALID|UNESCAPED|HTTP_INVALID)_/;

/** Turns what Node.js throws into a `NetworkError` that says whether the request may have taken effect. */
export function toNetworkError(error: unknown, request: HttpRequest, isTimeout: boolean): NetworkError {
  if (error instanceof NetworkError) return error;
  const { host } = new URL(request.url);
  // Not by instanceof, because in the realm of a test runner Node's errors have another class.
  const { message = String(error), code = 'no code' } = error as Partial<NodeJS.ErrnoException>;
  if (isTimeout)
    return new NetworkError(`${host} did not respond within ${request.timeout / 1000} s`, {
      code: 'ERR_NETWORK_TIMEOUT',
      mayHaveHappened: true,
    });
  const reason = `The connection to ${host} failed: ${code}, ${message}`;
  if (CERTIFICATE_CODE.test(code)) {
    const advice = 'Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its certificate';
    return new NetworkError(`${reason}. ${advice}`, { code: 'ERR_NETWORK_CERTIFICATE', permanent: true });
  }
  if (INVALID_REQUEST_CODE.test(code))
    return new NetworkError(`The request to ${host} was not sent: ${code}, ${message}`, { permanent: true });
  return new NetworkError(reason, {
    mayHaveHappened: !NOT_CONNECTED.has(code) && !NOT_TUNNELLED.test(message),
  });
}

/** The error of a connection that the server closed before its response was complete. */
export function closedEarlyError(): Error {
  return Object.assign(new Error('closed before the response was complete'), { code: 'ECONNRESET' });
}

/** The error of a server that switches to another protocol, which no request of ours asks for. */
export function switchedProtocolError({ host }: URL): NetworkError {
  return new NetworkError(`${host} responded with 101 (Switching Protocols), which was not requested`, {
    code: 'ERR_NETWORK_RESPONSE',
    mayHaveHappened: true,
  });
}
