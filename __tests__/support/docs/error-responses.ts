import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { makePrivateKey } from '../keys/make-keys.ts';
import { actInProcess } from '../run/action.ts';
import * as library from '../../../src/index.ts';
import { parseFault } from '../../../src/sandbox/faults.ts';
import type { Sandbox } from '../../../src/sandbox/server.ts';
import { issueApiKey } from '../../../src/sandbox/sandbox-state.ts';

type Context = Parameters<typeof library.listKeys>[1];
/** A call that fails with the sandbox that it receives. */
export type ErrorCase = (sandbox: Sandbox, context: Context) => Promise<unknown>;

/** Returns the API key of a sandbox with the names of the library. */
function keyOf({ state, url: apiUrl }: Sandbox, role?: 'DEVELOPER') {
  const { 'issuer-id': issuerId, 'key-id': keyId, 'private-key': privateKey } = issueApiKey(state, role);
  return { issuerId, keyId, privateKey, apiUrl };
}

/** Calls that Apple refuses or does not respond. */
export function apiErrors(): ErrorCase[] {
  const FAULTS = [
    'status=401',
    'status=403 code=FORBIDDEN_ERROR',
    'status=403 code=FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    'status=404 code=PATH_ERROR',
    'status=409 code=STATE_ERROR.EXAMPLE',
    'status=409 code=ENTITY_ERROR.EXAMPLE',
    'status=422 code=ENTITY_UNPROCESSABLE',
    'status=429 retry-after=90',
    'status=302 location=https://login.example/',
    'body=html',
    'reset=before times=99',
  ];
  const faulty = FAULTS.map((fault): ErrorCase => async (sandbox, context) => {
    sandbox.state.faults.push(parseFault(fault));
    return library.listKeys(keyOf(sandbox), context);
  });
  const slow: ErrorCase = async (sandbox, context) => {
    sandbox.state.faults.push(parseFault('delay=500 times=99'));
    return library.listKeys(keyOf(sandbox), { ...context, requestTimeout: 20 });
  };
  const late: ErrorCase = async (sandbox, context) => {
    let count = 0;
    const transport = ({ url }: library.HttpRequest) => {
      const body = JSON.stringify({ data: [], links: { next: `${url}&x` } });
      const status = (count += 1) % 2 ? 503 : 200;
      return Promise.resolve({ status, headers: { 'retry-after': '50' }, body });
    };
    return library.listKeys(keyOf(sandbox), { ...context, transport });
  };
  const clock: ErrorCase = async (sandbox, context) => {
    sandbox.state.clockOffset = -300;
    return library.listKeys(keyOf(sandbox), context);
  };
  const noApp: ErrorCase = async (sandbox, context) =>
    library.findApp({ ...keyOf(sandbox), bundleId: 'com.example.ap' }, context);
  const noKeys = (['fail', 'warn'] as const).map((ifMissing): ErrorCase => async (sandbox, context) => {
    const fingerprint = `SHA256:${'A'.repeat(43)}`;
    return library.removeKey({ ...keyOf(sandbox), fingerprint, ifMissing }, context);
  });
  return [...faulty, slow, late, clock, noApp, ...noKeys, ...strangeServers()];
}

/** Calls to a server that is not Apple's API. */
function strangeServers(): ErrorCase[] {
  const YEAR_2033 = new Date('2033-05-18').toUTCString();
  const next = () => ({ links: { next: `?${Math.random()}` } });
  const responses: ((method: string) => Partial<library.HttpResponse>)[] = [
    () => ({ status: 401, headers: { date: YEAR_2033 } }),
    (method) => (method === 'DELETE' ? { body: '' } : { body: '{"data":[{"id":"old"}]}' }),
    () => ({ body: JSON.stringify({ data: Array(60_000).fill({ id: 'x' }), ...next() }) }),
  ];
  const calls = responses.map((response): ErrorCase => async (sandbox, context) => {
    const transport = ({ method }: library.HttpRequest) =>
      Promise.resolve({ status: 200, headers: {}, body: '', ...response(method) });
    const request = { ...keyOf(sandbox), apiUrl: 'https://asc.example', distributionKeyId: 'old' };
    return library.removeKey(request, { ...context, transport });
  });
  const switching: ErrorCase = async (sandbox, context) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).end('HTTP/1.1 101 X\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return library.listKeys({ ...keyOf(sandbox), apiUrl }, context).finally(() => server.close());
  };
  return [...calls, switching];
}

/**
 * Rotations with an app that already has a key, a server that fails, and GitHub tokens that are not valid or cannot write
 * secrets.
 */
export function rotations(): ErrorCase[] {
  return [
    async (sandbox, context) => {
      const key = { ...keyOf(sandbox), bundleId: 'com.example.app' };
      await library.registerKey({ ...key, distributionPrivateKey: makePrivateKey() });
      return library.registerKey({ ...key, distributionPrivateKey: makePrivateKey() }, context);
    },
    async (sandbox, context) => {
      sandbox.state.faults.push(parseFault('POST status=500 times=9'));
      return library.registerKey({ ...keyOf(sandbox), distributionPrivateKey: makePrivateKey() }, context);
    },
    async (sandbox, context) => {
      const secret = { githubToken: 'x', githubApiUrl: sandbox.url, githubRepository: 'example/releases' };
      return library.rotateKey({ ...keyOf(sandbox), ...secret, secretName: 'KEY' }, context);
    },
    async (sandbox, context) => {
      const secret = {
        githubToken: sandbox.state.github.token,
        githubApiUrl: sandbox.url,
        githubRepository: 'example/releases',
      };
      sandbox.state.faults.push(parseFault('GET /repos/ status=403'));
      return library.rotateKey({ ...keyOf(sandbox), ...secret, secretName: 'KEY' }, context);
    },
    ...STORE_COMMANDS.map(([command, environment]): ErrorCase => async ({ state, url }) => {
      const inputs = { ...issueApiKey(state), 'api-url': url, 'store-command': command };
      const { everything } = await actInProcess({ mode: 'rotate-key', ...inputs }, environment);
      throw new Error(everything);
    }),
  ];
}

/** Commands that store no key, and what else is in their environment. */
const STORE_COMMANDS: readonly (readonly [string, NodeJS.ProcessEnv])[] = [
  ['exit 1', {}],
  ['if', {}],
  ['cat', { PATH: '/none' }],
];

/** Calls with environment variables for which nothing is sent. */
export function environmentErrors(): ErrorCase[] {
  const VARIABLES = { https_proxy: 'proxy.example.com:8080', NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  return Object.entries(VARIABLES).map(([name, value]): ErrorCase => async (sandbox, context) => {
    process.env[name] = value;
    return library.listKeys({ ...keyOf(sandbox), apiUrl: 'https://asc.invalid' }, context).finally(() => {
      process.env[name] = '';
    });
  });
}
