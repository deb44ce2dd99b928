import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readWorkflow, findScript } from '../../support/workflows/files.ts';
import { runScript, type ScriptRun } from '../../support/workflows/script.ts';
import { folder } from '../../support/run/folder-per-test.ts';
import { readRepositoryFile } from '../../support/docs/markdown.ts';

const release = await readWorkflow('release.yml');

describe('the release', () => {
  const script = findScript(release, 'Check the tag, the version and the changelog');
  const CHANGELOG =
    '# Changelog\n\n## [Unreleased]\n\n- Later.\n\n## [1.2.3] - 2026-11-21\n\n- New.\n\n## [1.2.2]\n\n- Old.\n';

  function git(...args: string[]): string {
    const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' }).trim();
  }

  async function check(tag: string): Promise<ScriptRun> {
    const temp = join(folder, '.git', 'temp');
    mkdirSync(temp);
    return runScript(script, { cwd: folder, env: { TAG: tag, RUNNER_TEMP: temp } });
  }

  beforeEach(() => {
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');
    writeFileSync(join(folder, 'CHANGELOG.md'), CHANGELOG);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  });

  test("has the version of the tag, and the changelog's section as its notes", async () => {
    const { exitCode, outputs } = await check('v1.2.3');
    expect(exitCode).toBe(0);
    expect(outputs).toEqual({ version: '1.2.3', commit: git('rev-parse', 'HEAD') });
    const notes = readFileSync(join(folder, '.git', 'temp', 'release', 'notes.md'), 'utf8');
    expect(notes.trim()).toBe('- New.');
  });

  test('fails if the tag and package.json have different versions', async () => {
    const { exitCode, log } = await check('v1.2.4');
    expect(exitCode).toBe(1);
    expect(log).toBe('::error::The tag is v1.2.4, but the version in package.json is 1.2.3\n');
  });

  test('fails if the commit is not on main', async () => {
    git('commit', '--quiet', '--allow-empty', '--message', 'elsewhere');
    const { exitCode, log } = await check('v1.2.3');
    expect(exitCode).toBe(1);
    expect(log).toContain('not on main');
  });

  test('packs only committed files, as they are committed', async () => {
    const check = findScript(release, 'Check that the files are the committed ones');
    expect(await runScript(check, { cwd: folder })).toMatchObject({ exitCode: 0, log: '' });
    writeFileSync(join(folder, 'left-behind.js'), '');
    expect(await runScript(check, { cwd: folder })).toMatchObject({
      exitCode: 1,
      log: '?? left-behind.js\n',
    });
  });

  test('fails if the changelog has no section for the version', async () => {
    writeFileSync(join(folder, 'CHANGELOG.md'), CHANGELOG.replace('1.2.3', '1.2.30'));
    const { exitCode, log } = await check('v1.2.3');
    expect(exitCode).toBe(1);
    expect(log).toContain('CHANGELOG.md has no section for 1.2.3');
  });
});

test('has a section for this version in the changelog, or one for the next version', async () => {
  const { version } = JSON.parse(await readRepositoryFile('package.json')) as { version: string };
  const sections = (await readRepositoryFile('CHANGELOG.md')).match(/(?<=^## \[)[^\]]+/gm);
  expect(sections).toEqual(expect.arrayContaining([expect.stringMatching(`^(?:${version}|Unreleased)$`)]));
});

test('the changelog has the sections of Keep a Changelog', async () => {
  const [rules = '', ...versions] = (await readRepositoryFile('CHANGELOG.md')).split(/^## /m);
  expect(rules.match(/^- /gm)).toHaveLength(3); // Changes belong to a version.
  for (const version of versions)
    expect(version).toMatch(/^\[(?:Unreleased|\d+\.\d+\.\d+)\](?: - \d{4}-\d\d-\d\d)?\n/);
  const headings = versions.flatMap((version) => version.match(/(?<=^### ).*$/gm) ?? []);
  const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
  expect(headings.filter((heading) => !known.includes(heading))).toEqual([]);
});

test("has the repository's address in package.json, for the provenance", async () => {
  const { repository } = JSON.parse(await readRepositoryFile('package.json')) as {
    repository?: { url: string };
  };
  expect(repository?.url).toBe('git+https://github.com/asc-credentials/asc-credentials.git');
});
