import { print } from '../terminal.ts';
import { AscError } from '../../base/errors.ts';
import { sandboxHelp } from './help.ts';
import { waitForEnd } from './lifetime.ts';
import { readOptions, type CommandOptions } from './options.ts';
import { startSandbox, type Sandbox } from '../../sandbox/server.ts';
import { createSandboxState, issueApiKey } from '../../sandbox/sandbox-state.ts';

/** Runs the `sandbox` command until it is ended. Returns the exit code. */
export async function runSandbox(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options.help) return print(sandboxHelp);
  const state = createSandboxState();
  const { clockOffset, agreementsMissing, oneKeyPerApp, requestsLeft } = options;
  Object.assign(state, { clockOffset, agreementsMissing, oneKeyPerApp, requestsLeft });
  state.faults.push(...options.faults);
  const key = issueApiKey(state, options.role);
  // Listens before the URL is printed, because the reader may stop the sandbox at once.
  const ended = waitForEnd();
  const sandbox = await listen(options, state);
  const connection = {
    'api-url': sandbox.url,
    ...key,
    'github-api-url': sandbox.url,
    'github-token': state.github.token,
  };
  try {
    await print(options.json ? `${JSON.stringify(connection)}\n` : describe(connection));
    await ended;
  } finally {
    await sandbox.close();
  }
  return 0;
}

async function listen({ port, allowedHosts }: CommandOptions, state: Sandbox['state']): Promise<Sandbox> {
  try {
    return await startSandbox({ port, state, allowedHosts });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = { EADDRINUSE: 'is in use', EACCES: 'cannot be used by this user' }[code];
    if (reason === undefined) throw error;
    throw new AscError(
      'ERR_INPUT',
      `port ${port} ${reason}. Choose another port with --port, or omit --port to use a free one`,
    );
  }
}

function describe(connection: Readonly<Record<string, string>>): string {
  return `The sandbox is listening. Stop it with Ctrl+C. Its test API key:\n\n${Object.entries(connection)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`;
}
