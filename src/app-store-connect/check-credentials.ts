import type { NameOf } from '../base/terms.ts';
import type { Api } from './api.ts';
import { formatDuration } from '../base/duration.ts';
import type { FinalResponse } from '../http/send-with-retries.ts';
import { apiError } from './api-errors.ts';
import { TOLERATED_SKEW_SECONDS } from './authorizer.ts';
import { readErrorEntries } from './error-entries.ts';
import { readDocument } from './read-document.ts';
import { unauthorizedError } from './unauthorized-error.ts';

/** The result of one check of an API key. */
export interface CredentialCheck {
  /** What was checked, such as `clock`. */
  readonly check: string;
  /** Whether it is in order, or could not be checked. */
  readonly passed: boolean;
  /** What was found, and what to do if it is not in order. */
  readonly detail: string;
}

/** Share of the hourly limit below which the report says that few requests are left. */
const FEW_LEFT = 0.1;

/**
 * Requests the list of keys and judges by the response what an API key can do. If this machine's clock is wrong, the rest
 * is judged by the response to a token by Apple's clock. Throws `ApiError` or `NetworkError` if the response is not Apple's.
 */
export async function checkCredentials(api: Api): Promise<readonly CredentialCheck[]> {
  const response = await api.request('GET', '/v1/alternativeDistributionKeys?limit=1');
  const { nameOf } = api.context;
  requireFromApple(response, nameOf);
  const accepted = response.status !== 401;
  const checks = [checkClock(api.clockSkewSeconds(response)), checkToken(response, api)];
  return accepted
    ? [...checks, checkRole(response, nameOf), checkAgreements(response, nameOf), checkRate(response)]
    : checks;
}

/** Throws if a response is not from Apple, which sends either a document or its errors. */
function requireFromApple(response: FinalResponse, nameOf: NameOf): void {
  if (response.status >= 200 && response.status < 300) readDocument(response, 'The check');
  else if (![401, 429].includes(response.status) && readErrorEntries(response.body).length === 0)
    throw apiError(response, 'The check', nameOf);
}

function checkClock(skew: number | undefined): CredentialCheck {
  const check = 'clock';
  if (skew === undefined) return { check, passed: true, detail: 'Unknown: the response has no Date header.' };
  const off = Math.abs(skew);
  if (off <= TOLERATED_SKEW_SECONDS) return { check, passed: true, detail: `Within ${off} s of Apple's.` };
  const direction = skew < 0 ? 'ahead of' : 'behind';
  return {
    check,
    passed: false,
    detail: `${formatDuration(off)} ${direction} Apple's. Correct it (NTP): Apple refuses tokens from this machine with an unexplained 401.`,
  };
}

function checkToken(response: FinalResponse, api: Api): CredentialCheck {
  const check = 'token accepted';
  if (response.status !== 401)
    return { check, passed: true, detail: 'Key ID, issuer and private key belong together.' };
  const { message } = unauthorizedError(response, {
    call: 'The check',
    nameOf: api.context.nameOf,
    individual: api.individual,
    skewSeconds: api.clockSkewSeconds(response),
  });
  return { check, passed: false, detail: message };
}

function checkRole(response: FinalResponse, nameOf: NameOf): CredentialCheck {
  const check = 'may list keys';
  if (response.status === 429)
    return { check, passed: true, detail: 'Not checked: the request limit was reached first.' };
  if (isAboutAgreements(response))
    return { check, passed: true, detail: 'Unknown: the agreements must be accepted first.' };
  if (response.status === 403)
    return { check, passed: false, detail: apiError(response, 'The check', nameOf).message };
  if (response.status < 200 || response.status >= 300) throw apiError(response, 'The check', nameOf);
  return { check, passed: true, detail: 'The role of the key allows alternative distribution.' };
}

function checkAgreements(response: FinalResponse, nameOf: NameOf): CredentialCheck {
  const check = 'agreements in force';
  if (response.status === 429)
    return { check, passed: true, detail: 'Not checked: the request limit was reached first.' };
  const passed = !isAboutAgreements(response);
  const detail = passed ? 'No agreement is missing.' : apiError(response, 'The check', nameOf).message;
  return { check, passed, detail };
}

function checkRate({ status, headers }: FinalResponse): CredentialCheck {
  const check = 'requests left this hour';
  const found = /user-hour-lim:(\d+);user-hour-rem:(\d+)/.exec(headers['x-rate-limit'] ?? '');
  if (status === 429)
    return {
      check,
      passed: false,
      detail:
        'None: the hourly limit of this key is used up. Other pipelines may share the key. Wait, or use one key per pipeline.',
    };
  if (!found) return { check, passed: true, detail: 'Unknown: the response does not say.' };
  const [limit = 0, left = 0] = found.slice(1).map(Number);
  const few = left < limit * FEW_LEFT ? ': low, other pipelines may share the key' : '';
  return { check, passed: left > 0, detail: `${left} of ${limit}${few}.` };
}

function isAboutAgreements(response: FinalResponse): boolean {
  return readErrorEntries(response.body).some(({ code }) => code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS'));
}
