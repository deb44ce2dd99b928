import { expect, test } from '@jest/globals';
import { findAllBlocks } from '../support/docs/markdown.ts';

/**
 * The kinds of blocks in the documents: the language, and the comment above the block. Each kind has a test in this
 * directory, except `before`, which is code of other Actions and tools that we cannot run, and `mermaid`, which are
 * diagrams.
 */
const BLOCK_KINDS = [
  'yaml',
  'yaml gitlab',
  'yaml azure',
  'yaml bitrise',
  'yaml circleci',
  'yaml before',
  'groovy jenkins',
  'mermaid',
  ...['keys', 'domains', 'report', 'claims', 'tokens', 'removed'].map((output) => `json ${output}`),
  'ruby before',
  'sh',
  'sh checkout',
  'sh server',
  'ts',
];

test.each(await findAllBlocks())('$name is of a kind that is tested', ({ language, example }) => {
  expect(BLOCK_KINDS).toContain([language, ...(example === undefined ? [] : [example])].join(' '));
});
