import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/server.ts';
import { fillBlocks } from './blocks.ts';
import { measureBatch, type Batch } from './bench/batch.ts';
import { overBudget } from './bench/budget.ts';
import { bytesHeldPerDeveloper } from './bench/held.ts';
import { compareStart, findNode24, type Command } from './bench/measure.ts';
import { peers } from './bench/peers.ts';
import { bundleSizes, describe, describeMachine, type Measured, type StartUp } from './bench/report.ts';
import { startUps } from './bench/start-ups.ts';
import { throwAwayKey } from './scene.ts';
import { ROOT } from './root.ts';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '21' },
    check: { type: 'boolean', default: false },
    json: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const pairs = Number(values.pairs);

async function compareAll(commands: Readonly<Record<string, Command>>): Promise<Record<string, StartUp>> {
  const found: Record<string, StartUp> = {};
  for (const [name, command] of Object.entries(commands)) {
    process.stderr.write(`${name}\n`);
    found[name] = await compareStart(command, pairs);
  }
  return found;
}

async function compareBatches(folder: string): Promise<Record<string, Batch>> {
  const found: Record<string, Batch> = {};
  for (const [count, rounds] of [
    [1, 11],
    [100, 11],
    [10_000, 5],
    [100_000, 2],
  ] as const) {
    process.stderr.write(`${count} marketplace tokens\n`);
    found[count] = await measureBatch(count, { folder, rounds });
  }
  return found;
}

async function measure(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-bench-'));
  const sandbox = await startSandbox();
  try {
    const others = await peers(join(folder, 'peers'), throwAwayKey('pkcs8'));
    return {
      ...describeMachine(),
      pairs,
      ours: await compareAll(await startUps(sandbox, folder)),
      peers: values.check ? {} : await compareAll(others),
      batches: await compareBatches(folder),
      bytesHeldPerDeveloper: await bytesHeldPerDeveloper(folder),
      bytes: bundleSizes(),
    };
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

/** Prints the figures, and writes them as JSON or into the README where that is asked for; with --check, leaves others out, and fails where a promise is not kept. */
async function main(): Promise<number> {
  const measured = await measure();
  process.stdout.write(describe(measured));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(measured, null, 2)}\n`);
  if (values.readme)
    await writeFile(join(ROOT, 'README.md'), await fillBlocks('README.md', { speed: describe(measured) }));
  const broken = values.check ? overBudget(measured) : [];
  for (const line of broken) process.stderr.write(`${line}\n`);
  return broken.length > 0 ? 1 : 0;
}

const node = findNode24();
process.exitCode =
  node === process.execPath
    ? await main()
    : (spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
