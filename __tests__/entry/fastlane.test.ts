import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { command } from '../support/run/command.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { findFastlaneKey } from '../../src/entry/fastlane.ts';
import { makeFolder } from '../support/run/folder.ts';

const VARIABLE = 'APP_STORE_CONNECT_API_KEY_PATH';
const key = makeKey().pkcs8;
const folder = await makeFolder();

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('ignores what fastlane ignores, and reads a boolean as text', () => {
  const path = write(
    'key.json',
    JSON.stringify({ key_id: '2X9R4HXF34', key, in_house: true, duration: 500 }),
  );
  const sources = findFastlaneKey({ [VARIABLE]: path });
  expect(Object.values(sources).map(({ value }) => value)).toEqual(
    expect.arrayContaining(['2X9R4HXF34', key, 'true']),
  );
});

test.each([
  ['does not exist', join(folder, 'none.json'), / cannot be read \(ENOENT\)$/],
  ['is a folder', folder, / cannot be read \(EISDIR\)$/],
  ['is the key itself', write('key.p8', key), / is not a JSON key file that fastlane can use$/],
  [
    'is another JSON value',
    write('text.json', JSON.stringify(key)),
    / is not a JSON key file that fastlane can use$/,
  ],
  ['is null in JSON', write('null.json', 'null'), / is not a JSON key file that fastlane can use$/],
])('names a file that %s, and shows none of its contents', (_, path, message) => {
  const sources = findFastlaneKey({ [VARIABLE]: path });
  expect(Object.values(sources)).toEqual([
    { label: VARIABLE, problem: { reason: expect.stringMatching(message) as unknown } },
  ]);
  expect(JSON.stringify(sources)).not.toMatch(/PRIVATE KEY/);
});

test('is a usage error on the command line', async () => {
  const path = join(folder, 'none.json');
  const { exitCode, stdout, stderr } = await command(['asc-token'], { environment: { [VARIABLE]: path } });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(`${VARIABLE}: ${path} cannot be read (ENOENT)`);
});
