import { AscError } from '../base/errors.ts';
import type { Context } from '../base/context.ts';
import { createClient } from '../http/client.ts';
import { CHECK_BUDGET_MS } from '../http/retry-rules.ts';
import type { FinalResponse } from '../http/send-with-retries.ts';
import { startBudget } from '../http/time-budget.ts';
import { openApi, type Api, type ApiAccess } from './api.ts';
import { apiError } from './api-errors.ts';
import { readErrorEntries } from './error-entries.ts';
import { judgeResponse, type CheckStatus, type Purpose } from './judge-response.ts';
import { readDocument, redirectError } from './read-document.ts';

/** The result of one check of an API key. */
export interface CredentialCheck {
  /** What was checked, such as `clock`. */
  readonly check: string;
  /**
   * `pass` and `fail` are certain. `unknown` means that Apple's response does not say. `skipped` means that the check is not
   * needed for the purpose, or is not possible because an earlier check failed.
   */
  readonly status: CheckStatus;
  /** What was found and, if the check did not pass, what to do. */
  readonly detail: string;
}

/** A request that every role may send, and one that needs the right to use alternative distribution. */
const PATHS: Readonly<Record<Purpose, string>> = {
  api: '/v1/apps?fields%5Bapps%5D=bundleId&limit=1',
  distribution: '/v1/alternativeDistributionKeys?limit=1',
};

/** The checks that need a response from Apple, in the order of the report. */
const ONLINE_CHECKS = [
  'connection',
  'clock',
  'token accepted',
  'agreements in force',
  'may list keys',
  'entitlement',
  'requests left this hour',
] as const;

/** Opens the API for a check: its requests take only some seconds, so that it also ends soon without a network. */
export function openApiForCheck(key: ApiAccess, context: Context): Api {
  return openApi(key, context, createClient(context, startBudget(CHECK_BUDGET_MS, 'a check')));
}

/**
 * Sends one request and judges by the response what an API key can do. If this machine's clock is wrong, the rest is judged
 * by the response to a token with Apple's time. A request without a usable response is a failed check. Throws `CancelledError`.
 */
export async function checkCredentials(api: Api, purpose: Purpose): Promise<readonly CredentialCheck[]> {
  const { response, failure } = await sendRequest(api, PATHS[purpose]);
  const results = response
    ? judgeResponse(response, api, purpose)
    : { connection: { status: 'fail' as const, detail: failure } };
  const reason = response ? 'Not checked: Apple refused the token.' : 'Not checked: there is no response.';
  return ONLINE_CHECKS.map((check) => ({
    check,
    ...(results[check] ?? { status: 'skipped', detail: reason }),
  }));
}

/** Sends the request. A response that is not Apple's, or says nothing about the key, is a failure. */
async function sendRequest(
  api: Api,
  path: string,
): Promise<{ response: FinalResponse; failure?: never } | { response?: never; failure: string }> {
  try {
    const response = await api.request('GET', path);
    requireVerdict(response, api);
    return { response };
  } catch (error) {
    if (!(error instanceof AscError) || error.code === 'ERR_CANCELLED') throw error;
    return { failure: error.message };
  }
}

function requireVerdict(response: FinalResponse, { context: { nameOf } }: Api): void {
  const { status } = response;
  if (status >= 200 && status < 300) readDocument(response, 'The check');
  else if (status >= 300 && status < 400) throw redirectError(response, 'The check', nameOf);
  else if (status !== 429 && !refusesKeyOrAccount(response)) throw apiError(response, 'The check', nameOf);
}

/** Whether Apple refused the request because of the API key or the account. A proxy sends the same statuses. */
function refusesKeyOrAccount({ status, body }: FinalResponse): boolean {
  return (status === 401 || status === 403) && readErrorEntries(body).length > 0;
}
