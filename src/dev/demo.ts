import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { issueApiKey } from '../sandbox/state.ts';
import { tasks } from '../tasks/index.ts';
import { runAction, showLog, throwAwayKey, type ActionRun } from './scene.ts';

type Texts = Readonly<Record<string, string>>;

/** One run of the demo: the inputs of a step, and how the sandbox confirms what came of it. */
interface Step {
  readonly mode: string;
  readonly inputs: Texts;
  readonly confirm: (outputs: Texts) => Promise<string>;
}

function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Runs the built Action as GitHub's runner would, and shows what a user would see of it. */
async function show({ mode, inputs, confirm }: Step): Promise<void> {
  print(`\n=== mode: ${mode} ===`);
  const run = await runAction({ mode, ...inputs });
  print(
    `--- log, as the runner shows it (${run.log.match(/^::add-mask::/gm)?.length ?? 0} values masked first)`,
  );
  print(indent(showLog(run.log)));
  if (run.exitCode !== 0) throw new Error(`The Action ended with exit code ${String(run.exitCode)}`);
  print('--- outputs');
  print(indent(describeOutputs(mode, run.outputs)));
  print('--- job summary');
  print(indent(run.summary));
  print(`--- the sandbox: ${await confirm(run.outputs)}`);
}

function describeOutputs(mode: string, outputs: ActionRun['outputs']): string {
  const declared = tasks.find(({ name }) => name === mode)?.outputs ?? {};
  return Object.entries(outputs)
    .map(
      ([name, text]) =>
        `${name}: ${declared[name]?.secret ? `*** (${text.length} characters)` : text.trim()}`,
    )
    .join('\n');
}

function indent(text: string): string {
  return text.trim().replaceAll(/^/gm, '    ');
}

/** Lists the apps with a token: what a later step of the job would do with it. */
async function confirmAscToken({ url }: Sandbox, token: string): Promise<string> {
  const answer = await fetch(`${url}/v1/apps`, { headers: { authorization: `Bearer ${token}` } });
  const { data } = (await answer.json()) as { data?: unknown[] };
  if (!answer.ok) throw new Error(`The sandbox refused the token with ${answer.status}`);
  return `accepted the token and listed ${String(data?.length)} apps with it`;
}

async function confirmMarketplaceToken({ url }: Sandbox, token: string): Promise<string> {
  const answer = await fetch(`${url}/sandbox/verify-marketplace-token`, { method: 'POST', body: token });
  const { valid, reasons, claims } = (await answer.json()) as {
    valid: boolean;
    reasons: string[];
    claims: unknown;
  };
  if (!valid) throw new Error(`The sandbox refused the token: ${reasons.join(', ')}`);
  return `verified the token with the registered key; its claims are ${JSON.stringify(claims)}`;
}

const sandbox = await startSandbox();
const apiKey = issueApiKey(sandbox.state);
const distributionKey = { 'distribution-private-key': throwAwayKey() };
const developer = { 'marketplace-id': '6478901234', 'developer-id': '57246542-96fe-1a63-e053-0824d011072a' };
const steps: readonly Step[] = [
  {
    mode: 'asc-token',
    inputs: { ...apiKey },
    confirm: ({ token = '' }) => confirmAscToken(sandbox, token),
  },
  {
    mode: 'register-key',
    inputs: { ...apiKey, ...distributionKey, 'api-url': sandbox.url },
    confirm: () => Promise.resolve(`holds ${sandbox.state.keys.length} alternative distribution key`),
  },
  {
    mode: 'marketplace-token',
    inputs: { ...distributionKey, ...developer },
    confirm: ({ token = '' }) => confirmMarketplaceToken(sandbox, token),
  },
];
print(
  `A sandbox of App Store Connect listens on ${sandbox.url}. All keys below are made for this demo and thrown away.`,
);
for (const step of steps) await show(step);
await sandbox.close();
print('\nAll tokens were verified. "npm cit" runs the tests.');
