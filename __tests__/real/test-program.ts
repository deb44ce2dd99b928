import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { verifyToken } from '../../src/index.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { FOLDER, folderOf } from './install.ts';
import type { Program } from './programs.ts';
import { run } from './run-program.ts';

/** Runs a program with a sandbox of its own, and checks the tokens that it prints. Returns what was tested. */
export async function testProgram(program: Program): Promise<string> {
  const sandbox = await startSandbox();
  const keyFolder = await mkdtemp(join(tmpdir(), 'real-'));
  try {
    const key = issueApiKey(sandbox.state);
    const keyPath = join(keyFolder, `AuthKey_${key['key-id']}.p8`);
    await writeFile(keyPath, key['private-key'], { mode: 0o600 });
    const folder = folderOf(program);
    const environment = {
      ASC_KEY_ID: key['key-id'],
      ASC_ISSUER_ID: key['issuer-id'],
      ASC_PRIVATE_KEY_PATH: keyPath,
      ASC_API_URL: sandbox.url,
      ASC_SECRETS_TOKEN: sandbox.state.github.token,
      NPM_FOLDER: folder,
      ROOT: join(FOLDER, '..'),
      PATH: [folder, join(folder, 'bin'), join(folder, 'node_modules/.bin'), process.env.PATH].join(
        delimiter,
      ),
    };
    const output = await run(commandOf(program), { environment });
    const tokens = output.match(/^eyJ\S+$/gm) ?? [];
    for (const token of tokens) await checkToken(token, key['private-key'], sandbox.url);
    const { requests } = sandbox.state;
    if (requests.length === 0) throw new Error('It made no token and no request');
    return `tokens: ${tokens.length}, requests: ${requests.length}`;
  } finally {
    await sandbox.close();
    await rm(keyFolder, { recursive: true });
  }
}

function commandOf(program: Program): string[] {
  const folder = folderOf(program);
  const file = join(import.meta.dirname, 'programs', program.file);
  switch (file.split('.').at(-1)) {
    case 'py':
      return [join(folder, 'bin/python'), file];
    case 'mjs':
      return [process.execPath, file];
    case 'java':
      return ['bash', '-c', JAVA, folder, file];
    case 'go':
      return ['go', 'run', '-C', folder, '.'];
    default:
      return ['bash', file];
  }
}

/** Compiles the program with the class that reads the key, and runs it. */
const JAVA = `cd "$0" && javac -cp 'lib/*' -d . "$1" "$(dirname "$1")/Pem.java" && java -cp '.:lib/*' "$(basename "$1" .java)"`;

/** Checks a token with `verifyToken`, and with the sandbox if it is one for the App Store Connect API. */
async function checkToken(token: string, privateKey: string, url: string): Promise<void> {
  const { claims } = await verifyToken({ token, privateKey });
  if (String(claims.aud) !== 'appstoreconnect-v1') return;
  const response = await fetch(`${url}/v1/apps`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}`);
}
