import type { Sandbox } from '../../src/sandbox/server.ts';
import { showLog } from '../../__tests__/support/run/github-runner.ts';
import { runAction } from '../../__tests__/support/run/run-action.ts';
import type { Texts } from './run-step.ts';

/** Lists the apps with a token, as a later step of the job could. */
export async function listApps({ url }: Sandbox, token = ''): Promise<string> {
  const response = await fetch(`${url}/v1/apps`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The sandbox rejected the token with ${response.status}`);
  const { data } = (await response.json()) as { data: unknown[] };
  return `the sandbox accepted the token and listed ${data.length} apps with it`;
}

/** Sends a marketplace token to the sandbox, which verifies it with the registered key. */
export async function verifyMarketplaceToken({ url }: Sandbox, token = ''): Promise<string> {
  const response = await fetch(`${url}/sandbox/verify-marketplace-token`, { method: 'POST', body: token });
  const { valid, reasons, claims } = (await response.json()) as {
    valid: boolean;
    reasons: string[];
    claims: unknown;
  };
  if (!valid) throw new Error(`The sandbox rejected the token: ${reasons.join(', ')}`);
  return `the sandbox verified the token with the registered key; its claims are ${JSON.stringify(claims)}`;
}

/** Verifies a token with the Action's mode verify-token, as its recipient could. `key` is the input with the key. */
export async function verifyByAction(key: Texts, token = ''): Promise<string> {
  const run = await runAction({ mode: 'verify-token', token, ...key });
  if (run.exitCode !== 0) throw new Error(`verify-token rejected the token: ${run.log}`);
  return `verify-token says: ${showLog(run.log).trim()}`;
}
