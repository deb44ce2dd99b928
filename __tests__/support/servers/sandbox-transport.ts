import { NetworkError, type HttpTransport } from '../../../src/index.ts';
import { handle } from '../../../src/sandbox/handle.ts';
import type { SandboxState } from '../../../src/sandbox/sandbox-state.ts';

/** Sends requests to a sandbox without a server. An incomplete response counts as lost. */
export function sandboxTransport(state: SandboxState): HttpTransport {
  return ({ method, url, headers, body = '' }) => {
    const { pathname, search, host } = new URL(url);
    const request = { method, target: pathname + search, headers: { ...headers, host }, body };
    const { status, headers: answered = {}, body: text = '', broken } = handle(state, request, Date.now());
    if (broken)
      return Promise.reject(new NetworkError(`The connection to ${host} failed`, { mayHaveHappened: true }));
    return Promise.resolve({ status, headers: answered, body: text });
  };
}
