import { mkdir } from 'node:fs/promises';
import { FOLDER, install } from './install.ts';
import { PROGRAMS, type Program } from './programs.ts';
import { testProgram } from './test-program.ts';

interface Result {
  readonly program: string;
  readonly version: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** What was tested, or why it failed or was skipped. */
  readonly detail: string;
}

/** Names of programs to run. All if there is none. */
const wanted = process.argv.slice(2);
const results: Result[] = [];
await mkdir(FOLDER, { recursive: true });
for (const program of PROGRAMS) {
  if (wanted.length > 0 && !wanted.includes(program.name)) continue;
  const result = await test(program);
  results.push(result);
  console.log(`${result.result}: ${program.name}\n${result.result === 'passed' ? '' : `${result.detail}\n`}`);
}
console.table(results.map(({ detail, ...others }) => ({ ...others, detail: detail.split('\n').at(-1) })));
process.exitCode = results.some(({ result }) => result === 'failed') ? 1 : 0;

/** Installs and tests a program. A program that cannot be installed is skipped. */
async function test(program: Program): Promise<Result> {
  let version = '';
  try {
    version = await install(program);
  } catch (error) {
    return { program: program.name, version, result: 'skipped', detail: (error as Error).message };
  }
  try {
    return { program: program.name, version, result: 'passed', detail: await testProgram(program) };
  } catch (error) {
    return { program: program.name, version, result: 'failed', detail: (error as Error).message };
  }
}
