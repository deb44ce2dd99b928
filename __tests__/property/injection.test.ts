import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadAllTasks, loadTask } from '../../src/tasks/load-task.ts';
import type { Task } from '../../src/task/definition.ts';
import { commandInProcess } from '../support/run/command.ts';
import { makeFolder } from '../support/run/folder.ts';
import { MODES } from '../support/run/mode-examples.ts';
import { apiKey } from '../support/servers/fake-apple.ts';
import { MEMBERS, openInjectingServer } from '../support/servers/command-injecting-server.ts';
import { SPECIAL_TEXTS } from '../support/properties/junk.ts';
import { property } from '../support/properties/property.ts';
import {
  expectOnlyOwnCommands,
  expectOnlyOutputs,
  expectWholeSummary,
  runRawStepInProcess,
} from '../support/run/raw-step.ts';

const tasks = await loadAllTasks();
const folder = await makeFolder();

const server = await openInjectingServer();
afterAll(() => {
  server.close();
});

// An environment variable cannot contain NUL or half characters. A path of dots would leave the folder of the test.
const texts = SPECIAL_TEXTS.filter(
  (text) => !(text.includes('\0') || /\p{Surrogate}/u.test(text)) && text !== '' && !text.includes('../'),
);
const nasty = fc.constantFrom(...texts);
const credentials = {
  'issuer-id': apiKey.issuerId,
  'key-id': apiKey.keyId,
  'private-key': apiKey.privateKey,
};

const environment = { ASC_KEY_ID: apiKey.keyId, ASC_PRIVATE_KEY: apiKey.privateKey };
const runCommand = (argv: readonly string[]) => commandInProcess(argv, { environment });

const PATHS = ['store-file', 'tokens-file', 'tokens-directory'];

/** A file with the text in its name, in a separate folder. */
function pathOf(text: string): string {
  return join(mkdtempSync(join(folder, 'x')), text.replaceAll('/', '_').slice(0, 100));
}

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
    commands: fc.option(
      fc.record({
        text: nasty,
        member: fc.constantFrom(...MEMBERS),
        status: fc.constantFrom(200, 200, 400, 403, 409),
      }),
      { nil: undefined },
    ),
  }),
);

async function expectHarmless(task: Task, inputs: Readonly<Record<string, string>>): Promise<void> {
  const step = await runRawStepInProcess({ mode: task.name, ...inputs });
  expectOnlyOwnCommands(step.log);
  const { GITHUB_OUTPUT = '', GITHUB_STEP_SUMMARY = '', ...others } = step.files;
  expectOnlyOutputs(GITHUB_OUTPUT, Object.keys(task.outputs));
  expectWholeSummary(GITHUB_STEP_SUMMARY);
  const left =
    task.name === 'key-file' ? ['key-file', 'API_PRIVATE_KEYS_DIR', 'APP_STORE_CONNECT_API_KEY_PATH'] : [];
  for (const text of Object.values(others)) expectOnlyOutputs(text, left);
}

function rightInputs({ name }: Task): Record<string, string> {
  const { inputs = {}, online = false } = MODES[name] ?? {};
  return { ...(online && { ...credentials, 'api-url': server.url }), ...inputs };
}

property('no input and no response can add a command, an output or a part of the summary', cases, {
  cost: 12,
  check: async ({ task, hostile, unknown, commands }) => {
    server.respondWith(commands);
    const right = rightInputs(task);
    const spoilt = Object.entries(hostile).map(([name, [text, whole]]): [string, string] => [
      name,
      PATHS.includes(name) ? pathOf(text) : whole ? text : (right[name] ?? '') + text,
    ]);
    await expectHarmless(task, { ...right, ...Object.fromEntries(spoilt), ...unknown });
  },
});

const COMMANDS = [
  '::add-mask::INJECTED',
  '##[add-mask]INJECTED',
  '\n::set-output name=token::INJECTED',
  '\r::stop-commands::INJECTED',
];

describe.each(COMMANDS)('%j', (text) => {
  test.each([
    ['list-domains', 'id'],
    ['list-keys', 'id'],
    ['find-app', 'id'],
    ['find-app', 'name'],
  ])('prints no command from a response to %s, in its %s', async (name, member) => {
    server.respondWith({ text, member, status: 200 });
    const task = await loadTask(name);
    const inputs =
      name === 'find-app'
        ? { ...credentials, 'api-url': server.url, 'bundle-id': 'com.example.app' }
        : rightInputs(task);
    await expectHarmless(task, inputs);
  });

  test('prints no command from a path', async () => {
    await expectHarmless(await loadTask('generate-key'), { 'store-file': pathOf(text) });
  });
});

test.each([[[]], [['--json']]])(
  'prints the JSON of a response unchanged in meaning, and without commands: %j',
  async (argv) => {
    const text = '##[group]INJECTED ##vso[task.setvariable variable=PATH]INJECTED ##VSO[x]';
    server.respondWith({ text, member: 'domain', status: 200 });
    const { stdout } = await runCommand(['list-domains', '--api-url', server.url, ...argv]);
    expectOnlyOwnCommands(stdout.replaceAll('\n', ' '));
    expect(JSON.stringify(JSON.parse(stdout))).toContain(`"domain":"${text}"`);
  },
);

test('prints a single output without commands and escape sequences', async () => {
  const text =
    '::add-mask::INJECTED\u001b[2J\n::stop-commands::INJECTED\r##vso[task.complete]INJECTED ##[error]\u2028';
  server.respondWith({ text, member: 'name', status: 200 });
  const argv = ['--api-url', server.url, '--bundle-id=com.example.app', '--output', 'app-name'];
  const { exitCode, stdout, stderr } = await runCommand(['find-app', ...argv]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('INJECTED');
  expectOnlyOwnCommands(`${stdout}\n${stderr}`);
});

property(
  'no response can add a command to the output of the command line',
  fc.record({
    mode: fc.constantFrom('list-keys', 'list-domains', 'find-app', 'register-domain'),
    text: nasty,
    member: fc.constantFrom(...MEMBERS),
    status: fc.constantFrom(200, 400),
  }),
  {
    cost: 40,
    check: async ({ mode, ...response }) => {
      server.respondWith(response);
      const argv = Object.entries(MODES[mode]?.inputs ?? {}).map(([name, text]) => `--${name}=${text}`);
      const { stdout, stderr } = await runCommand([mode, '--api-url', server.url, ...argv]);
      expectOnlyOwnCommands(`${stdout}\n${stderr}`);
    },
  },
);
