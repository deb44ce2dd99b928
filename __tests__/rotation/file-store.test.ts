import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { openStore } from '../../src/rotation/stores/open-store.ts';
import { pemBody, makeKey } from '../support/keys/make-keys.ts';
import { scripted } from '../support/servers/scripted-responses.ts';
import { asNewKey } from '../support/rotation/new-key.ts';
import { makeFolder } from '../support/run/folder.ts';

const folder = await makeFolder();
const path = join(folder, 'key.pem');
const [oldKey, newKey, otherKey] = [makeKey().pkcs8, makeKey().pkcs8, makeKey().pkcs8];
const empty = () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
};
beforeEach(empty);

function open(place = path) {
  const script = scripted();
  const storeFile = { path: place, holds: 'key', inputFiles: [], apiKey: undefined } as const;
  // A secret that is named as well does not matter: the rules of the mode refuse both.
  const store = openStore({ storeFile, secretName: 'KEY' });
  if (!store) throw new Error('No store was named');
  return { store, prepare: () => store.prepare(script.client), ...script };
}

test('checks that a new file can be written, and leaves nothing behind', async () => {
  const { store, prepare, client } = open();
  expect(store.name).toBe(`the file ${path}`);
  const prepared = await prepare();
  expect(readdirSync(folder)).toEqual([]);
  expect(await prepared.isUnchanged(client)).toBe(true);
  await prepared.store(client, asNewKey(newKey));
  expect(await prepared.isUnchanged(client)).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe(newKey);
  expect(readdirSync(folder)).toEqual(['key.pem']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('compares an existing file by its contents', async () => {
  writeFileSync(path, oldKey);
  const { prepare, client } = open();
  const prepared = await prepare();
  expect(readFileSync(path, 'utf8')).toBe(oldKey);
  writeFileSync(path, oldKey);
  expect(await prepared.isUnchanged(client)).toBe(true);
  writeFileSync(path, newKey);
  expect(await prepared.isUnchanged(client)).toBe(false);
  rmSync(path);
  expect(await prepared.isUnchanged(client)).toBe(false);
});

test('reports that a folder does not exist, and what to check', async () => {
  const missing = join(folder, 'missing', 'key.pem');
  await expect(open(missing).prepare()).rejects.toMatchObject({
    code: 'ERR_FILE_WRITE',
    message: `${missing} could not be written (ENOENT). Check that its folder exists, is writable and has free space`,
  });
});

test('does not replace a file that can no longer be read', async () => {
  writeFileSync(path, oldKey);
  const { prepare, client } = open();
  const prepared = await prepare();
  rmSync(path);
  mkdirSync(path);
  await expect(prepared.store(client, asNewKey(newKey))).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
    message: `${path} could not be read (EISDIR), so its contents were not replaced. Give another path, or move the file`,
  });
});

test('does not report an unreadable file as unchanged', async () => {
  const { prepare, client } = open();
  const prepared = await prepare();
  mkdirSync(path);
  await expect(Promise.resolve().then(() => prepared.isUnchanged(client))).rejects.toMatchObject({
    code: 'ERR_FILE_WRITE',
    message: `${path} could not be written (EISDIR). Check that its folder exists, is writable and has free space`,
  });
});

test('never replaces a folder', async () => {
  await expect(open(folder).prepare()).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
    message: `${folder} could not be written: it is a folder. Give the path of a file`,
  });
});

test.each([
  ['another key', oldKey, otherKey],
  ['a key in a file that did not exist', undefined, otherKey],
  ['the same key in another form', oldKey, pemBody(oldKey)],
  ['nothing', oldKey, ''],
])('does not replace a file that becomes %s at the last moment', async (_, before, meanwhile) => {
  if (before !== undefined) writeFileSync(path, before);
  const { prepare, client } = open();
  const prepared = await prepare();
  const storing = prepared.store(client, asNewKey(newKey)); // It has copied the file by now, and has not replaced it.
  writeFileSync(path, meanwhile);
  await expect(storing).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
    message: `${path} was changed by another program in the meantime, so it was not replaced`,
  });
  expect(readFileSync(path, 'utf8')).toBe(meanwhile);
  expect(await prepared.isUnchanged(client)).toBe(false);
  const copies = readdirSync(folder).filter((name) => name !== 'key.pem');
  expect(copies.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before ? [before] : []);
});

test('replaces a file that others can read with one that they cannot read', async () => {
  writeFileSync(path, oldKey);
  chmodSync(path, 0o644);
  const { prepare, client, warnings } = open();
  const prepared = await prepare();
  await prepared.store(client, asNewKey(newKey));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(warnings).toEqual([]);
});
