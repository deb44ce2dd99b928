import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { quote } from '../core/plain.ts';
import { InputError } from '../errors.ts';
import { faultSettings, parseFault } from './faults.ts';
import { startSandbox } from './server.ts';
import { createState, issueApiKey } from './state.ts';

const HELP = `Runs an App Store Connect of your own on this machine, in memory, on loopback, and prints a throw-away API key for it.

Usage: asc-credentials sandbox [--port N] [--clock-offset SECONDS] [--fault FAULT]... [--json]

  --port N                Port to listen on; a free one unless given.
  --clock-offset SECONDS  How far the sandbox's clock is ahead of this machine's.
  --role ROLE             What the API key may: ADMIN (unless given), or DEVELOPER, which may not touch keys.
  --agreements-missing    The account has an agreement to accept first.
  --several-keys-per-app  An app takes more than one alternative distribution key.
  --requests-left N       Requests that the API key has left this hour.
  --fault FAULT           Something that goes wrong: [METHOD] [/path] and settings, such as
                          'POST /v1/alternativeDistributionKeys reset=after'. May be repeated.
  --json                  Print address and key as one line of JSON, named as the Action's inputs.

Settings of a fault:
${Object.entries(faultSettings)
  .map(([name, meaning]) => `  ${name.padEnd(12)} ${meaning}`)
  .join('\n')}

While it runs, the sandbox has calls of its own:
  GET  /sandbox/requests                    what was asked so far, and the answers' statuses
  POST /sandbox/faults                      adds a fault, as text
  POST /sandbox/verify-marketplace-token    checks a marketplace token, sent as text
`;

/** The command line's \`sandbox\`: runs until it is interrupted. Returns the exit code. */
export async function runSandbox(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (options === undefined) return 2;
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const state = createState();
  state.clockOffset = options.clockOffset;
  state.faults.push(...options.faults);
  state.agreementsMissing = options['agreements-missing'];
  state.oneKeyPerApp = !options['several-keys-per-app'];
  state.requestsLeft = options.requestsLeft;
  const key = issueApiKey(state, options.role);
  const sandbox = await startSandbox({ port: options.port, state });
  const ready = {
    'api-url': sandbox.url,
    ...key,
    'github-api-url': sandbox.url,
    'github-token': state.github.token,
  };
  // Listened for before the address is told: whoever reads it may stop the sandbox at once.
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.stdout.write(options.json ? `${JSON.stringify(ready)}\n` : describe(ready));
  await stopped;
  await sandbox.close();
  return 0;
}

function readOptions(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '0' },
        'clock-offset': { type: 'string', default: '0' },
        role: { type: 'string', default: 'ADMIN' },
        'agreements-missing': { type: 'boolean', default: false },
        'several-keys-per-app': { type: 'boolean', default: false },
        'requests-left': { type: 'string', default: '3500' },
        fault: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return {
      ...values,
      faults: values.fault.map(parseFault),
      port: readNumber('port', values.port, { from: 0, to: 65_535 }),
      role: readRole(values.role),
      requestsLeft: readNumber('requests-left', values['requests-left'], { from: 0, to: 1e9 }),
      clockOffset: readNumber('clock-offset', values['clock-offset'], { from: -1e9, to: 1e9 }),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`asc-credentials: ${error instanceof InputError ? `--${message}` : message}\n`);
    return undefined;
  }
}

function readRole(text: string): 'ADMIN' | 'DEVELOPER' {
  if (text === 'ADMIN' || text === 'DEVELOPER') return text;
  throw new InputError([{ input: 'role', reason: `is ${quote(text)}. Expected ADMIN or DEVELOPER` }]);
}

function readNumber(input: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= from && value <= to) return value;
  throw new InputError([
    { input, reason: `is ${quote(text)}. Expected a whole number from ${from} to ${to}` },
  ]);
}

function describe(ready: Readonly<Record<string, string>>): string {
  return `The sandbox listens. Stop it with Ctrl+C. Its throw-away API key:\n\n${Object.entries(ready)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`;
}
