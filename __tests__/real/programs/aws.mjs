/* global console, fetch */
// A test of a marketplace with AWS's command line and moto: a key is created, registered and stored, a server signs
// install verification tokens with it, the key is rotated twice while the server works, and the old keys are removed.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const { ASC_API_URL, ROOT } = process.env;
const { createInstallVerificationToken } = await import(join(ROOT, 'build/index.js'));
const SECRET = 'marketplace/distribution-key';

/** Stores the ID beside the key, because the server needs it as `kid`. */
const STORE = `jq --raw-input --slurp --arg id "$ASC_DISTRIBUTION_KEY_ID" '{id: $id, key: .}' |
  aws secretsmanager put-secret-value --secret-id ${SECRET} --secret-string file:///dev/stdin --query VersionId --output text`;
const STORE_PARAMETER = `aws ssm put-parameter --name /${SECRET} --type SecureString --overwrite --value file:///dev/stdin`;

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
const port = await findFreePort();
const aws = {
  ...process.env,
  AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  AWS_ACCESS_KEY_ID: 'rehearsal',
  AWS_SECRET_ACCESS_KEY: 'rehearsal',
  AWS_DEFAULT_REGION: 'eu-central-1',
};
const moto = spawn('moto_server', ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
try {
  await waitFor(() => run('aws', 'secretsmanager', 'list-secrets'));
  await rehearse();
} finally {
  moto.kill();
  rmSync(folder, { recursive: true });
}

async function rehearse() {
  const file = join(folder, 'key.pem');
  await asc('generate-key', '--store-file', file);
  const { 'distribution-key-id': first } = await asc('register-key', '--distribution-private-key-file', file);
  const create = `export ASC_DISTRIBUTION_KEY_ID=${first}; aws secretsmanager create-secret --name ${SECRET} >/dev/null; ${STORE}`;
  await run('bash', '-eo', 'pipefail', '-c', `{ ${create}; } < ${file}`);
  rmSync(file);

  const server = startServer();
  await server.deploy();
  for (const round of [1, 2]) {
    const old = server.keyId;
    const { 'distribution-key-id': id, removed } = await asc('rotate-key', '--store-command', STORE);
    assert.deepEqual(removed, []);
    await server.sign(5); // With the old key, which stays registered.
    await server.deploy();
    assert.equal(server.keyId, id);
    assert.notEqual(old, id);
    await server.sign(5);
    assert.deepEqual((await asc('remove-key', '--distribution-key-id', old)).removed, [old]);
    await server.sign(5);
    console.log(`Rotation ${round}: ${old} was replaced by ${id}`);
  }
  const total = await server.stop();
  const { keys } = await asc('list-keys');
  assert.deepEqual(
    keys.map(({ id }) => id),
    [server.keyId],
  );
  console.log(`The sandbox accepted all ${total} install verification tokens`);

  const { fingerprint } = await asc('rotate-key', '--store-command', STORE_PARAMETER, '--remove-previous');
  const key = await run(
    'aws',
    'ssm',
    'get-parameter',
    '--name',
    `/${SECRET}`,
    '--with-decryption',
    '--query',
    'Parameter.Value',
    '--output',
    'text',
  );
  const stored = await asc('public-key', { ASC_DISTRIBUTION_PRIVATE_KEY: key, ASC_PRIVATE_KEY_PATH: '' });
  assert.equal(stored.fingerprint, fingerprint);
}

/** A server that signs a token ten times a second. It reads the key only when it is deployed. */
function startServer() {
  let current;
  let accepted = 0;
  let stopped = false;
  const signing = (async () => {
    while (!stopped) {
      if (current) await signOne();
      await sleep(100);
    }
  })();
  const signOne = async () => {
    const { token } = await createInstallVerificationToken({
      distributionPrivateKey: current.key,
      distributionKeyId: current.id,
      installerId: '6478901234',
      bundleId: 'com.example.app',
    });
    const response = await fetch(`${ASC_API_URL}/sandbox/verify-install-token`, {
      method: 'POST',
      body: token,
    });
    const { valid, reasons } = await response.json();
    assert.ok(valid, `An install was refused: ${reasons}`);
    accepted += 1;
  };
  return {
    get keyId() {
      return current.id;
    },
    async deploy() {
      const value = await run(
        'aws',
        'secretsmanager',
        'get-secret-value',
        '--secret-id',
        SECRET,
        '--query',
        'SecretString',
        '--output',
        'text',
      );
      current = JSON.parse(value);
    },
    async sign(count) {
      for (let done = 0; done < count; done += 1) await signOne();
    },
    async stop() {
      stopped = true;
      await signing;
      return accepted;
    },
  };
}

/** Runs a mode of the command line. Returns its outputs. A last argument that is an object is the environment. */
async function asc(mode, ...words) {
  const environment = typeof words.at(-1) === 'object' ? words.pop() : {};
  const args = [join(ROOT, 'build/command/index.js'), mode, '--json', ...words];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...aws, ...environment } });
  return JSON.parse(stdout);
}

async function run(command, ...words) {
  const { stdout } = await promisify(execFile)(command, words, { env: aws });
  return stdout;
}

async function waitFor(attempt) {
  for (let left = 100; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(200);
    }
  }
}

async function findFreePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
