import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.ts';
import { withoutUndici } from './without-undici.ts';

/** What is bundled: an entry among the compiled files, and the folder that it goes to. */
interface Bundle {
  readonly entry: string;
  readonly target: string;
}

export const ACTION: Bundle = { entry: 'action/main.js', target: join(ROOT, 'dist') };

/** The command line of the npm package. */
export const COMMAND: Bundle = { entry: 'cli/main.js', target: join(ROOT, 'build', 'command') };

/** Bytes that `dist` or the command line may have in all. undici alone has more. */
const MAX_BYTES = 800_000;

/** The licences of the packages in a bundle. */
const LICENSES = 'licenses.txt';

type Ncc = (
  input: string,
  options: object,
) => Promise<{ code: string; assets: Record<string, { source: string | Buffer }> }>;

/** Makes a bundle. The same sources give the same bytes, whatever the Node.js version and the path. */
export async function bundle({ entry, target }: Bundle): Promise<void> {
  process.chdir(ROOT); // ncc names and orders the modules by their paths from the working directory.
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  const { code, assets } = await withoutUndici(() =>
    ncc(join(ROOT, 'build', entry), {
      esm: false,
      license: `[name].${LICENSES}`, // Without "[name]" the packages of the last chunk would replace the others.
      cache: false,
      quiet: true,
    }),
  );
  await rm(target, { recursive: true, force: true }); // ncc would leave the chunks of an earlier build.
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "commonjs" }\n');
  await writeFile(join(target, 'index.js'), code, { mode: code.startsWith('#!') ? 0o755 : 0o644 });
  const licenses = new Set<string>();
  for (const [name, { source }] of Object.entries(assets)) {
    if (name.endsWith(LICENSES)) licenses.add(String(source));
    else await writeFile(join(target, name), source);
  }
  if (licenses.size > 0) await writeFile(join(target, LICENSES), [...licenses].join('\n'));
}

async function checkSize(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let total = 0;
  for (const entry of entries)
    if (entry.isFile()) total += (await stat(join(entry.parentPath, entry.name))).size;
  process.stdout.write(`${relative(ROOT, folder)}: ${total} bytes\n`);
  if (total > MAX_BYTES)
    throw new Error(`${folder} has ${total} bytes, more than ${MAX_BYTES}. Is undici in it?`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const made = process.argv[2] === 'command' ? COMMAND : ACTION;
  await bundle(made);
  // For GitHub, this replaces `src/action/post.ts`, which has the same content and runs only without a bundle (coverage).
  if (made === ACTION) await writeFile(join(ACTION.target, 'post.js'), "require('./index.js');\n");
  await checkSize(made.target);
}
