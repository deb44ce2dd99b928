import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a run of the built Action left behind. */
export interface ActionRun {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export const ACTION = fileURLToPath(new URL('../dist/index.js', import.meta.url));

/** The files that the runner hands to a step. */
const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/** Time zone and language, which a machine sets for every process, however little else it is given. */
const { TZ, LC_ALL } = process.env;

/** The environment in which GitHub's runner starts an Action: `INPUT_*` with hyphens kept, and files to write to. */
export function runnerEnvironment(
  inputs: Readonly<Record<string, string>>,
  folder: string,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(FILES.map((name) => [name, join(folder, name)])),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
}

/** Runs the built Action as the runner would, in a folder of its own that is removed afterwards. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = {},
): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-'));
  try {
    const env = { ...runnerEnvironment(inputs, folder), ...environment };
    for (const name of FILES) await writeFile(join(folder, name), '');
    const { exitCode, stdout, stderr } = await runNode([ACTION], env);
    const outputs = readOutputs(await readFile(join(folder, 'GITHUB_OUTPUT'), 'utf8'));
    return {
      exitCode,
      log: stdout + stderr,
      outputs,
      summary: await readFile(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs Node.js to its end; `input` is its standard input. */
export async function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, args, { env: { TZ, LC_ALL, ...env } });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  child.stdin.on('error', () => undefined).end(input); // A program that reads no input may be gone before it is written.
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { exitCode, ...output };
}

/** Reads the file in which Actions leave outputs: `name<<delimiter`, the lines of the value, the delimiter. */
export function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^(?<name>[^\n<]+)<<(?<delimiter>\S+)\n(?<value>[\s\S]*?)\n\k<delimiter>$/gm);
  return Object.fromEntries([...found].map(({ groups }) => [groups?.name ?? '', groups?.value ?? '']));
}

/** The log as the runner shows it: mask commands taken out and obeyed. */
export function showLog(log: string): string {
  const masks = [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) =>
    value.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
  const lines = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return masks
    .sort((a, b) => b.length - a.length)
    .reduce((text, mask) => text.replaceAll(mask, '***'), lines.join('\n'));
}

/** A throw-away P-256 private key, as Apple's own recipe makes them (`sec1`) or as App Store Connect hands them out. */
export function throwAwayKey(type: 'sec1' | 'pkcs8' = 'sec1'): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ format: 'pem', type }).toString();
}
