import type { NameOf } from '../base/terms.ts';
import type { Api } from './api.ts';
import { apiError, readDocument, readEntries, unauthorizedError } from './api-errors.ts';
import { TOLERATED_SKEW } from './authorizer.ts';
import { formatDuration } from '../base/duration.ts';
import type { HttpResponse } from '../base/http.ts';

/** One line of the report; where it did not pass, `detail` says what to do. */
export interface CredentialCheck {
  readonly check: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** Share of the hour's requests below which the report says so. */
const FEW = 0.1;

/**
 * Asks App Store Connect for the list of keys and judges by the answer what an API key can do. The clock is judged by
 * the first answer; where it is off, the rest by an answer to a token by Apple's time.
 */
export async function checkCredentials(api: Api): Promise<readonly CredentialCheck[]> {
  const answer = await api.ask('GET', '/v1/alternativeDistributionKeys?limit=1');
  const { nameOf } = api.context;
  refuseForeign(answer, nameOf);
  const accepted = answer.status !== 401;
  const checks = [checkClock(api.clockSkew(answer)), checkToken(answer, api)];
  return accepted
    ? [...checks, checkRole(answer, nameOf), checkAgreements(answer, nameOf), checkRate(answer)]
    : checks;
}

/** Nothing is judged by an answer that is not Apple's: neither a document nor, where it says no, a list of errors. */
function refuseForeign(answer: HttpResponse, nameOf: NameOf): void {
  if (answer.status >= 200 && answer.status < 300) readDocument(answer, 'The check');
  else if (![401, 429].includes(answer.status) && readEntries(answer.body).length === 0)
    throw apiError(answer, 'The check', nameOf);
}

function checkClock(skew: number | undefined): CredentialCheck {
  const check = 'clock';
  if (skew === undefined) return { check, passed: true, detail: 'Not known: the answer has no Date.' };
  const off = Math.abs(skew);
  if (off <= TOLERATED_SKEW) return { check, passed: true, detail: `Within ${off} s of Apple's.` };
  const direction = skew < 0 ? 'ahead of' : 'behind';
  return {
    check,
    passed: false,
    detail: `${formatDuration(off)} ${direction} Apple's. Set it right (NTP): tokens made on this machine are refused with an unexplained 401.`,
  };
}

function checkToken(answer: HttpResponse, api: Api): CredentialCheck {
  const check = 'token accepted';
  if (answer.status !== 401)
    return { check, passed: true, detail: 'Key ID, issuer and private key belong together.' };
  const { message } = unauthorizedError(answer, {
    call: 'The check',
    individual: api.individual,
    skew: api.clockSkew(answer),
    nameOf: api.context.nameOf,
  });
  return { check, passed: false, detail: message };
}

function checkRole(answer: HttpResponse, nameOf: NameOf): CredentialCheck {
  const check = 'may list keys';
  if (answer.status === 429)
    return { check, passed: true, detail: 'Not asked: the limit of requests was reached first.' };
  if (isAboutAgreements(answer))
    return { check, passed: true, detail: 'Not known: the agreements come first.' };
  if (answer.status === 403)
    return { check, passed: false, detail: apiError(answer, 'The check', nameOf).message };
  if (answer.status < 200 || answer.status >= 300) throw apiError(answer, 'The check', nameOf);
  return { check, passed: true, detail: 'The role of the key allows alternative distribution.' };
}

function checkAgreements(answer: HttpResponse, nameOf: NameOf): CredentialCheck {
  const check = 'agreements in force';
  if (answer.status === 429)
    return { check, passed: true, detail: 'Not asked: the limit of requests was reached first.' };
  const passed = !isAboutAgreements(answer);
  const detail = passed ? 'None is missing.' : apiError(answer, 'The check', nameOf).message;
  return { check, passed, detail };
}

function checkRate({ status, headers }: HttpResponse): CredentialCheck {
  const check = 'requests left this hour';
  const found = /user-hour-lim:(\d+);user-hour-rem:(\d+)/.exec(headers['x-rate-limit'] ?? '');
  if (status === 429)
    return {
      check,
      passed: false,
      detail:
        'None: the hourly limit of this key is used up. Other pipelines may share the key; wait, or give each its own.',
    };
  if (!found) return { check, passed: true, detail: 'Not known: the answer does not tell.' };
  const [limit = 0, left = 0] = found.slice(1).map(Number);
  const few = left < limit * FEW ? ': few, other pipelines may share the key' : '';
  return { check, passed: left > 0, detail: `${left} of ${limit}${few}.` };
}

function isAboutAgreements(answer: HttpResponse): boolean {
  return readEntries(answer.body).some(({ code }) => code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS'));
}
