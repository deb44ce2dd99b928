import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const STAGING = join(ROOT, 'node_modules', '.cache', 'asc-credentials');
const PACKAGES = join(STAGING, 'node_modules');

/**
 * Copies what tsc made to a folder with packages of its own, in which those are changed that load at once what few runs
 * need. Returns the folder.
 */
export async function stage(): Promise<string> {
  await rm(STAGING, { recursive: true, force: true });
  await cp(join(ROOT, 'build'), STAGING, { recursive: true });
  // Without "type" the bundle becomes CommonJS, which Node.js starts some 6 ms sooner than an ES module.
  await writeFile(join(STAGING, 'package.json'), '{}');
  for (const name of ['@actions/core', '@actions/http-client', 'tunnel']) {
    await cp(join(ROOT, 'node_modules', name), join(PACKAGES, name), { recursive: true, dereference: true });
  }
  // @actions/core loads the http client for helpers that are not used here, which its package.json does not say.
  for (const name of ['@actions/core', '@actions/http-client'])
    await rewrite(join(name, 'package.json'), (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), sideEffects: false }),
    );
  await leaveOutUndici();
  await postponeTunnel();
  await postponeModules();
  await writeWithoutStreams();
  return STAGING;
}

/** The http client loads undici (954 kB) for `getAgentDispatcher`, which nothing here calls (actions/toolkit#1436). */
async function leaveOutUndici(): Promise<void> {
  const refusal = 'throw new Error("undici is not bundled");';
  await writePackage('undici', `exports.ProxyAgent = class { constructor() { ${refusal} } };\n`);
}

/** Read by the first request that goes through a proxy: it loads seven modules of Node.js that nothing else needs. */
async function postponeTunnel(): Promise<void> {
  const agents = ['httpOverHttp', 'httpsOverHttp', 'httpOverHttps', 'httpsOverHttps'];
  const calls = agents.map(
    (name) => `exports.${name} = (options) => require('./lib/tunnel').${name}(options);\n`,
  );
  await rewrite('tunnel/index.js', () => calls.join(''));
}

/** Modules of Node.js that are loaded when a member of theirs is used, and members that can be told without them. */
const WHEN_NEEDED = {
  // TLS and its certificates cost a start 5 ms, which loopback needs not.
  https: '',
  // 4 ms, which a run needs not that ends before a key is read.
  crypto: '',
  // @actions/core ends its lines with EOL, and nothing else of it is needed by most runs.
  os: "EOL: process.platform === 'win32' ? '\\r\\n' : '\\n'",
};

/** Puts a stand-in for each of them in its place, in our files and in those of packages. */
async function postponeModules(): Promise<void> {
  const folder = join(STAGING, 'when-needed');
  await mkdir(folder);
  for (const [name, ready] of Object.entries(WHEN_NEEDED)) {
    // `__esModule` is what the bundler asks every module for that may be its own.
    const told = `{ __esModule: false, ${ready} }`;
    const member = `(ready, member) => ready[member] ?? require('${name}')[member]`;
    await writeFile(join(folder, `${name}.js`), `module.exports = new Proxy(${told}, { get: ${member} });\n`);
  }
  const names = Object.keys(WHEN_NEEDED).join('|');
  const imports = new RegExp(`^import (?:\\* as )?(.+) from '(?:node:)?(${names})';$`, 'gm');
  for (const path of await readdir(STAGING, { recursive: true })) {
    if (!path.endsWith('.js')) continue;
    const file = join(STAGING, path);
    const way = `./${relative(dirname(file), folder).split(sep).join('/')}`;
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(imports, `import $1 from '${way}/$2.js';`));
  }
}

/** @actions/core writes its commands through `process.stdout`; src/standard-streams.ts says what that costs a start. */
async function writeWithoutStreams(): Promise<void> {
  const ours = '../../../../standard-streams.js';
  for (const file of ['command.js', 'core.js'])
    await rewrite(`@actions/core/lib/${file}`, (text) => {
      const direct = text.replaceAll('process.stdout.write(', 'writeNow(1, ');
      return direct === text ? text : `import { writeNow } from '${ours}';\n${direct}`;
    });
}

async function writePackage(name: string, code: string): Promise<void> {
  await mkdir(join(PACKAGES, name), { recursive: true });
  const manifest = { name, version: '0.0.0', main: 'index.js' };
  await writeFile(join(PACKAGES, name, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(PACKAGES, name, 'index.js'), code);
}

/** Changes a file of a staged package; a file that is not as it was known is no longer changed as it was meant. */
async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(PACKAGES, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has changed: look at how it is bundled again`);
  await writeFile(join(PACKAGES, file), after);
}
