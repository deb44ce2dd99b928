import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fakeGh } from '../../support/workflows/fake-gh.ts';
import { readWorkflow, findScript } from '../../support/workflows/files.ts';
import { runScript } from '../../support/workflows/script.ts';
import { folder } from '../../support/run/folder-per-test.ts';

const release = await readWorkflow('release.yml');

describe('the major tag', () => {
  const script = findScript(release, 'Move the major tag, unless it is on a newer version');

  async function move(tag: string, tags: readonly string[], there: boolean): Promise<[string[], string]> {
    const gh = fakeGh(
      folder,
      `case "$*" in
        *matching-refs*) printf '%s\\n' ${tags.join(' ')} ;;
        *git/ref/tags/*) exit ${there ? 0 : 1} ;;
      esac`,
    );
    const env = { PATH: gh.PATH, GH_REPO: 'octo/shop', TAG: tag, COMMIT: 'c0ffee' };
    const { exitCode, log } = await runScript(script, { env });
    expect(exitCode).toBe(0);
    return [gh.calls().filter((call) => call.includes('--method')), log];
  }

  test('moves to the newest version, in the order of versions', async () => {
    const [calls] = await move('v0.10.0', ['v0.9.1', 'v0.10.0', 'v0.10.0-rc.1', 'v0.2.0'], true);
    expect(calls).toEqual([
      'api --method PATCH repos/octo/shop/git/refs/tags/v0 -f sha=c0ffee -F force=true',
    ]);
  });

  test('is created if it does not exist', async () => {
    const [calls] = await move('v1.0.0', ['v1.0.0'], false);
    expect(calls).toEqual(['api --method POST repos/octo/shop/git/refs -f ref=refs/tags/v1 -f sha=c0ffee']);
  });

  test('stays if an older version gets a fix', async () => {
    const [calls, log] = await move('v0.9.2', ['v0.9.1', 'v0.10.0', 'v0.9.2'], true);
    expect(calls).toEqual([]);
    expect(log).toBe('::notice::v0 stays at v0.10.0\n');
  });
});

describe('a second attempt completes the first', () => {
  test.each([
    ['does not publish to npm again', 0, []],
    ['publishes to npm', 1, ['publish ./release/asc-credentials-1.2.3.tgz']],
  ])('%s', async (_, found, expected) => {
    const gh = fakeGh(folder, `test "$1" != view || exit ${found}`);
    cpSync(join(folder, 'bin', 'gh'), join(folder, 'bin', 'npm'));
    const script = findScript(release, 'Publish, unless already published');
    const { exitCode } = await runScript(script, { env: { PATH: gh.PATH, VERSION: '1.2.3' } });
    expect(exitCode).toBe(0);
    const calls = gh.calls().filter((call) => call.startsWith('publish'));
    expect(calls.map((call) => call.split(' --')[0])).toEqual(expected);
  });

  const FILES = 'release/asc-credentials-1.2.3.tgz release/sbom.spdx.json';
  const CREATE = `release create v1.2.3 --draft --verify-tag --title v1.2.3 --notes-file release/notes.md ${FILES}`;
  const PUBLISH = 'release edit v1.2.3 --draft=false --verify-tag';

  test.each([
    ['creates a draft with the files, and then publishes it', 'exit 1', [CREATE, PUBLISH]],
    [
      'completes the files of a draft, and then publishes it',
      'echo true',
      [`release upload v1.2.3 --clobber ${FILES}`, PUBLISH],
    ],
    ['does not change a published release', 'echo false', []],
  ])('%s', async (_, view, expected) => {
    const gh = fakeGh(folder, `test "$2" != view || ${view}`);
    mkdirSync(join(folder, 'release'));
    for (const name of ['asc-credentials-1.2.3.tgz', 'sbom.spdx.json', 'notes.md'])
      writeFileSync(join(folder, 'release', name), '');
    const script = findScript(release, 'Publish the release with its files');
    const { exitCode } = await runScript(script, { cwd: folder, env: { PATH: gh.PATH, TAG: 'v1.2.3' } });
    expect(exitCode).toBe(0);
    expect(gh.calls().slice(1)).toEqual(expected);
  });

  test.each([
    ['true', ''],
    ['false', '::warning::The release can be changed.'],
  ])('warns if GitHub says that the release is not immutable: %s', async (immutable, warning) => {
    const gh = fakeGh(folder, `echo ${immutable}`);
    const env = { PATH: gh.PATH, GH_REPO: 'octo/shop', TAG: 'v1.2.3' };
    const { exitCode, log } = await runScript(findScript(release, 'Warn if the release is not immutable'), {
      env,
    });
    expect(exitCode).toBe(0);
    expect(log.split(' Turn on')[0]?.trim()).toBe(warning);
  });
});
