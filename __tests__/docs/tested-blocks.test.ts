import { expect, test } from '@jest/globals';
import { findAllBlocks } from '../support/docs/markdown.ts';

/**
 * What the blocks of the documents are: by language, and by what a comment says of them. Each sort has a test beside this
 * file; `before` is what people come from, other Actions and tools, and nothing that we could run.
 */
const SORTS = [
  'yaml',
  'yaml gitlab',
  'yaml azure',
  'yaml bitrise',
  'yaml circleci',
  'yaml before',
  'groovy jenkins',
  'ruby before',
  'sh',
  'sh checkout',
  'sh server',
  'ts',
];

test.each(await findAllBlocks())('$name is of a sort that is tested', ({ language, example }) => {
  expect(SORTS).toContain([language, ...(example === undefined ? [] : [example])].join(' '));
});
