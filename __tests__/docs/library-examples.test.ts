import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import * as library from '../../src/index.ts';
import { prepareEnvironment, type ExampleEnvironment } from '../support/docs/run-example.ts';
import { findAllBlocks, findBlocks, readRepositoryFile } from '../support/docs/markdown.ts';

const functions = readdirSync(new URL('../../src/library/functions/', import.meta.url));
const paths = [
  ...functions.map((name) => `src/library/functions/${name}`),
  'src/base/context.ts',
  'src/base/errors.ts',
];
const comments = (await Promise.all(paths.map(readRepositoryFile))).map((text) =>
  text.replaceAll(/^ \* ?/gm, ''),
);
const found = [
  ...findBlocks(comments.join('\n'), 'source', ['ts']),
  ...(await findAllBlocks()).filter(({ language }) => language === 'ts'),
];
/** The library reference repeats the examples of the sources. */
const blocks = [...new Map(found.map((block) => [block.code, block])).values()];

let environment: ExampleEnvironment;
beforeAll(async () => {
  environment = await prepareEnvironment();
});
// Some examples read the key, others remove it.
beforeEach(async () => {
  const {
    ASC_DISTRIBUTION_PRIVATE_KEY: key = '',
    ASC_API_URL: apiUrl,
    ASC_ISSUER_ID: issuerId,
  } = environment.variables;
  const { ASC_KEY_ID: keyId = '', ASC_PRIVATE_KEY: privateKey = '' } = environment.variables;
  await library.registerKey({ issuerId, keyId, privateKey, apiUrl, distributionPrivateKey: key });
});
afterAll(async () => {
  expect(await environment.end()).toBe(0);
});

test('shows an example of every exported function', () => {
  const functions = Object.entries(library).filter(
    ([name, value]) => typeof value === 'function' && /^[a-z]/.test(name),
  );
  const shown = functions.filter(([name]) => blocks.some(({ code }) => code.includes(`await ${name}(`)));

  expect(shown.map(([name]) => name)).toEqual(functions.map(([name]) => name));
});

test.each(blocks)('runs $name without errors', async ({ code }) => {
  const { error, stderr } = await environment.run(code);

  expect({ error, stderr: code.includes('console.error') ? '' : stderr }).toEqual({ stderr: '' });
});
