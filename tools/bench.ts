import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makePrivateKey } from '../__tests__/support/keys/make-keys.ts';
import { startTlsProxy } from '../__tests__/support/servers/tls-proxy.ts';
import { startSandbox } from '../src/sandbox/server.ts';
import { findExceededLimits, writeBudget } from './bench/budget.ts';
import { measureManyTokens } from './bench/many-tokens.ts';
import { measure } from './bench/measure.ts';
import { installOtherPackages } from './bench/other-packages.ts';
import { prepareOurRuns } from './bench/our-runs.ts';
import { drawPlot } from './bench/plot.ts';
import { EMPTY, formatSummary, formatTables, listFigures, type Measured } from './bench/report.ts';
import { fillGeneratedBlocks } from './generated-blocks.ts';
import { ROOT } from './root.ts';

const flag = { type: 'boolean', default: false } as const;
const { values: options } = parseArgs({
  options: { pairs: { type: 'string', default: '21' }, write: flag, budget: flag, check: flag },
});

async function measureAll(rounds: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-bench-'));
  const sandbox = await startSandbox();
  const proxy = await startTlsProxy(sandbox.url, folder, 'IP:127.0.0.1');
  try {
    const others = await installOtherPackages(folder, makePrivateKey('pkcs8'));
    const ours = await prepareOurRuns({ state: sandbox.state, proxy, folder });
    const times = await measure({ [EMPTY]: { args: ['-e', ''], env: {} }, ...others, ...ours }, rounds);
    const manyTokens = {
      1: await measureManyTokens(1, rounds, folder),
      10_000: await measureManyTokens(10_000, Math.ceil(rounds / 4), folder),
      100_000: await measureManyTokens(100_000, 1, folder),
    };
    return { ours: Object.keys(ours), others: Object.keys(others), times, manyTokens };
  } finally {
    proxy.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

async function writeDocuments(measured: Measured): Promise<void> {
  const texts = { 'README.md': formatSummary(measured), 'docs/performance.md': formatTables(measured) };
  for (const [path, speed] of Object.entries(texts))
    await writeFile(join(ROOT, path), await fillGeneratedBlocks(path, { speed }));
  await writeFile(join(ROOT, 'docs', 'start-up.svg'), drawPlot(measured));
}

const measured = await measureAll(Number(options.pairs));
process.stdout.write(formatTables(measured));
if (options.write) await writeDocuments(measured);
if (options.budget) await writeBudget(listFigures(measured));
const exceeded = options.check ? await findExceededLimits(listFigures(measured)) : [];
for (const line of exceeded) process.stderr.write(`${line}\n`);
process.exitCode = exceeded.length > 0 ? 1 : 0;
