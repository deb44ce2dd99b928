import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../src/sandbox/server.ts';
import { measureBatch } from './bench/batch.ts';
import { measure } from './bench/measure.ts';
import { peers } from './bench/peers.ts';
import { describe, EMPTY, figures, plot, summarize, type Measured } from './bench/report.ts';
import { startUps } from './bench/start-ups.ts';
import { fillBlocks } from './blocks.ts';
import { ROOT } from './root.ts';
import { throwAwayKey } from './scene.ts';
import { startTlsFront } from './tls-front.ts';

const BUDGET = join(ROOT, 'src', 'dev', 'bench', 'budget.json');

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '21' }, write: flag, budget: flag, check: flag },
});

async function measureAll(pairs: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-bench-'));
  const sandbox = await startSandbox();
  const front = await startTlsFront(sandbox.url, folder, 'IP:127.0.0.1');
  try {
    const others = await peers(folder, throwAwayKey('pkcs8'));
    const ours = await startUps(sandbox.state, front, folder);
    const times = await measure({ [EMPTY]: { args: ['-e', ''], env: {} }, ...others, ...ours }, pairs);
    const batches = {
      1: await measureBatch(1, pairs, folder),
      10_000: await measureBatch(10_000, Math.ceil(pairs / 4), folder),
      100_000: await measureBatch(100_000, 1, folder),
    };
    return { ours: Object.keys(ours), peers: Object.keys(others), times, batches };
  } finally {
    front.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

const measured = await measureAll(Number(values.pairs));
process.stdout.write(describe(measured));
if (values.write) {
  const blocks = { 'README.md': summarize(measured), 'docs/performance.md': describe(measured) };
  for (const [path, speed] of Object.entries(blocks))
    await writeFile(join(ROOT, path), await fillBlocks(path, { speed }));
  await writeFile(join(ROOT, 'docs', 'start-up.svg'), plot(measured));
}
const found = figures(measured);
if (values.budget) {
  const most = Object.entries(found).map(([name, value]) => [name, +(value * 1.1).toFixed(2)]);
  await writeFile(BUDGET, `${JSON.stringify(Object.fromEntries(most), null, 2)}\n`);
}
const budget = JSON.parse(await readFile(BUDGET, 'utf8')) as Record<string, number>;
for (const [name, most] of Object.entries(values.check ? budget : {})) {
  if ((found[name] ?? NaN) <= most) continue;
  process.stderr.write(`${name}: ${String(found[name]?.toFixed(2))}, budget ${most}\n`);
  process.exitCode = 1;
}
