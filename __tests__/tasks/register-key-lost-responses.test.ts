import { describe, expect, test } from '@jest/globals';
import { NetworkError } from '../../src/index.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { prepareRegistration } from '../support/servers/registration.ts';

const ONCE = ['GET 200', 'POST 201', 'GET 200'];

describe('a lost response to POST', () => {
  test.each([
    ['before it happened', 'POST reset=before', ['GET 200', 'POST reset', ...ONCE]],
    ['after it happened', 'POST reset=after', ['GET 200', 'POST reset', 'GET 200', 'GET 200']],
    ['in the middle of its body', 'POST body=short', ['GET 200', 'POST short', 'GET 200', 'GET 200']],
    ['because a proxy sends half of it', 'POST body=cut', ['GET 200', 'POST 201', 'GET 200', 'GET 200']],
    ['because a proxy sends a page', 'POST body=html', ['GET 200', 'POST 201', 'GET 200', 'GET 200']],
    ['behind a 503', 'POST status=503', ['GET 200', 'POST 503', ...ONCE]],
    [
      'behind a 500, twice',
      'POST status=500 times=2',
      ['GET 200', 'POST 500', 'GET 200', 'POST 500', ...ONCE],
    ],
  ])('%s results in one key, which this run has added', async (_, fault, expected) => {
    const { register, requests, sandbox, waits } = await prepareRegistration(fault);
    await expect(register()).resolves.toMatchObject({ created: true });
    expect(sandbox.state.keys).toHaveLength(1);
    expect(requests()).toEqual(expected);
    expect(waits).toEqual(Array(waits.length).fill(1_000));
  });

  test('after a 429 is followed by a look-up, too', async () => {
    const { register, requests } = await prepareRegistration(
      'POST status=429 retry-after=0',
      'POST reset=after',
    );
    await expect(register()).resolves.toMatchObject({ created: true });
    expect(requests()).toEqual(['GET 200', 'POST 429', 'POST reset', 'GET 200', 'GET 200']);
  });

  test("for an app is followed by a look-up of the app's key", async () => {
    const { register, requests, sandbox } = await prepareRegistration('POST reset=after');
    await expect(register({ appId: '6478901235' })).resolves.toMatchObject({ created: true });
    expect(requests()).toEqual(['GET 200', 'POST reset', 'GET 200', 'GET 200']);
    expect(sandbox.state.keys).toHaveLength(1);
  });

  test('fails after three attempts, each with a look-up', async () => {
    const { register, requests, sandbox } = await prepareRegistration('POST reset=before times=9');
    await expect(register()).rejects.toMatchObject({ code: 'ERR_NETWORK_CONNECTION' });
    expect(requests()).toEqual([
      'GET 200',
      ...['POST reset', 'GET 200', 'POST reset', 'GET 200', 'POST reset', 'GET 200'],
    ]);
    expect(sandbox.state.keys).toEqual([]);
  });

  test('is not repeated if the look-up fails too, because the key may be registered', async () => {
    const { register, requests, sandbox } = await prepareRegistration(
      'POST reset=after',
      'GET status=403 skip=1',
    );
    await expect(register()).rejects.toMatchObject({ code: 'ERR_API_FORBIDDEN', status: 403 });
    expect(requests()).toEqual(['GET 200', 'POST reset', 'GET 403']);
    expect(sandbox.state.keys).toHaveLength(1);
  });
});

test('repeats lost responses to GET', async () => {
  const { register, requests, sandbox } = await prepareRegistration('GET reset=before skip=1 times=3');
  await expect(register()).resolves.toMatchObject({ created: true });
  expect(requests()).toEqual(['GET 200', 'POST 201', 'GET reset', 'GET reset', 'GET reset', 'GET 200']);
  expect(sandbox.state.keys).toHaveLength(1);
});

test.each([400, 403, 422])('does not repeat a POST after %i', async (status) => {
  const { register, requests, sandbox } = await prepareRegistration(`POST status=${status}`);
  await expect(register()).rejects.toMatchObject({
    code: status === 403 ? 'ERR_API_FORBIDDEN' : 'ERR_API_REFUSED',
    status,
  });
  expect(requests()).toEqual(['GET 200', `POST ${status}`]);
  expect(sandbox.state.keys).toEqual([]);
});

test('repeats a POST that was not sent, without a look-up', async () => {
  const { register, requests, sandbox, waits } = await prepareRegistration();
  let refusals = 2;
  await register(
    {},
    {
      transport: async (request) => {
        if (request.method === 'POST' && refusals-- > 0) throw new NetworkError('The connection was refused');
        return nodeTransport(request);
      },
    },
  );
  expect(requests()).toEqual(ONCE);
  expect(waits).toEqual([500, 1_000]);
  expect(sandbox.state.keys).toHaveLength(1);
});
