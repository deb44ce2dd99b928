import { createPublicKey } from 'node:crypto';
import { readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { temporaryPathFor } from '../../src/files/temporary-files.ts';
import { fingerprintOf, publicKeyOf } from '../../src/keys/key-exports.ts';
import { readPrivateKey } from '../../src/keys/key.ts';
import type { UserFile } from '../../src/files/overwrite-protection.ts';
import { writeUserFile } from '../../src/files/write-user-file.ts';
import { pemBody, makeKey } from '../support/keys/make-keys.ts';
import { makeFolder } from '../support/run/folder.ts';
import { collectLog } from '../support/run/collect-log.ts';

const folder = await makeFolder();
const path = join(folder, 'file');
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

const key = makeKey();
const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl';
const TOKENS = JSON.stringify({ developer: JWT, other: JWT });
const [apiKey, otherApiKey] = [makeKey(), makeKey()].map(({ publicKey }) => createPublicKey(publicKey));
const target: UserFile = { path, holds: 'key', inputFiles: [], apiKey };

const { log, warnings } = collectLog();
/** A number that no process has: Linux counts to 4,194,304 at most. */
const GONE = 4_194_305;
/** Leaves a text as a killed run would. */
const leave = (text: string, { pid = GONE, of = path, minutes = 0, by = apiKey } = {}) => {
  const name = temporaryPathFor({ path: of, apiKey: by }).replace(`-${process.pid}-`, `-${pid}-`);
  writeFileSync(name, text, { mode: 0o600 });
  const when = Date.now() / 1000 - minutes * 60;
  utimesSync(name, when, when);
  return name;
};
/** Writes the file, and tells how many temporary files are left. */
const write = async (registered?: boolean) => {
  warnings.length = 0;
  const isRegistered = registered === undefined ? undefined : () => Promise.resolve(registered);
  await writeUserFile(target, [key.pkcs8], { log, isRegistered });
  return readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
};

test('names a temporary file after its target, its API key, its process and this program', () => {
  expect(temporaryPathFor(target)).toMatch(/\/\.file\.asc-credentials-[\da-f]{8}-\d+-[\da-f]{16}\.tmp$/);
  expect(temporaryPathFor({ path, apiKey: undefined })).toMatch(/-none-\d+-[\da-f]{16}\.tmp$/);
  for (const name of ['n'.repeat(255), 'ü'.repeat(127)])
    expect(Buffer.byteLength(temporaryPathFor({ path: name, apiKey }).split('/').at(-1) ?? '')).toBeLessThan(
      255,
    );
});

test.each([
  ['keeps and names a key that is registered', makeKey().pkcs8, true, 1],
  ['removes a key that is not registered', makeKey().pkcs8, false, 0],
  ['keeps a key if Apple cannot be asked', makeKey().pkcs8, undefined, 1],
  ['removes tokens', TOKENS, undefined, 0],
  ['removes an empty file', '', undefined, 0],
  ['removes half a key', key.pkcs8.slice(0, 80), undefined, 0],
])('after a killed run, %s', async (...[, text, registered, stays]) => {
  const name = leave(text);
  expect(await write(registered)).toBe(stays);
  expect(warnings).toHaveLength(stays);
  if (stays > 0) {
    expect(warnings[0]).toContain(name);
    expect(warnings[0]).toContain(fingerprintOf(publicKeyOf(readPrivateKey(text))));
    expect(warnings[0]).not.toContain(pemBody(text).slice(60, 100));
  }
});

test.each([
  ['another team', apiKey, otherApiKey],
  ['no team, for this run has no API key', apiKey, undefined],
  ['a team, but the killed run had no API key', undefined, apiKey],
])('keeps the temporary file of a killed run if the current run uses %s', async (_, by, asking) => {
  const found = { ...target, apiKey: asking };
  const name = temporaryPathFor({ path, apiKey: by }).replace(`-${process.pid}-`, `-${GONE}-`);
  writeFileSync(name, makeKey().pkcs8);
  warnings.length = 0;
  await writeUserFile(found, [key.pkcs8], { log, isRegistered: () => Promise.resolve(false) });
  expect([readdirSync(folder).length, warnings]).toEqual([2, [expect.stringContaining(name)]]);
  leave(TOKENS, { by: otherApiKey });
  expect(await write(false)).toBe(by === apiKey ? 0 : 1);
});

test('keeps the temporary file of a running process, and warns if it is old', async () => {
  const pid = process.ppid;
  leave(makeKey().pkcs8, { pid });
  expect([await write(false), warnings]).toEqual([1, []]);
  leave(makeKey().pkcs8, { pid, minutes: 5 });
  expect([await write(false), warnings.length]).toEqual([2, 1]);
});

test('removes the temporary file of an earlier process with the same process ID, as in containers', async () => {
  leave(TOKENS, { pid: process.pid, minutes: 24 * 60 * 365 });
  expect(await write()).toBe(0);
});

test('keeps the temporary files of other files, and files with similar names', async () => {
  leave(TOKENS, { of: join(folder, 'file2') });
  for (const name of ['.file.asc-credentials-none-x-0123456789abcdef.tmp', '.file.tmp'])
    writeFileSync(join(folder, name), '');
  symlinkSync('/nowhere', join(folder, `.file.asc-credentials-none-${GONE}-0123456789abcdef.tmp`));
  expect(await write(false)).toBe(4);
});

test('keeps the temporary file of a killed run if Apple cannot be reached', async () => {
  leave(makeKey().pkcs8);
  const isRegistered = () => Promise.reject(new Error('no network'));
  await writeUserFile(target, [key.pkcs8], { log, isRegistered });
  expect(readdirSync(folder)).toHaveLength(2);
});
