import { expect, test } from '@jest/globals';
import { loadAllTasks } from '../../src/tasks/load-task.ts';
import { act } from '../support/run/action.ts';
import { command } from '../support/run/command.ts';
import { createValidResponse, apiKey, CALLS } from '../support/servers/fake-apple.ts';
import { collectLog } from '../support/run/collect-log.ts';

const APPLE = ['https://api.appstoreconnect.apple.com', 'https://api.enterprise.developer.apple.com/'];
const LOOPBACK = [
  'http://127.0.0.1:8080',
  'https://127.1.2.3',
  'http://localhost:8080',
  'https://[::1]:8080',
];

/** What a call of a mode warns of, with the API at this address. */
async function warningsOf(name: string, apiUrl: string | undefined): Promise<string[]> {
  const { log, warnings } = collectLog();
  const call = CALLS[name];
  await call?.run(
    { ...apiKey, ...call.request, ...(apiUrl !== undefined && { apiUrl }) },
    {
      transport: ({ method, url }) => Promise.resolve({ headers: {}, ...createValidResponse(method, url) }),
      sleep: () => Promise.resolve(),
      log,
    },
  );
  return warnings.filter((message) => /^(?:apiUrl|githubApiUrl): /.test(message));
}

const FOREIGN = ['https://asc.example', 'https://apple.com', 'https://api.appstoreconnect.apple.com.example'];

test.each([
  ...Object.keys(CALLS).map((name) => [name, 'https://asc.example'] as const),
  ...FOREIGN.map((apiUrl) => ['list-keys', apiUrl] as const),
])('%s warns once that %s receives a valid token', async (name, apiUrl) => {
  const { host } = new URL(apiUrl);
  expect(await warningsOf(name, apiUrl)).toEqual([
    expect.stringMatching(new RegExp(`^apiUrl: ${host} is not one of Apple's servers`)),
  ]);
});

test.each([
  ...Object.keys(CALLS).map((name) => [name, undefined] as const),
  ...[...APPLE, ...LOOPBACK].map((apiUrl) => ['list-keys', apiUrl] as const),
])('%s does not warn about %s', async (name, apiUrl) => {
  expect(await warningsOf(name, apiUrl)).toEqual([]);
});

test('this file tests every mode that has api-url', async () => {
  const calling = (await loadAllTasks()).filter(({ inputs }) => 'api-url' in inputs).map(({ name }) => name);
  expect(calling.filter((name) => !(name in CALLS))).toEqual([]);
});

test('the Action and the command line warn with their own names of inputs', async () => {
  const url = 'https://asc.invalid';
  const environment = { https_proxy: 'nothing that is an address' }; // Nothing is sent.
  const key = { 'key-id': apiKey.keyId, 'private-key': apiKey.privateKey };
  const [step, run] = await Promise.all([
    act({ mode: 'list-keys', ...key, 'api-url': url }, environment),
    command(['list-keys', `--key-id=${apiKey.keyId}`, '--private-key-file=-', `--api-url=${url}`], {
      input: apiKey.privateKey,
      environment,
    }),
  ]);
  expect(step.annotations).toEqual([
    {
      level: 'warning',
      message: expect.stringMatching(/^api-url: asc\.invalid is not one of Apple's servers/),
    },
    expect.objectContaining({ level: 'error' }),
  ]);
  expect(run.stderr).toMatch(/^warning: --api-url: asc\.invalid is not one of Apple's servers/);
});
