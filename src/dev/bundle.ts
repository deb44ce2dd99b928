import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minifySync } from '@swc/core';
import { ROOT, stage } from './staging.ts';

/** What is bundled: an entry among the compiled files, and the folder it goes to. */
interface Bundle {
  readonly entry: string;
  readonly target: string;
  /** Bytes of code that the folder may hold in all: what every job downloads. */
  readonly largest: number;
  /** Neither minified nor stripped of comments: for eyes, and for tests that look for names. */
  readonly readable?: boolean;
}

export const ACTION: Bundle = { entry: 'action/main.js', target: join(ROOT, 'dist'), largest: 300_000 };

/** The Action's post step. */
export const POST: Bundle = { entry: 'action/post.js', target: join(ROOT, 'dist', 'post'), largest: 30_000 };

/** The command line of the npm package: as one file it starts in a third of the time of its sixty modules. */
export const COMMAND: Bundle = {
  entry: 'cli/main.js',
  target: join(ROOT, 'build', 'command'),
  largest: 400_000,
};

type Ncc = (
  input: string,
  options: object,
) => Promise<{ code: string; assets: Record<string, { source: string | Buffer }> }>;

/** Makes a bundle. The same sources give the same bytes, whatever the Node version and the path. */
export async function bundle({ entry, target, largest, readable = false }: Bundle): Promise<void> {
  process.chdir(ROOT); // The bundler tells what is ours, and orders it, by the folder that it runs in.
  const staging = await stage();
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  const { code, assets } = await ncc(join(staging, entry), {
    license: '[name].licenses.txt', // One file per chunk: with a plain name the last chunk's packages alone are kept.
    cache: false,
    quiet: true,
  });
  const finish = readable ? (text: string) => text : tighten;
  // ncc does not empty the folder: chunks of an earlier build would stay.
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "commonjs" }\n');
  // What a shell starts, as `npx` does in a checkout, has to be executable; npm sees to it where a package is installed.
  await writeFile(join(target, 'index.js'), finish(code), { mode: code.startsWith('#!') ? 0o755 : 0o644 });
  for (const [name, { source }] of Object.entries(assets)) {
    await writeFile(join(target, name), name.endsWith('.js') ? finish(String(source)) : source);
  }
  if (!readable) await checkSize(target, largest);
}

/**
 * Minifies, because every start reads the whole entry; classes keep their names, which are those of the errors. The
 * parentheses around modules stay: without them V8 reads each module twice, to find its end and when it is wanted.
 */
function tighten(code: string): string {
  const marked = code.replaceAll(/^\/\*\*\*\/ \(/gm, `${PARENTHESES}(`);
  const { code: shorter } = minifySync(marked, {
    compress: true,
    mangle: { keep_classnames: true },
    format: { comments: false },
  });
  return shorter.replaceAll(PARENTHESES, '');
}

/** Stands before parentheses that would be taken for needless: as a call they are kept. */
const PARENTHESES = 'KEEP_PARENTHESES';

async function checkSize(folder: string, largest: number): Promise<void> {
  const code = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(code.map(async (name) => (await stat(join(folder, name))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(
    `${relative(ROOT, folder)}: ${code.map((name, index) => `${name} ${sizes[index] ?? 0}`).join(', ')}: ${total} bytes of code\n`,
  );
  if (total > largest)
    throw new Error(`${folder} holds ${total} bytes of code, more than ${largest}: has undici come back?`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const each of process.argv[2] === 'command' ? [COMMAND] : [ACTION, POST]) await bundle(each);
