import { spawnSync } from 'node:child_process';
import { createPrivateKey, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsonwebtoken from 'jsonwebtoken';
import { createMarketplaceTokens } from '../index.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { issueApiKey } from '../sandbox/state.ts';
import { compareStart, findNode24, type Command } from './measure.ts';
import { ACTION, runnerEnvironment, throwAwayKey } from './scene.ts';

/** Pairs per row: a median of fewer moves by more than the budgets' last digit. */
const PAIRS = Number(process.argv[2] ?? 21);

const COMMAND = fileURLToPath(new URL('../command/index.js', import.meta.url));

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Whole runs of the Action, by mode, and of the command line. */
function startUps(sandbox: Sandbox, folder: string): Record<string, Command> {
  const key = issueApiKey(sandbox.state);
  const distribution = { 'distribution-private-key': throwAwayKey() };
  const developer = { 'marketplace-id': '6478901234', 'developer-id': randomUUID() };
  const action = (inputs: Record<string, string>, prepare?: () => void): Command => ({
    args: [ACTION],
    env: runnerEnvironment(inputs, folder),
    ...(prepare && { prepare }),
  });
  const forget = () => (sandbox.state.keys.length = 0);
  const environment = {
    PATH: process.env.PATH,
    ASC_KEY_ID: key['key-id'],
    ASC_PRIVATE_KEY: key['private-key'],
  };
  return {
    'asc-token': action({ mode: 'asc-token', ...key }),
    'marketplace-token': action({ mode: 'marketplace-token', ...distribution, ...developer }),
    'server-token': action({ mode: 'server-token', ...key, 'bundle-id': 'com.example.app' }),
    'register-key, new key': action(
      { mode: 'register-key', ...key, ...distribution, 'api-url': sandbox.url },
      forget,
    ),
    'command line: asc-token': { args: [COMMAND, 'asc-token'], env: environment },
    'command line: --help': { args: [COMMAND, '--help'], env: environment },
  };
}

async function benchStartUps(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-bench-'));
  const sandbox = await startSandbox();
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) await writeFile(join(folder, name), '');
  print(`## Start-up against an empty Node.js, ${PAIRS} interleaved pairs\n`);
  print('| whole run | median ratio | least | most | median time |\n| --- | --- | --- | --- | --- |');
  for (const [name, command] of Object.entries(startUps(sandbox, folder))) {
    const { ratio, milliseconds } = await compareStart(command, PAIRS);
    const ratios = [ratio.median, ratio.least, ratio.most].map((value) => value.toFixed(2));
    print(`| ${name} | ${ratios.join(' | ')} | ${milliseconds.median.toFixed(1)} ms |`);
  }
  await sandbox.close();
  await rm(folder, { recursive: true });
}

/** Signs the same claims for the same developers by both, in turn. */
async function benchBatch(count: number): Promise<void> {
  const pem = throwAwayKey();
  const key = createPrivateKey(pem);
  const ids = Array.from({ length: count }, () => randomUUID());
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    let started = performance.now();
    await createMarketplaceTokens({
      distributionPrivateKey: pem,
      marketplaceId: '6478901234',
      developerId: ids,
    });
    ours.push(performance.now() - started);
    started = performance.now();
    for (const pid of ids) {
      jsonwebtoken.sign({ iss: '6478901234', aud: 'appstoreconnect-v1', pid }, key, {
        algorithm: 'ES256',
        expiresIn: '1d',
      });
    }
    theirs.push(performance.now() - started);
  }
  const micro = (times: readonly number[]) => `${((Math.min(...times) * 1000) / count).toFixed(0)} µs`;
  print(
    `| ${count} | ${micro(ours)} | ${micro(theirs)} | ${(Math.min(...ours) / Math.min(...theirs)).toFixed(2)} |`,
  );
}

const node = findNode24();
if (node === process.execPath) {
  print(
    `Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  await benchStartUps();
  print('\n## Marketplace tokens, time per token, best of 5 rounds in turn\n');
  print('| tokens | asc-credentials | jsonwebtoken with a KeyObject | ratio |\n| --- | --- | --- | --- |');
  for (const count of [1_000, 10_000]) await benchBatch(count);
} else {
  process.exitCode = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;
}
