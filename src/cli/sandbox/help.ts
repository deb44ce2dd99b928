import { faultSettings } from '../../sandbox/faults.ts';

interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** The name of the value in the help. */
  readonly value?: string;
  readonly description: string;
}

/** The options of `asc-credentials sandbox`, by name. */
export const OPTIONS: Readonly<Record<string, Option>> = {
  port: { type: 'string', value: 'N', description: 'Port to listen on. Default: a free port.' },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'NAME',
    description:
      'Accept requests for this host in addition to localhost, 127.0.0.1 and [::1], such as the name of a service in Docker. May be repeated.',
  },
  'clock-offset': {
    type: 'string',
    value: 'SECONDS',
    description: "How far the sandbox's clock is ahead of this machine's clock.",
  },
  role: {
    type: 'string',
    value: 'ROLE',
    description: 'Role of the API key: ADMIN (default) or DEVELOPER, which cannot manage keys.',
  },
  'agreements-missing': { type: 'boolean', description: 'The account still has to accept an agreement.' },
  'several-keys-per-app': {
    type: 'boolean',
    description: 'An app may have more than one alternative distribution key.',
  },
  'requests-left': {
    type: 'string',
    value: 'N',
    description: 'Number of requests that the API key has left this hour.',
  },
  fault: {
    type: 'string',
    multiple: true,
    value: 'FAULT',
    description:
      "A fault to inject: [METHOD] [/path] and settings, such as 'POST /v1/alternativeDistributionKeys reset=after'. May be repeated.",
  },
  json: {
    type: 'boolean',
    description: "Print the address and the key as one line of JSON, with the names of the Action's inputs.",
  },
  help: { type: 'boolean', description: 'Print this help.' },
};

/** Returns the text of `asc-credentials sandbox --help`. */
export const sandboxHelp = `Runs a local mock of App Store Connect in memory, on the loopback address, and prints a test API key for it.

Usage: asc-credentials sandbox [--option value ...]

Options:
${columns(Object.entries(OPTIONS).map(([name, { value, description }]) => [`--${name}${value ? ` ${value}` : ''}`, description]))}

Settings of a fault:
${columns(Object.entries(faultSettings))}

While it runs, the sandbox also responds to these calls:
${columns([
  [
    'GET  /sandbox/requests',
    'the last 10,000 requests with the status of each, and why a token was refused; bodies only of authenticated requests',
  ],
  ['POST /sandbox/faults', 'adds a fault (as text)'],
  ['POST /sandbox/verify-marketplace-token', 'checks a marketplace token (sent as text)'],
  ['POST /sandbox/verify-install-token', 'checks an install verification token (sent as text)'],
])}

It refuses other hosts, requests from web pages of other sites, and bodies over 1 MiB. It ends on Ctrl+C, on SIGTERM, and
with the npx process that started it. If a workflow step starts it in the background, it runs until the job ends.
`;

function columns(rows: readonly (readonly [term: string, description: string])[]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, description]) => `  ${term.padEnd(width)}  ${description}`).join('\n');
}
