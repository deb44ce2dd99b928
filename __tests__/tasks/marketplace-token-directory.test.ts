import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createMarketplaceTokens, openSealed } from '../../src/index.ts';
import { decodeToken, verifyWithJsonwebtoken } from '../support/keys/openssl.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { actInProcess } from '../support/run/action.ts';
import { folder, writeTestFile } from '../support/run/folder-per-test.ts';
import { numberedDevelopers } from '../support/tokens/many-developers.ts';
import { passphrase } from '../support/tokens/seals.ts';

const key = makeKey();
const [developer = '', other = ''] = numberedDevelopers(2);
const FORTY = numberedDevelopers(40);
const request = { distributionPrivateKey: key.sec1, marketplaceId: '6478901234', developerId: developer };
const directory = () => join(folder, 'tokens');
const create = (changes: object = {}, log?: object) =>
  createMarketplaceTokens({ ...request, tokensDirectory: directory(), ...changes }, log);
const modeOf = (path: string) => statSync(path).mode & 0o777;

/** Runs the Action with the lines of a list in a file. */
function actWith(lines: readonly string[], inputs = {}) {
  return actInProcess({
    mode: 'marketplace-token',
    'distribution-private-key': key.sec1,
    'marketplace-id': '6478901234',
    'developer-id-file': writeTestFile('developers.txt', `${lines.join('\n')}\n`),
    'tokens-directory': directory(),
    ...inputs,
  });
}

const named = FORTY.map((id, index) =>
  index % 2 === 0 ? `${id} # Developer ${index}` : `${id} Developer ${index}, Inc.`,
);

test('writes a file for each of 40 developers, which jsonwebtoken accepts, and lists them by name', async () => {
  const { exitCode, outputs, summary, log, annotations } = await actWith(['# Our developers', '', ...named]);
  expect({ exitCode, annotations, outputs: Object.keys(outputs) }).toEqual({
    exitCode: 0,
    annotations: [],
    outputs: ['expires-at'],
  });
  expect(readdirSync(directory())).toEqual(FORTY.map((id) => `${id}.jwt`));
  expect(modeOf(directory())).toBe(0o700);
  for (const id of FORTY) {
    const path = join(directory(), `${id}.jwt`);
    expect(modeOf(path)).toBe(0o600);
    expect(
      verifyWithJsonwebtoken(readFileSync(path, 'utf8').trim(), key.publicKey, Date.now()),
    ).toMatchObject({
      pid: id,
      iss: '6478901234',
    });
  }
  expect(log).toContain(`Wrote 40 files, one for each developer, to ${directory()}`);
  expect(summary).toContain('| Developer ID | name | file |');
  expect(summary.match(/^\| <code>57246542-.*\.jwt<\/code> \|$/gm)).toHaveLength(40);
  expect(summary).toContain(
    `| <code>${FORTY[0]}</code> | <code>Developer 0</code> | <code>${FORTY[0]}.jwt</code> |`,
  );
  expect(summary).toContain('<code>Developer 39, Inc.</code>');
});

test('writes nothing if the 41st line is wrong, and names the line', async () => {
  const { exitCode, annotations } = await actWith([...named, 'not a developer']);
  expect(exitCode).toBe(1);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^developer-id-file: 1 of 41 entries are not valid: line 41 is not a valid/),
  ]);
  expect(readdirSync(folder)).toEqual(['developers.txt']);
});

test('shows names without HTML, workflow commands and secrets', async () => {
  const { token: secret = '' } = await createMarketplaceTokens(request);
  const { summary } = await actWith([
    `${developer} # <script>alert(1)</script> | ::error::x`,
    `${other} ${secret}`,
  ]);
  expect(summary).toContain('&#60;script&#62;');
  expect(summary).not.toMatch(/<script>|\n::error/);
  expect(summary).not.toContain(secret.slice(0, 50));
});

test('writes seals, which open-sealed opens', async () => {
  const result = await create({ developerId: [developer, other], sealPassphrase: passphrase });
  expect(result).toEqual({ token: undefined, tokens: undefined, expiresAt: expect.any(Date) });
  expect(readdirSync(directory())).toEqual([`${developer}.jwe`, `${other}.jwe`]);
  const sealed = readFileSync(join(directory(), `${other}.jwe`), 'utf8');
  const { token = '' } = await openSealed({ sealed, sealPassphrase: passphrase });
  expect(decodeToken(token).claims.pid).toBe(other);
  await create({ developerId: [developer, other], sealPassphrase: passphrase });
});

test('the same ID in another case has the same file', async () => {
  await create({ developerId: [developer.toUpperCase(), developer] });
  expect(readdirSync(directory())).toEqual([`${developer}.jwt`]);
  const token = readFileSync(join(directory(), `${developer}.jwt`), 'utf8').trim();
  expect(decodeToken(token).claims.pid).toBe(developer.toUpperCase());
});

test('replaces tokens, seals and empty files in a directory that exists, and names the tokens of other runs', async () => {
  await create({ developerId: FORTY.slice(0, 3) });
  writeFileSync(join(directory(), `${developer}.jwt`), '');
  chmodSync(join(directory(), `${other}.jwt`), 0o644);
  writeFileSync(join(directory(), 'notes.txt'), 'mine');
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (message: string) => warnings.push(message) };
  await create({ developerId: [developer, other] }, { log });
  expect(warnings).toEqual([expect.stringContaining(`also contains 1 token of other runs: ${FORTY[2]}.jwt`)]);
  expect(modeOf(join(directory(), `${other}.jwt`))).toBe(0o600);
  expect(readdirSync(directory())).toHaveLength(4);
});

test.each(['con', 'NUL', 'lpt1.x', '.hidden', '-rf', '..'])(
  'rejects %j as the name of a file',
  async (developerId) => {
    await expect(create({ developerId: [developer, developerId] })).rejects.toMatchObject({
      code: 'ERR_INPUT',
      message: expect.stringContaining('cannot be used with tokensDirectory'),
    });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('rejects a file together with a directory', async () => {
  const { annotations } = await actWith([developer], { 'tokens-file': join(folder, 'tokens.json') });
  expect(annotations.map(({ message }) => message)).toEqual([
    'tokens-file: cannot be given together with tokens-directory',
  ]);
});

test('says which files were written before one could not be', async () => {
  mkdirSync(directory());
  // In the last batch of signatures, after the files were checked.
  const block = (done: number) =>
    done > 0 && mkdirSync(join(directory(), `${FORTY[2]}.jwt`), { recursive: true });
  const log = { info: () => undefined, warn: () => undefined, progress: block };
  await expect(create({ developerId: numberedDevelopers(60) }, { log })).rejects.toMatchObject({
    code: 'ERR_FILE_PROTECTED',
    message: expect.stringMatching(
      new RegExp(`Written: ${FORTY[0]}.jwt, ${FORTY[1]}.jwt. Not written: 58 of 60$`),
    ),
  });
  expect(readdirSync(directory())).toEqual(FORTY.slice(0, 3).map((id) => `${id}.jwt`));
});
