import { NetworkError } from '../base/errors.ts';
import type { HttpResponse } from '../base/http.ts';
import { toSafeLine } from '../base/safe-text.ts';

/** What a response is about, for messages. */
export interface ResponseOrigin {
  /** `GET /v1/apps`. */
  readonly call: string;
  /** Whose server was asked, as in `Apple's JSON`. */
  readonly server: string;
}

/**
 * Reads the JSON object or array in the response to a successful request. Throws `NetworkError` if there is none; the
 * request may still have taken effect.
 */
export function readJson(response: HttpResponse, { call, server }: ResponseOrigin): object {
  try {
    const value: unknown = JSON.parse(response.body);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // The error below describes what the body contains instead.
  }
  const reason = `${call} returned ${response.status}, but the body is not complete JSON. ${describeBody(response, server)}`;
  throw new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}

/** Describes a body that is not the server's JSON, in sentences. */
export function describeBody({ headers, body }: HttpResponse, server: string): string {
  // Only at the beginning: with a crafted body, the search could take hours.
  const title = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 2_000))?.[1];
  const text = toSafeLine(title ?? body);
  if (text === '') return 'The response was empty.';
  const type = title === undefined ? (headers['content-type'] ?? 'text') : 'an HTML page';
  return `The response was ${toSafeLine(type)}, not ${server}'s JSON: "${text}". ${notFrom(server)}`;
}

/** The likely cause of a response that is not the server's own, with what to do. */
export function notFrom(server: string): string {
  return `A proxy or gateway may have responded instead of ${server}. Run the step again.`;
}
