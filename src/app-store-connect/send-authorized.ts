import { CancelledError } from '../base/errors.ts';
import type { HttpRequest } from '../base/http.ts';
import type { Client } from '../http/client.ts';
import { sendWithRetries, type FinalResponse } from '../http/send-with-retries.ts';
import { isAppleRefusal } from './api-errors.ts';
import type { Authorizer } from './authorizer.ts';

/** What all requests of a run share, including those of its rollback. */
export interface Session {
  readonly client: Client;
  readonly authorizer: Authorizer;
  readonly changes: ChangeRecord;
}

/** Whether a request so far may have changed something at Apple. */
interface ChangeRecord {
  mayHaveChanged: boolean;
}

/** A request to App Store Connect, without its authorization. */
export interface ApiRequest {
  readonly method: HttpRequest['method'];
  readonly url: string;
  readonly body?: object | undefined;
}

/**
 * Sends a request with a token, and once more with a token by Apple's clock if the clocks explain a 401. Notes whether the
 * request may have changed something: a POST or DELETE that was not clearly refused. A `CancelledError` says so if nothing
 * was changed.
 */
export async function sendAuthorized(
  { method, url, body }: ApiRequest,
  { client, authorizer, changes }: Session,
): Promise<FinalResponse> {
  const attempt = async () => {
    const headers = { ...(await authorizer.headers()), ...(body && { 'content-type': 'application/json' }) };
    return sendWithRetries({ method, url, headers, ...(body && { body: JSON.stringify(body) }) }, client);
  };
  const hadChanged = changes.mayHaveChanged;
  if (method !== 'GET') changes.mayHaveChanged = true; // Until it is clearly refused: an error leaves it in doubt.
  let response = await attempt().catch((error: unknown) => {
    if (error instanceof CancelledError && !error.mayHaveHappened) changes.mayHaveChanged = hadChanged;
    throw error instanceof CancelledError && !changes.mayHaveChanged
      ? error.withChanges('Nothing was changed')
      : error;
  });
  const mayRepeat = method === 'GET' || isAppleRefusal(response);
  if (response.status === 401 && mayRepeat && authorizer.adjustClock(response)) response = await attempt();
  if (isAppleRefusal(response)) changes.mayHaveChanged = hadChanged;
  return response;
}
