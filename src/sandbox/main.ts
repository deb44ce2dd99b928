import { once } from 'node:events';
import { parseArgs } from 'node:util';
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
  state.clockOffset = Number(options['clock-offset']);
  state.faults.push(...options.fault.map(parseFault));
  state.agreementsMissing = options['agreements-missing'];
  state.oneKeyPerApp = !options['several-keys-per-app'];
  state.requestsLeft = Number(options['requests-left']);
  const key = issueApiKey(state, options.role === 'DEVELOPER' ? 'DEVELOPER' : 'ADMIN');
  const sandbox = await startSandbox({ port: Number(options.port), state });
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
    return parseArgs({
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
    }).values;
  } catch (error) {
    process.stderr.write(
      `asc-credentials: ${error instanceof Error ? error.message : String(error)}\n${HELP}`,
    );
    return undefined;
  }
}

function describe(ready: Readonly<Record<string, string>>): string {
  return `The sandbox listens. Stop it with Ctrl+C. Its throw-away API key:\n\n${Object.entries(ready)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`;
}
