import { ApiError, NetworkError } from '../base/errors.ts';
import type { HttpRequest } from '../base/http.ts';
import { toSafeLine } from '../base/safe-text.ts';
import type { NameOf } from '../base/terms.ts';
import { describeBody, notFrom, readJson } from '../http/read-json.ts';
import type { FinalResponse } from '../http/send-with-retries.ts';
import { apiError } from './api-errors.ts';
import type { Authorizer } from './authorizer.ts';
import { unauthorizedError } from './unauthorized-error.ts';

/** A JSON:API document of Apple's. */
export interface AppleDocument {
  readonly data: unknown;
}

/** The request of a response, and who authorized it. */
export interface RequestInfo {
  readonly method: HttpRequest['method'];
  readonly url: string;
  readonly authorizer: Authorizer;
  /** Names the inputs for the caller. */
  readonly nameOf: NameOf;
}

/**
 * Reads the document of a response; the response to a DELETE has none, and returns undefined. Throws `ApiError` if Apple
 * refused the request, and `NetworkError` if the response is not Apple's.
 */
export function readResponse(
  response: FinalResponse,
  { method, url, authorizer, nameOf }: RequestInfo,
): AppleDocument | undefined {
  const call = `${method} ${new URL(url).pathname}`;
  if (response.status === 401)
    throw unauthorizedError(response, {
      call,
      individual: authorizer.individual,
      skewSeconds: authorizer.measureSkew(response),
      nameOf,
    });
  if (response.status >= 300 && response.status < 400) throw redirectError(response, call, nameOf);
  if (response.status < 200 || response.status >= 400) throw apiError(response, call, nameOf);
  if (method !== 'DELETE') return readDocument(response, call);
  if (response.status !== 204) throw uncertainRemovalError(response, call);
  return undefined;
}

/** Reads a JSON object with `data`. Throws `NetworkError` for anything else, such as a login page. */
export function readDocument(response: FinalResponse, call: string): AppleDocument {
  const value = readJson(response, { call, server: 'Apple' });
  if (Object.hasOwn(value, 'data')) return value as AppleDocument;
  const reason = `${call} returned ${response.status} and JSON that is not an App Store Connect document (it has no data). ${notFrom('Apple')}`;
  throw new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}

/** The error of a redirect, which is not followed. */
export function redirectError({ status, headers }: FinalResponse, call: string, nameOf: NameOf): ApiError {
  const target =
    headers.location === undefined ? 'without a Location header' : `to ${toSafeLine(headers.location)}`;
  return new ApiError(
    `${call} returned a redirect (${status}) ${target}. Redirects are not followed, to protect the token. Check ${nameOf('the URL of the API')} and the proxy`,
    { status, mayHaveHappened: true },
  );
}

/** Apple's response to a DELETE is 204 and nothing else. */
function uncertainRemovalError(response: FinalResponse, call: string): NetworkError {
  const reason = `${call} returned ${response.status}, not 204 (No Content). It is not certain that anything was removed. ${describeBody(response, 'Apple')}`;
  return new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
