import { makePrivateKey } from '../keys/make-keys.ts';
import { parseFault } from '../../../src/sandbox/faults.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { createSandboxState, issueApiKey, type SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import { act, actInProcess, type Act } from './action.ts';

export interface Registration extends Act {
  /** `GET /v1/alternativeDistributionKeys 200`, queries left out, one for each request that arrived. */
  readonly requests: readonly string[];
  /** The public keys that are registered afterwards. */
  readonly registered: readonly {
    readonly id: string;
    readonly publicKey: string;
    readonly appId?: string;
  }[];
}

export interface Conditions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly faults?: readonly string[];
  /** Seconds by which the server's clock is ahead of this machine's. */
  readonly clockOffset?: number;
  readonly prepare?: (state: SandboxState) => void;
}

/** Runs the built Action's register-key against a sandbox of its own, with a new API key and distribution key unless given. */
export async function registerByAction(conditions: Conditions = {}): Promise<Registration> {
  return register(conditions, act);
}

/** The same in this process. */
export async function registerInProcess(conditions: Conditions = {}): Promise<Registration> {
  return register(conditions, actInProcess);
}

async function register(conditions: Conditions, runWith: typeof act): Promise<Registration> {
  const state = createSandboxState();
  state.clockOffset = conditions.clockOffset ?? 0;
  state.faults.push(...(conditions.faults ?? []).map(parseFault));
  conditions.prepare?.(state);
  const inputs = {
    ...issueApiKey(state),
    'distribution-private-key': makePrivateKey(),
    ...conditions.inputs,
  };
  const sandbox = await startSandbox({ state });
  try {
    const run = await runWith({ mode: 'register-key', 'api-url': sandbox.url, ...inputs });
    const requests = state.requests.map(
      ({ method, path, outcome }) => `${method} ${String(path.split('?')[0])} ${outcome}`,
    );
    return { ...run, requests, registered: state.keys.map(describeKey) };
  } finally {
    await sandbox.close();
  }
}

function describeKey({
  id,
  publicKey,
  appId,
}: SandboxState['keys'][number]): Registration['registered'][number] {
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { id, publicKey: pem, ...(appId !== undefined && { appId }) };
}
