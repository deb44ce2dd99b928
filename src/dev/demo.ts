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

/** Outputs of the steps so far: an input in braces is an output of an earlier step, as in a workflow. */
const earlier: Record<string, string> = {};

function fillIn(inputs: Texts): Texts {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [name, earlier[/^\{(.*)\}$/.exec(text)?.[1] ?? ''] ?? text]),
  );
}

/** Runs the built Action as GitHub's runner would, and shows what a user would see of it. */
async function show({ mode, inputs, confirm }: Step): Promise<void> {
  print(`\n=== mode: ${mode} ===`);
  const run = await runAction({ mode, ...fillIn(inputs) });
  Object.assign(earlier, run.outputs);
  print(
    `--- log, as the runner shows it (${run.log.match(/^::add-mask::/gm)?.length ?? 0} values masked first)`,
  );
  print(indent(showLog(run.log)));
  if (run.exitCode !== 0) throw new Error(`The Action ended with exit code ${String(run.exitCode)}`);
  print('--- outputs');
  print(indent(describeOutputs(mode, run.outputs)));
  print('--- job summary');
  print(indent(run.summary));
  print(`--- checked: ${await confirm(run.outputs)}`);
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
  return `the sandbox accepted the token and listed ${String(data?.length)} apps with it`;
}

async function confirmMarketplaceToken({ url }: Sandbox, token: string): Promise<string> {
  const answer = await fetch(`${url}/sandbox/verify-marketplace-token`, { method: 'POST', body: token });
  const { valid, reasons, claims } = (await answer.json()) as {
    valid: boolean;
    reasons: string[];
    claims: unknown;
  };
  if (!valid) throw new Error(`The sandbox refused the token: ${reasons.join(', ')}`);
  return `the sandbox verified the token with the registered key; its claims are ${JSON.stringify(claims)}`;
}

/** Checks a token by the Action's own verify-token: what whoever receives the token would do. */
async function confirmByAction(key: Texts, token: string): Promise<string> {
  const run = await runAction({ mode: 'verify-token', token, ...key });
  if (run.exitCode !== 0) throw new Error(`verify-token refused the token: ${run.log}`);
  return `verify-token says: ${showLog(run.log).trim()}`;
}

const sandbox = await startSandbox();
const apiKey = { ...issueApiKey(sandbox.state) };
const distributionKey = { 'distribution-private-key': throwAwayKey() };
const app = { 'bundle-id': 'com.example.app' };
const product = { 'product-id': 'com.example.app.monthly', 'transaction-id': '2000000123456789' };
const byApiKey = async ({ token = '' }: Texts) =>
  confirmByAction({ 'private-key': apiKey['private-key'] }, token);
const steps: readonly Step[] = [
  { mode: 'asc-token', inputs: apiKey, confirm: ({ token = '' }) => confirmAscToken(sandbox, token) },
  {
    mode: 'register-key',
    inputs: { ...apiKey, ...distributionKey, 'api-url': sandbox.url },
    confirm: () =>
      Promise.resolve(`the sandbox holds ${sandbox.state.keys.length} alternative distribution key`),
  },
  {
    mode: 'marketplace-token',
    inputs: {
      ...distributionKey,
      'marketplace-id': '6478901234',
      'developer-id': '57246542-96fe-1a63-e053-0824d011072a',
    },
    confirm: ({ token = '' }) => confirmMarketplaceToken(sandbox, token),
  },
  { mode: 'server-token', inputs: { ...apiKey, ...app }, confirm: byApiKey },
  {
    mode: 'promotional-offer-jws',
    inputs: { ...apiKey, ...app, ...product, 'offer-id': 'spring' },
    confirm: byApiKey,
  },
  {
    mode: 'introductory-offer-jws',
    inputs: { ...apiKey, ...app, ...product, 'allow-introductory-offer': 'true' },
    confirm: byApiKey,
  },
  {
    mode: 'advanced-commerce-jws',
    inputs: { ...apiKey, ...app, request: '{"operation":"CREATE_ONE_TIME_CHARGE","version":"1"}' },
    confirm: byApiKey,
  },
  {
    mode: 'install-verification-token',
    inputs: {
      ...distributionKey,
      ...app,
      'installer-id': '6478901234',
      'distribution-key-id': '{distribution-key-id}',
    },
    confirm: ({ token = '' }) => confirmByAction(distributionKey, token),
  },
];
print(
  `A sandbox of App Store Connect listens on ${sandbox.url}. All keys below are made for this demo and thrown away.`,
);
for (const step of steps) await show(step);
await sandbox.close();
print('\nAll tokens were verified. "npm cit" runs the tests.');
