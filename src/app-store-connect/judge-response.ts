import { formatDuration } from '../base/duration.ts';
import type { FinalResponse } from '../http/send-with-retries.ts';
import type { Api } from './api.ts';
import { apiError } from './api-errors.ts';
import { CLOCK_SKEW_SECONDS } from '../tokens/sign.ts';
import { OWN_TOKEN_SECONDS } from './authorizer.ts';
import { readErrorEntries } from './error-entries.ts';
import { unauthorizedError } from './unauthorized-error.ts';

/** What an API key is used for: requests to the API, or alternative distribution. */
export type Purpose = 'api' | 'distribution';

/** The result of a check. Only `fail` means that something must be changed. */
export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'skipped';

/** The result of a check, without the name of the check. */
interface CheckResult {
  readonly status: CheckStatus;
  readonly detail: string;
}

/** Judges an API key by the response to one request. After a 401, the checks that depend on the token are missing. */
export function judgeResponse(
  response: FinalResponse,
  api: Api,
  purpose: Purpose,
): Readonly<Partial<Record<string, CheckResult>>> {
  const connection = pass('The server responded as App Store Connect does.');
  const clock = judgeClock(api.clockSkewSeconds(response));
  if (response.status === 401) return { connection, clock, 'token accepted': refusedToken(response, api) };
  const refusal = response.status === 403 ? apiError(response, 'The check', api.context.nameOf).message : '';
  return {
    connection,
    clock,
    'token accepted':
      response.status === 429
        ? LIMIT_REACHED
        : pass('The key ID, the issuer and the private key belong together.'),
    'agreements in force': judgeAgreements(response, refusal),
    ...(purpose === 'distribution'
      ? { 'may list keys': judgeRole(response, refusal), entitlement: judgeEntitlement(response) }
      : { 'may list keys': NOT_FOR_API, entitlement: NOT_FOR_API }),
    'requests left this hour': judgeRate(response),
  };
}

const LIMIT_REACHED = unknown('Not known: Apple refused the request because of its limit.');
const NOT_FOR_API: CheckResult = {
  status: 'skipped',
  detail: 'Needed only for alternative distribution.',
};

/** A clock that is behind makes tokens expire earlier. Only a clock that is ahead makes Apple refuse every token. */
function judgeClock(skew: number | undefined): CheckResult {
  if (skew === undefined) return unknown('Not known: the response has no Date header.');
  const off = Math.abs(skew);
  if (off <= CLOCK_SKEW_SECONDS) return pass(`This machine's clock is within ${off} s of Apple's.`);
  const duration = formatDuration(off);
  if (skew < 0 || off >= OWN_TOKEN_SECONDS)
    return fail(
      `This machine's clock is ${duration} ${skew < 0 ? 'ahead of' : 'behind'} Apple's. Correct it (NTP): Apple refuses tokens from this machine with an unexplained 401.`,
    );
  return unknown(
    `This machine's clock is ${duration} behind Apple's. Correct it (NTP): tokens expire ${duration} early, and Apple refuses a token with a lifetime of ${duration} or less.`,
  );
}

function refusedToken(response: FinalResponse, api: Api): CheckResult {
  const { message } = unauthorizedError(response, {
    call: 'The check',
    nameOf: api.context.nameOf,
    individual: api.individual,
    skewSeconds: api.clockSkewSeconds(response),
  });
  return fail(message);
}

function judgeAgreements(response: FinalResponse, refusal: string): CheckResult {
  if (response.status === 429) return LIMIT_REACHED;
  if (isAboutAgreements(response)) return fail(refusal);
  return response.status === 403
    ? unknown(`Not known: Apple refused the request for another reason. ${refusal}`)
    : pass('Apple does not ask for an agreement.');
}

function judgeRole(response: FinalResponse, refusal: string): CheckResult {
  if (response.status === 429) return LIMIT_REACHED;
  if (isAboutAgreements(response)) return unknown('Not known until the agreements are accepted.');
  return response.status === 403 ? fail(refusal) : pass('Apple lists the alternative distribution keys.');
}

/** Apple responds to an account without the entitlement with 200 and an empty list. */
function judgeEntitlement({ status, body }: FinalResponse): CheckResult {
  if (status === 429) return LIMIT_REACHED;
  if (status === 403) return unknown('Not known: Apple refused the request.');
  const { data } = JSON.parse(body) as { data: unknown };
  return Array.isArray(data) && data.length > 0
    ? pass('The account has an alternative distribution key.')
    : unknown(
        'No alternative distribution key is registered. The empty list does not prove that the account may use alternative distribution: Apple also sends it to accounts without the entitlement.',
      );
}

function judgeRate({ status, headers, body }: FinalResponse): CheckResult {
  const found = /user-hour-lim:(\d+);user-hour-rem:(\d+)/.exec(headers['x-rate-limit'] ?? '');
  const [limit = 0, left = 0] = found?.slice(1).map(Number) ?? [];
  if (found && left > 0)
    return status === 429
      ? unknown(`${left} of ${limit}, but Apple refused the request with 429. Try again later.`)
      : pass(
          `${left} of ${limit}${left < limit * FEW_LEFT ? ': low, other pipelines may share the key' : ''}.`,
        );
  if (found || (status === 429 && readErrorEntries(body).length > 0))
    return fail(
      'None: the hourly limit of this key is used up. Other pipelines may share the key. Wait, or use one key per pipeline.',
    );
  return unknown(
    status === 429
      ? 'Not known: the response is 429, but not from Apple. A proxy or gateway may have a limit of its own.'
      : 'Not known: the response has no X-Rate-Limit header.',
  );
}

/** Share of the hourly limit below which the report says that few requests are left. */
const FEW_LEFT = 0.1;

function isAboutAgreements(response: FinalResponse): boolean {
  return readErrorEntries(response.body).some(({ code }) => code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS'));
}

function pass(detail: string): CheckResult {
  return { status: 'pass', detail };
}

function fail(detail: string): CheckResult {
  return { status: 'fail', detail };
}

function unknown(detail: string): CheckResult {
  return { status: 'unknown', detail };
}
