import { makePrivateKey } from '../keys/make-keys.ts';
import { parseFault } from '../../../src/sandbox/faults.ts';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { createSandboxState, issueApiKey, type SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import { act, actInProcess, type Act } from './action.ts';

export interface Registration extends Act {
  /** The requests that arrived, without queries, as `GET /v1/alternativeDistributionKeys 200`. */
  readonly requests: readonly string[];
  /** The public keys that are registered after the run. */
  readonly registered: readonly {
    readonly id: string;
    readonly publicKey: string;
    readonly appId?: string;
  }[];
}

export interface Conditions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly faults?: readonly string[];
  /** Seconds by which the clock of the server is ahead. */
  readonly clockOffset?: number;
  readonly prepare?: (state: SandboxState) => void;
}

/** Runs register-key of the built Action with a new sandbox, and with new keys unless `inputs` has them. */
export async function registerByAction(conditions: Conditions = {}): Promise<Registration> {
  return register(conditions, act);
}

/** Runs register-key of the Action in this process, which is faster. */
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
