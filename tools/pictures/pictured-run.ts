import { runAction } from '../../__tests__/support/run/run-action.ts';
import { showLog } from '../../__tests__/support/run/github-runner.ts';
import { generateKey, registerKey } from '../../src/index.ts';
import { issueApiKey } from '../../src/sandbox/sandbox-state.ts';
import { startSandbox } from '../../src/sandbox/server.ts';

/** What a user sees of the run in the pictures. */
export interface PicturedRun {
  /** The inputs of the step, as the log shows them. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The log, with masks. */
  readonly log: string;
  /** The job summary, in Markdown. */
  readonly summary: string;
}

const SECRET_NAME = 'DISTRIBUTION_PRIVATE_KEY';

/** Replaces a registered key in a GitHub secret, with the built Action and a sandbox. */
export async function runForPictures(): Promise<PicturedRun> {
  const sandbox = await startSandbox();
  try {
    const { state, url } = sandbox;
    const path = `/repos/example/releases/actions/secrets/${SECRET_NAME}`;
    const updatedAt = '2026-01-01T00:00:00Z';
    state.github.secrets.push({ path, encryptedValue: '', keyId: '1', updatedAt, visibility: undefined });
    const key = issueApiKey(state);
    const { distributionPublicKey } = await generateKey();
    await registerKey({
      issuerId: key['issuer-id'],
      keyId: key['key-id'],
      privateKey: key['private-key'],
      distributionPublicKey,
      apiUrl: url,
    });
    const inputs = { ...key, 'secret-name': SECRET_NAME, 'remove-previous': 'true' };
    const { log, summary, exitCode } = await runAction(
      { mode: 'rotate-key', ...inputs, 'github-token': state.github.token, 'api-url': url },
      { GITHUB_REPOSITORY: 'example/releases', GITHUB_API_URL: url },
    );
    if (exitCode !== 0) throw new Error(`The run for the pictures failed:\n${log}`);
    const shown = { mode: 'rotate-key', ...inputs, 'private-key': '***', 'github-token': '***' };
    return { inputs: shown, log: showLog(log), summary };
  } finally {
    await sandbox.close();
  }
}

/** Replaces what differs between two runs: keys, fingerprints, IDs and times. */
export function withoutRandomParts(text: string): string {
  return text
    .replace(/(?<=BEGIN PUBLIC KEY-----\n)[^-]+/g, '    KEY\n    ')
    .replace(/[\w+/]{43}=/g, 'FINGERPRINT')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b[A-Z0-9]{10}\b/g, 'KEY_ID');
}
