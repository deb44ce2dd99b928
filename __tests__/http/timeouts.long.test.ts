import { expect, test } from '@jest/globals';
import type { HttpTransport } from '../../src/index.ts';
import { createContext } from '../../src/task/create-context.ts';
import { openServer, prepareRegistration } from '../support/servers/registration.ts';

const ONCE = ['GET 200', 'POST 201', 'GET 200'];

/** Sends real requests, with this timeout in milliseconds for the first request with this method. */
function limitFirstRequest(method: string, timeout: number): HttpTransport {
  const { transport } = createContext();
  let limited = false;
  return async (request) => {
    if (limited || request.method !== method) return transport(request);
    limited = true;
    return transport({ ...request, timeout });
  };
}

test('stops reading a slow response after the time limit of a request, and sends the request again', async () => {
  const { register, requests } = await prepareRegistration('GET trickle=100');
  await register({}, { transport: limitFirstRequest('GET', 500) });
  expect(requests()).toEqual(['GET 200', ...ONCE]);
});

test('after a late response to POST, checks the result instead of sending the request again', async () => {
  const { register, requests, sandbox } = await prepareRegistration('POST delay=3000');
  await expect(register({}, { transport: limitFirstRequest('POST', 1_000) })).resolves.toMatchObject({
    created: true,
  });
  expect(requests()).toEqual(['GET 200', 'POST 201', 'GET 200', 'GET 200']);
  expect(sandbox.state.keys).toHaveLength(1);
});

test('gives up after seven attempts if a server never responds', async () => {
  const { register, waits } = await prepareRegistration();
  const server = await openServer(() => undefined);
  const attempt = register({ apiUrl: server.url }, { requestTimeout: 100 });
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_TIMEOUT', mayHaveHappened: true });
  await expect(attempt).rejects.toThrow(
    `${new URL(server.url).host} did not respond within 0.1 s. Tried 7 times, then gave up. Run the step again later`,
  );
  expect(waits).toHaveLength(6);
});

test('names the address and the reason if the connection is refused', async () => {
  const { register, sandbox, waits } = await prepareRegistration();
  await sandbox.close();
  const attempt = register();
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_NETWORK_CONNECTION', mayHaveHappened: false });
  await expect(attempt).rejects.toThrow(
    new RegExp(
      `^The connection to ${new URL(sandbox.url).host} failed: ECONNREFUSED, .*Tried 7 times, then gave up. Run the step again later$`,
    ),
  );
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000]);
});

test('applies its own timeout to each of two calls at the same time', async () => {
  const slow = await openServer(() => undefined);
  const { register } = await prepareRegistration('GET delay=400');
  const shortTimeout = register({ apiUrl: slow.url }, { requestTimeout: 50 });
  const longTimeout = register({}, { requestTimeout: 10_000 });
  await expect(shortTimeout).rejects.toThrow('did not respond within 0.05 s');
  await expect(longTimeout).resolves.toMatchObject({ created: true });
});
