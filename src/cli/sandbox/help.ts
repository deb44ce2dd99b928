import { faultSettings } from '../../sandbox/faults.ts';

interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** What the help calls the value. */
  readonly value?: string;
  readonly description: string;
}

/** The options of `asc-credentials sandbox`, by name. */
export const OPTIONS: Readonly<Record<string, Option>> = {
  port: { type: 'string', value: 'N', description: 'Port to listen on; a free one unless given.' },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'NAME',
    description:
      'Accept requests for this host besides localhost, 127.0.0.1 and [::1], such as the name of a service in Docker. May be repeated.',
  },
  'clock-offset': {
    type: 'string',
    value: 'SECONDS',
    description: "How far the sandbox's clock is ahead of this machine's.",
  },
  role: {
    type: 'string',
    value: 'ROLE',
    description: 'What the API key may: ADMIN (unless given), or DEVELOPER, which may not touch keys.',
  },
  'agreements-missing': { type: 'boolean', description: 'The account has an agreement to accept first.' },
  'several-keys-per-app': {
    type: 'boolean',
    description: 'An app takes more than one alternative distribution key.',
  },
  'requests-left': {
    type: 'string',
    value: 'N',
    description: 'Requests that the API key has left this hour.',
  },
  fault: {
    type: 'string',
    multiple: true,
    value: 'FAULT',
    description:
      "Something that goes wrong: [METHOD] [/path] and settings, such as 'POST /v1/alternativeDistributionKeys reset=after'. May be repeated.",
  },
  json: {
    type: 'boolean',
    description: "Print address and key as one line of JSON, named as the Action's inputs.",
  },
  help: { type: 'boolean', description: 'Print this help.' },
};

/** What `asc-credentials sandbox --help` prints. */
export const sandboxHelp = `Runs an App Store Connect of your own on this machine, in memory, on loopback, and prints a throw-away API key for it.

Usage: asc-credentials sandbox [--option value ...]

Options:
${columns(Object.entries(OPTIONS).map(([name, { value, description }]) => [`--${name}${value ? ` ${value}` : ''}`, description]))}

Settings of a fault:
${columns(Object.entries(faultSettings))}

While it runs, the sandbox has calls of its own:
${columns([
  [
    'GET  /sandbox/requests',
    'the latest 10,000 requests and the status of each; bodies of authenticated ones only',
  ],
  ['POST /sandbox/faults', 'adds a fault, as text'],
  ['POST /sandbox/verify-marketplace-token', 'checks a marketplace token, sent as text'],
])}

It refuses other hosts, requests from web pages of other sites, and bodies over 1 MiB. It ends on Ctrl+C, on SIGTERM, and
with the npx that started it; started in the background by a step of a workflow, it stays until the job ends.
`;

function columns(rows: readonly (readonly [term: string, description: string])[]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, description]) => `  ${term.padEnd(width)}  ${description}`).join('\n');
}
