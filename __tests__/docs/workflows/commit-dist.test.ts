import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fakeGh } from '../../support/workflows/fake-gh.ts';
import { findStep, readWorkflow } from '../../support/workflows/files.ts';
import { runScript, type ScriptRun } from '../../support/workflows/script.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const workflow = await readWorkflow('commit-dist.yml');
let temp: string;
let dist: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'asc-credentials-dist-'));
  dist = join(temp, 'dist');
  cpSync(DIST, dist, { recursive: true });
});
afterEach(() => {
  rmSync(temp, { recursive: true });
});

async function run(step: string, env: Readonly<Record<string, string>> = {}): Promise<ScriptRun> {
  return runScript(findStep(workflow, step).run ?? '', { env: { RUNNER_TEMP: temp, ...env } });
}

describe('checking the built files', () => {
  test('accepts dist as the build writes it', async () => {
    expect(await run('Check the files')).toMatchObject({ exitCode: 0, log: '' });
    const names = readFileSync(join(temp, 'names'), 'utf8').trim().split('\n');
    expect(names).toEqual(expect.arrayContaining(['index.js', 'package.json', 'post.js']));
  });

  test.each([
    [
      'a workflow',
      'does not create',
      () => {
        mkdirSync(join(dist, '.github'));
        writeFileSync(join(dist, '.github', 'ci.yml'), '');
      },
    ],
    [
      'a file with another extension',
      'does not create',
      () => {
        writeFileSync(join(dist, 'index.cjs'), '');
      },
    ],
    [
      'a file name of several lines',
      'does not create',
      () => {
        writeFileSync(join(dist, 'index.js\n.npmrc'), '');
      },
    ],
    [
      'a symbolic link',
      'other than files and folders',
      () => {
        symlinkSync('/etc/passwd', join(dist, '9.index.js'));
      },
    ],
    [
      'a large file',
      'more than 400 kB',
      () => {
        writeFileSync(join(dist, '9.index.js'), Buffer.alloc(410_000));
      },
    ],
    [
      'a missing entry file',
      'not contain index.js',
      () => {
        rmSync(join(dist, 'index.js'));
      },
    ],
    [
      'too many files',
      'more than 60',
      () => {
        for (let id = 0; id < 60; id++) writeFileSync(join(dist, `${id}.index.js`), '');
      },
    ],
  ])('rejects %s', async (_, message, spoil) => {
    spoil();
    const { exitCode, log } = await run('Check the files');
    expect(exitCode).toBe(1);
    expect(log).toMatch(new RegExp(`::error title=The rebuilt dist is not valid::.*${message}`));
  });
});

interface Commit {
  readonly variables: {
    readonly input: {
      readonly branch: object;
      readonly expectedHeadOid: string;
      readonly fileChanges: {
        readonly additions: readonly { readonly path: string; readonly contents: string }[];
        readonly deletions: readonly object[];
      };
    };
  };
}

test('commits changed and deleted files, only on top of the commit that was built', async () => {
  await run('Check the files');
  const tree = [
    { type: 'blob', path: 'dist/index.js' },
    { type: 'blob', path: 'dist/999.index.js' },
    { type: 'tree', path: 'dist/folder' },
    { type: 'blob', path: 'src/index.ts' },
  ];
  writeFileSync(join(temp, 'response.json'), JSON.stringify({ tree }));
  const gh = fakeGh(
    temp,
    `case "$*" in *git/trees*) cat '${join(temp, 'response.json')}' ;; *) echo done ;; esac`,
  );
  const env = {
    PATH: gh.PATH,
    GH_REPO: 'octo/shop',
    BRANCH: 'dependabot/npm_and_yarn/jose-7',
    HEAD: 'c0ffee',
  };
  expect(await run('Commit dist, unless the branch has changed', env)).toMatchObject({ exitCode: 0 });

  const { variables } = JSON.parse(readFileSync(join(temp, 'commit.json'), 'utf8')) as Commit;
  const { fileChanges, ...where } = variables.input;
  expect(where).toMatchObject({
    branch: { repositoryNameWithOwner: 'octo/shop', branchName: 'dependabot/npm_and_yarn/jose-7' },
    expectedHeadOid: 'c0ffee',
  });
  expect(fileChanges.deletions).toEqual([{ path: 'dist/999.index.js' }]);
  for (const { path, contents } of fileChanges.additions) {
    const file = readFileSync(join(DIST, path.replace('dist/', '')));
    expect(Buffer.from(contents, 'base64').equals(file)).toBe(true);
  }
  expect(fileChanges.additions.length).toBeGreaterThanOrEqual(10);
  expect(gh.calls().at(-1)).toMatch(/^api graphql --input .*commit\.json/);
});
