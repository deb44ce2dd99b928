import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findAllBlocks } from '../support/docs/markdown.ts';
import type { Run } from '../support/run/command.ts';
import { startCiMachine, type CiMachine } from '../support/docs/environment.ts';

type Texts = Readonly<Record<string, string>>;

const blocks = await findAllBlocks();
const examples = (system: string) => blocks.filter(({ example }) => example === system);

let machine: CiMachine;
let apiKey: Texts;
beforeAll(async () => {
  machine = await startCiMachine();
  const { ASC_ISSUER_ID = '', ASC_KEY_ID = '', ASC_PRIVATE_KEY: pem = '' } = machine.secrets;
  apiKey = { ASC_ISSUER_ID, ASC_KEY_ID, ASC_PRIVATE_KEY: Buffer.from(pem).toString('base64') };
});
afterAll(async () => {
  await machine.close();
});

/** Runs a script, and expects that it succeeds and shows no token in the log. */
async function run(script: string, environment: Texts): Promise<string> {
  const ran: Run = await machine.shell(script, environment);
  expect({ script, ...ran }).toEqual({ script, ...ran, exitCode: 0 });
  const printed = ran.stdout.replaceAll(/^##vso\[.*$/gm, '') + ran.stderr;
  expect(printed).not.toMatch(/eyJ[\w-]+\./);
  return ran.stdout;
}

const APPS = 'com.example.app';

interface GitLabJob {
  readonly script: readonly string[];
  readonly artifacts?: { readonly paths?: readonly string[]; readonly reports?: { readonly dotenv: string } };
}

test.each(examples('gitlab'))(
  '$name: runs as GitLab jobs, with the dotenv report of the previous job',
  async (block) => {
    const sealed = { ASC_SEAL_PASSPHRASE: machine.secrets.SEAL_PASSPHRASE ?? '' };
    const variables = { ...apiKey, ...(block.code.includes('sealed') && sealed) };
    let report: Texts = {};
    let output = '';
    for (const job of Object.values(parse(block.code) as Record<string, GitLabJob>)) {
      const { paths = [], reports } = job.artifacts ?? {};
      output = await run(job.script.join('\n'), { ...variables, ...report });
      if (reports) report = await readReport(reports.dotenv);
      expect(paths.filter((path) => !existsSync(join(machine.folder, path)))).toEqual([]);
    }
    expect(output).toContain(APPS);
  },
);

/** A dotenv report as GitLab reads it: lines of NAME=value without quotes. */
async function readReport(file: string): Promise<Texts> {
  const { stdout } = await machine.shell(`cat ${file}`);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => /^([A-Z_]+)=(.*)$/.exec(line));
  expect(lines).not.toContain(null);
  return Object.fromEntries(lines.map((line) => [line?.[1] ?? '', line?.[2] ?? '']));
}

test.each(examples('azure'))(
  '$name: runs as Azure steps, which read secret variables only through env',
  async (block) => {
    const { steps } = parse(block.code) as { steps: { bash: string; env: Texts }[] };
    const variables: Record<string, string> = { ...apiKey };
    let output = '';
    for (const { bash, env } of steps) {
      const given = Object.entries(env).map(([name, value]) => [
        name,
        value.replaceAll(/\$\((\w+)\)/g, (unknown, variable: string) => variables[variable] ?? unknown),
      ]);
      output = await run(bash, Object.fromEntries(given) as Texts);
      const set = output.matchAll(/^##vso\[task\.setvariable variable=(\w+)(;issecret=true)?\](.*)$/gm);
      for (const [, name = '', secret, value = ''] of set) {
        variables[name] = value;
        expect(secret !== undefined).toBe(name === 'ASC_TOKEN');
      }
    }
    expect(output).toContain(APPS);
  },
);

test.each(examples('bitrise'))('$name: runs as Bitrise script steps', async (block) => {
  const { workflows } = parse(block.code) as {
    workflows: Record<string, { steps: Record<string, { inputs: { content: string }[] }>[] }>;
  };
  const steps = Object.values(workflows).flatMap((workflow) => workflow.steps);
  for (const [name, { inputs }] of steps.flatMap((step) => Object.entries(step))) {
    expect(name).toBe('script@1');
    expect(await run(inputs[0]?.content ?? '', apiKey)).toContain(APPS);
  }
});

test.each(examples('circleci'))(
  '$name: runs as CircleCI steps, with $BASH_ENV before each step',
  async (block) => {
    const { jobs, workflows } = parse(block.code) as {
      jobs: Record<string, { steps: { run: string }[] }>;
      workflows: Record<string, { jobs: Record<string, unknown>[] }>;
    };
    const used = Object.values(workflows).flatMap((workflow) =>
      workflow.jobs.flatMap((job) => Object.keys(job)),
    );
    expect(used).toEqual(Object.keys(jobs));
    const file = join(machine.folder, 'bash-env');
    await writeFile(file, '');
    const outputs: string[] = [];
    for (const step of Object.values(jobs).flatMap((job) => job.steps))
      outputs.push(await run(step.run, { ...apiKey, BASH_ENV: file }));
    expect(outputs.at(-1)).toContain(APPS);
  },
);

test.each(examples('jenkins'))(
  '$name: runs as Jenkins sh steps with -x, and shows no token',
  async (block) => {
    const keyFile = join(machine.folder, 'secret.p8');
    await writeFile(keyFile, machine.secrets.ASC_PRIVATE_KEY ?? '');
    const kept: Texts = {
      'asc-issuer-id': apiKey.ASC_ISSUER_ID ?? '',
      'asc-key-id': apiKey.ASC_KEY_ID ?? '',
      'asc-private-key': keyFile,
    };
    const credentials = [...block.code.matchAll(/^ +(\w+) = credentials\('([\w-]+)'\)$/gm)];
    const environment = Object.fromEntries(
      credentials.map(([, name = '', id = '']) => [name, kept[id] ?? '']),
    );
    const scripts = Array.from(block.code.matchAll(/\bsh '''\n([\s\S]*?)'''/g), ([, script = '']) => script);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(await run(`set -x\n${script}`, environment)).toContain(APPS);
  },
);

test('runs an example of every CI system in the document', () => {
  for (const system of ['gitlab', 'azure', 'bitrise', 'circleci', 'jenkins'])
    expect(examples(system).length).toBeGreaterThan(0);
});
