import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { loadAllTasks } from '../../src/modes.ts';
import { command } from '../support/command.ts';
import { MODES } from '../support/modes.ts';
import { answerRightly, apiKey } from './support/apple.ts';
import { NASTY, replaceSomewhere } from './support/junk.ts';
import { property } from './support/property.ts';
import { expectOnlyMeantCommands, expectOnlyOutputs, expectWholeTable, runStep } from './support/step.ts';

const tasks = await loadAllTasks();
const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-injection-'));

/** What the server puts into its next answers, and where. */
let hostility: { text: string; place: number; status: number } | undefined;

const server = createServer((request, response) => {
  const right = answerRightly(request.method ?? '', `http://localhost${request.url ?? ''}`);
  if (!hostility) return void response.writeHead(right.status).end(right.body);
  const { text, place, status } = hostility;
  const body =
    status < 300
      ? right.body
      : '{"errors":[{"code":"X","title":"T","detail":"D","source":{"pointer":"/p"}}]}';
  response.writeHead(status < 300 ? right.status : status).end(body && replaceSomewhere(body, place, text));
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

// The environment of a process takes no NUL and no half characters; a path that is no more than dots is not written to.
const texts = NASTY.filter((text) => !/[\u0000\ud800]/.test(text) && text !== '' && !text.includes('../'));
const nasty = fc.constantFrom(...texts);
const credentials = {
  'issuer-id': apiKey.issuerId,
  'key-id': apiKey.keyId,
  'private-key': apiKey.privateKey,
};

const cases = fc.constantFrom(...tasks).chain((task) =>
  fc.record({
    task: fc.constant(task),
    hostile: fc.dictionary(fc.constantFrom(...Object.keys(task.inputs)), fc.tuple(nasty, fc.boolean()), {
      maxKeys: 2,
    }),
    unknown: fc.oneof(
      fc.constant({}),
      nasty.map((name) => ({ [name.replaceAll('=', '')]: name })),
    ),
    server: fc.option(
      fc.record({
        text: nasty,
        place: fc.double({ min: 0, max: 1, noNaN: true }),
        status: fc.constantFrom(200, 200, 400, 403, 409),
      }),
      { nil: undefined },
    ),
  }),
);

property('no input and no answer becomes a command, an output or a piece of the summary', cases, {
  cost: 8,
  check: async ({ task, hostile, unknown, server }) => {
    hostility = server;
    const { inputs = {}, online = false } = MODES[task.name] ?? {};
    const right: Record<string, string> = { ...(online && { ...credentials, 'api-url': url }), ...inputs };
    const paths = ['private-key-path', 'tokens-file'];
    const spoilt = Object.entries(hostile).map(([name, [text, whole]]) => [
      name,
      paths.includes(name)
        ? join(folder, text.replaceAll('/', '_').slice(0, 100))
        : whole
          ? text
          : (right[name] ?? '') + text,
    ]);
    const step = await runStep({ mode: task.name, ...right, ...Object.fromEntries(spoilt), ...unknown });
    expectOnlyMeantCommands(step.log);
    const { GITHUB_OUTPUT = '', GITHUB_STEP_SUMMARY = '', ...others } = step.files;
    expectOnlyOutputs(GITHUB_OUTPUT, Object.keys(task.outputs));
    expectWholeTable(GITHUB_STEP_SUMMARY);
    for (const text of Object.values(others)) expectOnlyOutputs(text, []);
  },
});

property(
  'no answer becomes a command in what the command line says',
  fc.record({
    mode: fc.constantFrom('list-keys', 'list-domains', 'find-app', 'register-domain'),
    text: nasty,
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    status: fc.constantFrom(200, 400),
  }),
  {
    cost: 15,
    check: async ({ mode, ...answer }) => {
      hostility = answer;
      const words = Object.entries(MODES[mode]?.inputs ?? {}).map(([name, text]) => `--${name}=${text}`);
      const environment = { ASC_KEY_ID: apiKey.keyId, ASC_PRIVATE_KEY: apiKey.privateKey };
      const { stdout, stderr } = await command([mode, '--api-url', url, ...words], { environment });
      expectOnlyMeantCommands(`${stdout}\n${stderr}`);
    },
  },
);
