import { fileURLToPath } from 'node:url';

/**
 * The programs that tests, demo and benchmark start. If `npm run coverage` (c8) sets NODE_V8_COVERAGE, they are the modules
 * that were compiled with source maps, because the bundles have none.
 */
const [action, post, command] = process.env.NODE_V8_COVERAGE
  ? ['coverage/build/action/main.js', 'coverage/build/action/post.js', 'coverage/build/cli/main.js']
  : ['dist/index.js', 'dist/post.js', 'build/command/index.js'];

export const ACTION = pathOf(action);
export const POST = pathOf(post);
export const COMMAND = pathOf(command);

function pathOf(file = ''): string {
  return fileURLToPath(new URL(`../../../${file}`, import.meta.url));
}
