import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findBlocks, readRepositoryFile } from '../../support/docs/markdown.ts';
import { diagnose } from '../../support/workflows/diagnostics.ts';
import { readWorkflow, readWorkflows, type Call, type Workflow } from '../../support/workflows/files.ts';

// The language service reads the whole schema first, beside other tests that are busy.
const PAGE = 'docs/reusable-workflows.md';
const WORKFLOW = /^asc-credentials\/asc-credentials\/\.github\/workflows\/([\w-]+\.yml)@v0$/;

const page = await readRepositoryFile(PAGE);
const blocks = findBlocks(page, PAGE, ['yaml'])
  .filter(({ example }) => example === undefined)
  .map((block) => ({
    ...block,
    workflow: parse(block.code) as Workflow,
  }));
const calls = await Promise.all(
  blocks.flatMap(({ name, workflow }) =>
    Object.values(workflow.jobs).flatMap(async (job) => {
      const file = WORKFLOW.exec(job.uses ?? '')?.[1];
      return file === undefined ? [] : [{ name, file, job, call: await callOf(file) }];
    }),
  ),
).then((found) => found.flat());
const callable = (await readWorkflows()).filter(({ workflow }) => workflow.on.workflow_call);

async function callOf(file: string): Promise<Call> {
  const { workflow_call: call } = (await readWorkflow(file)).workflow.on;
  if (!call) throw new Error(`${file} cannot be called`);
  return call;
}

test('shows a call of every reusable workflow', () => {
  const shown = new Set(calls.map(({ file }) => `.github/workflows/${file}`));
  expect([...shown].sort()).toEqual(callable.map(({ path }) => path));
});

test.each(blocks)("$name: passes GitHub's language service", async ({ code }) => {
  expect(await diagnose('.github/workflows/caller.yml', code)).toEqual([]);
});

describe.each(calls)('$name', ({ job, call }) => {
  test('passes only known inputs, with the right types, and all required ones', () => {
    const given = job.with ?? {};
    expect(Object.keys(call.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(Object.keys(given)).toEqual(expect.arrayContaining(required(call.inputs)));
    const wrong = Object.entries(given).filter(([name, value]) => typeof value !== call.inputs[name]?.type);
    expect(wrong).toEqual([]);
  });

  test('passes only known secrets, and all required ones', () => {
    const given = Object.keys(job.secrets ?? {});
    expect(Object.keys(call.secrets)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required(call.secrets)));
  });
});

function required(declared: Readonly<Record<string, { readonly required?: boolean }>>): string[] {
  return Object.keys(declared).filter((name) => declared[name]?.required);
}

describe('the language service reports, in a call,', () => {
  const { code = '' } = blocks.find(({ code: text }) => text.includes('/rotate-key.yml@')) ?? {};

  test.each([
    ['an unknown input', 'key-id:', 'keyid:', /keyid|key-id/],
    ['an unknown secret', 'ASC_SECRETS_TOKEN:', 'ASC_TOKEN:', /ASC_TOKEN|ASC_SECRETS_TOKEN/],
    ['an unknown output', 'outputs.removed', 'outputs.gone', /gone/],
  ] as const)('%s', async (...[, right, wrong, message]) => {
    const text = code.replace(right, wrong);
    expect(text).not.toBe(code);
    expect((await diagnose('.github/workflows/caller.yml', text)).join('\n')).toMatch(message);
  });
});

test.each(callable)('documents the inputs, secrets and outputs of $path in a table', ({ path, workflow }) => {
  const name = path.replace(/.*\/(.*)\.yml/, '$1');
  const [, table = ''] = new RegExp(`<!-- table:${name} -->\n([^]*?)<!-- end -->`).exec(page) ?? [];
  // The formatter aligns columns.
  const squeezed = table.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');
  expect(squeezed).toBe(workflow.on.workflow_call ? tableOf(workflow.on.workflow_call) : undefined);
});

function tableOf({ inputs, secrets, outputs }: Call): string {
  const rows = [...rowsOf('input', inputs), ...rowsOf('secret', secrets), ...rowsOf('output', outputs)];
  return ['', '| | name | | |', '| --- | --- | --- | --- |', ...rows, '', ''].join('\n');
}

interface Described {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

function rowsOf(kind: string, declared: Readonly<Record<string, Described>>): string[] {
  return Object.entries(declared).map(([name, { description, required, ...more }]) => {
    const otherwise = more.default === undefined ? 'optional' : `default \`${more.default}\``;
    const presence = kind === 'output' ? '' : `${required ? 'required' : otherwise} `;
    return `| ${kind} | \`${name}\` | ${presence}| ${description} |`;
  });
}
