import { formatDuration } from '../base/duration.ts';
import { ApiError } from '../base/errors.ts';
import type { NameOf } from '../base/terms.ts';
import type { FinalResponse } from '../http/send-with-retries.ts';
import { isAppleRefusal } from './api-errors.ts';
import { CLOCK_SKEW_SECONDS } from '../tokens/sign.ts';
import { MAX_SKEW_SECONDS } from './authorizer.ts';
import { KEYS_PAGE } from './error-advice.ts';
import { describeErrorEntry, readErrorEntries } from './error-entries.ts';

/** What is known about a call that was refused with 401. */
export interface UnauthorizedCall {
  /** For messages: `GET /v1/apps`. */
  readonly call: string;
  /** Whether the API key is an individual key. */
  readonly individual: boolean;
  /** Seconds by which this machine's clock is behind the server's; undefined if the response has no date. */
  readonly skewSeconds: number | undefined;
  /** Names the inputs for the caller. */
  readonly nameOf: NameOf;
}

/** Makes the error for a 401. Apple uses one text for all causes, so they are listed by likelihood. */
export function unauthorizedError(
  response: FinalResponse,
  { call, individual, skewSeconds, nameOf }: UnauthorizedCall,
): ApiError {
  const [keyId, issuerId] = [nameOf('the key ID'), nameOf('the issuer ID')];
  const privateKey = nameOf('the private key');
  const issuer = individual
    ? `The key is a team key, which needs ${issuerId}.`
    : `${issuerId} belongs to another team, or the key is an individual key, which must be used without ${issuerId}.`;
  const causes = [
    `${keyId} does not belong to ${privateKey} (the file is named AuthKey_<key ID>.p8).`,
    issuer,
    'The key was revoked.',
    `${privateKey} is another type of key, such as an In-App Purchase key or an alternative distribution key.`,
  ].map((cause, index) => `${index + 1}. ${cause}`);
  const errors = readErrorEntries(response.body);
  const message = [
    `${call} was refused with 401. Apple does not say why. The likely causes, in order:`,
    ...causes,
    describeClock(skewSeconds, nameOf),
    `The IDs are on ${KEYS_PAGE}`,
    ...errors.map(describeErrorEntry),
  ].join('\n');
  return new ApiError(message, { status: 401, errors, mayHaveHappened: !isAppleRefusal(response) });
}

function describeClock(skewSeconds: number | undefined, nameOf: NameOf): string {
  if (skewSeconds === undefined)
    return 'The response has no Date header, so the clocks could not be compared.';
  const off = Math.abs(skewSeconds);
  if (off <= CLOCK_SKEW_SECONDS)
    return `The clock is not the cause: it is within ${off} s of the server's clock.`;
  if (off <= MAX_SKEW_SECONDS)
    return `The clock is not the only cause: a token created with the server's time was refused too.`;
  return `The server's Date is ${formatDuration(off)} ${skewSeconds < 0 ? 'behind' : 'ahead of'} this machine's clock. No token is created for a time more than one day away. Correct this machine's clock, and check ${nameOf('the URL of the API')} and the proxy.`;
}
