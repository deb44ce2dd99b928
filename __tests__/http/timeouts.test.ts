import { expect, test } from '@jest/globals';
import type { HttpTransport } from '../../src/index.ts';
import { createContext } from '../../src/task/create-context.ts';
import { openServer, prepareRegistration } from '../support/servers/registration.ts';

const ONCE = ['GET 200', 'POST 201', 'GET 200'];

/** Real requests: the first by this method may take so many milliseconds, all others as long as a busy machine needs. */
function hurry(method: string, timeout: number): HttpTransport {
  const { transport } = createContext();
  let hurried = false;
  return async (request) => {
    if (hurried || request.method !== method) return transport(request);
    hurried = true;
    return transport({ ...request, timeout });
  };
}

test('stops reading a slow response after the time limit of a request, and sends the request again', async () => {
  const { register, requests } = await prepareRegistration('GET trickle=100');
  await register({}, { transport: hurry('GET', 500) });
  expect(requests()).toEqual(['GET 200', ...ONCE]);
});

test('after a late response to POST, checks the result instead of sending the request again', async () => {
  const { register, requests, sandbox } = await prepareRegistration('POST delay=3000');
  await expect(register({}, { transport: hurry('POST', 1_000) })).resolves.toMatchObject({ created: true });
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
  const impatient = register({ apiUrl: slow.url }, { requestTimeout: 50 });
  const patient = register({}, { requestTimeout: 10_000 });
  await expect(impatient).rejects.toThrow('did not respond within 0.05 s');
  await expect(patient).resolves.toMatchObject({ created: true });
});
