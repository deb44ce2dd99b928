import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createMarketplaceTokens, generateKey, openSealed, writeKeyFile } from '../../src/index.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { makeFolder } from '../support/run/folder.ts';
import { collectLog } from '../support/run/collect-log.ts';

const folder = await makeFolder();

const pair = makeKey();
const key = { keyId: '2X9R4HXF34', privateKey: pair.sec1 };
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a';
const sealPassphrase = 'correct horse battery staple';
const marketplace = { distributionPrivateKey: pair.sec1, marketplaceId: '6478901234', developerId: ISSUER };

describe('a key file', () => {
  test('for altool contains PKCS#8 and has the name that altool expects', async () => {
    const announced: unknown[] = [];
    const { lines, log } = collectLog();
    const announceFile = (file: unknown) => announced.push(file);
    const file = await writeKeyFile(key, { temporaryFolder: () => folder, announceFile, log });
    expect(file.path).toBe(join(file.directory, 'AuthKey_2X9R4HXF34.p8'));
    expect(readFileSync(file.path, 'utf8')).toBe(pair.pkcs8);
    expect([file.directory, file.path].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    expect(announced).toEqual([file]);
    expect(lines).toEqual([`Wrote the key to ${file.path}`]);
  });

  test.each([
    [
      'a team key',
      { issuerId: ISSUER, inHouse: true },
      { key_id: '2X9R4HXF34', issuer_id: ISSUER, in_house: true },
    ],
    ['an individual key', {}, { key_id: '2X9R4HXF34', in_house: false }],
  ])('for fastlane contains its JSON, with %s', async (_, more, fields) => {
    const { log } = collectLog();
    const file = await writeKeyFile(
      { ...key, ...more, tool: 'fastlane' },
      { temporaryFolder: () => folder, log },
    );
    expect(file.path).toBe(join(file.directory, 'AuthKey_2X9R4HXF34.json'));
    const text = readFileSync(file.path, 'utf8');
    expect(text).toMatch(/^\{\n {2}"key_id".*\}\n$/s);
    expect(JSON.parse(text)).toEqual({ ...fields, key: pair.pkcs8, duration: 500 });
  });

  test('that cannot be written causes an error and leaves nothing behind', async () => {
    const missing = join(folder, 'missing');
    await expect(writeKeyFile(key, { temporaryFolder: () => missing })).rejects.toMatchObject({
      code: 'ERR_FILE_WRITE',
      message: expect.stringMatching(
        /\/missing\/asc-credentials-[\da-f-]{36}\/AuthKey_2X9R4HXF34\.p8 could not be written \(ENOENT\)\. Check that \S+\/missing exists, is writable and has free space$/,
      ),
    });
    expect(readdirSync(folder)).not.toContain('missing');
  });
});

describe('a generated key', () => {
  test('is not an output if it is written to a file', async () => {
    const storeFile = join(folder, randomUUID());
    const { lines, log } = collectLog();
    const made = await generateKey({ storeFile }, { log });
    expect(made.distributionPrivateKey).toBeUndefined();
    expect(readFileSync(storeFile, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(statSync(storeFile).mode & 0o777).toBe(0o600);
    expect(lines).toEqual([`Created a key pair, ${made.fingerprint}; the private key is in ${storeFile}`]);
    await expect(generateKey({ storeFile })).rejects.toMatchObject({
      code: 'ERR_FILE_PROTECTED',
      message: `storeFile: ${storeFile} already exists and is never overwritten, because its key could not be recovered. Give another path, or move the file`,
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a file of tokens', () => {
  test('contains only the seal if it is sealed, and can be decrypted to a file', async () => {
    const [sealedFile, tokensFile] = [join(folder, randomUUID()), join(folder, randomUUID())];
    const { token, tokens } = await createMarketplaceTokens({
      ...marketplace,
      sealPassphrase,
      tokensFile: sealedFile,
    });
    expect([token, tokens]).toEqual([undefined, undefined]);
    const sealed = readFileSync(sealedFile, 'utf8');
    const opened = await openSealed({ sealed, sealPassphrase, tokensFile });
    expect(opened.tokens).toBeUndefined();
    expect(Object.keys(JSON.parse(readFileSync(tokensFile, 'utf8')) as object)).toEqual([ISSUER]);
    const { tokens: whole } = await openSealed({ sealed, sealPassphrase });
    expect(JSON.parse(readFileSync(tokensFile, 'utf8'))).toEqual(whole);
    const header = JSON.parse(Buffer.from(String(sealed.split('.')[0]), 'base64url').toString()) as object;
    expect(header).toMatchObject({ mode: 'marketplace-token' });
  });

  test('is not written if the seal contains no tokens', async () => {
    const tokensFile = join(folder, randomUUID());
    const { sealed } = await generateKey({ sealPassphrase });
    const { lines, log } = collectLog();
    const { distributionPrivateKey } = await openSealed({ sealed, sealPassphrase, tokensFile }, { log });
    expect(distributionPrivateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(lines[0]).toBe(`generate-key has sealed no tokens, so nothing was written to ${tokensFile}`);
    expect(() => statSync(tokensFile)).toThrow('ENOENT');
  });

  test('does not replace a folder or a link', async () => {
    const [place, link] = [join(folder, randomUUID()), join(folder, randomUUID())];
    writeFileSync(place, 'as it was');
    symlinkSync(place, link);
    for (const [tokensFile, what] of [
      [folder, 'a folder'],
      [link, 'a symbolic link'],
      ['/dev/null', 'a device or pipe'],
    ] as const)
      await expect(createMarketplaceTokens({ ...marketplace, tokensFile })).rejects.toMatchObject({
        code: 'ERR_FILE_PROTECTED',
        message: `tokensFile: ${tokensFile} could not be written: it is ${what}. Give the path of a file`,
      });
    expect(readFileSync(place, 'utf8')).toBe('as it was');
  });

  test('in a folder that does not exist causes an error that says what to check', async () => {
    const tokensFile = join(folder, 'missing', 'tokens.json');
    await expect(createMarketplaceTokens({ ...marketplace, tokensFile })).rejects.toMatchObject({
      code: 'ERR_FILE_WRITE',
      message: `${tokensFile} could not be written (ENOENT). Check that its folder exists, is writable and has free space`,
    });
  });
});
