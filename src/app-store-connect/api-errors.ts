import { ApiError, NetworkError, type AppleErrorEntry } from '../base/errors.ts';
import type { HttpResponse } from '../base/http.ts';
import { isRefusal } from '../http/refusal.ts';
import { toSafeLine } from '../base/safe-text.ts';
import { LARGEST_SKEW, TOLERATED_SKEW } from './authorizer.ts';
import { formatDuration } from '../base/duration.ts';
import type { NameOf } from '../base/terms.ts';
import { hintFor, KEYS_PAGE } from './hints.ts';

/** An answer that says no, as an error whose message holds all of Apple's entries as sentences, and our hints. */
export function apiError(answer: HttpResponse, call: string, nameOf: NameOf): ApiError {
  const errors = readEntries(answer.body);
  const lines = errors.length > 0 ? errors.flatMap(describeEntry) : [describeForeignBody(answer)];
  const hints = new Set(
    errors.map((entry) => hintFor(entry.code, nameOf)).filter((hint) => hint !== undefined),
  );
  return new ApiError(
    [
      `${call} was refused with ${answer.status}.`,
      ...lines,
      ...hints,
      ...(answer.note ? [answer.note] : []),
      ...(answer.status >= 500 && errors.length > 0 && !answer.note
        ? ['The server failed. Run the step again later.']
        : []),
    ].join('\n'),
    { status: answer.status, errors, mayHaveHappened: !isAppleRefusal(answer) },
  );
}

/** Whether a response is Apple's own refusal, which proves that nothing was changed. */
export function isAppleRefusal(answer: HttpResponse): boolean {
  return isRefusal(answer, readEntries(answer.body).length > 0);
}

/** What is known about a 401. */
interface Unauthorized {
  readonly call: string;
  /** Whether the API key is an individual key. */
  readonly individual: boolean;
  /** Seconds by which our clock is behind the server's, if the server told its time. */
  readonly skew: number | undefined;
  readonly nameOf: NameOf;
}

/** A 401 for which the clocks give no reason: Apple uses one text for all causes, so they are listed by likelihood. */
export function unauthorizedError(
  answer: HttpResponse,
  { call, individual, skew, nameOf }: Unauthorized,
): ApiError {
  const [keyId, issuerId] = [nameOf('the key ID'), nameOf('the issuer ID')];
  const privateKey = nameOf('the private key');
  const issuer = individual
    ? `The key is a team key: then ${issuerId} is needed.`
    : `${issuerId} is of another team, or the key is an individual key: then leave ${issuerId} out.`;
  const causes = [
    `${keyId} does not belong to ${privateKey} (the file is named AuthKey_<key ID>.p8).`,
    issuer,
    'The key was revoked.',
    `${privateKey} is a key of another kind: an In-App Purchase key or an alternative distribution key.`,
  ].map((cause, index) => `${index + 1}. ${cause}`);
  const entries = readEntries(answer.body);
  const message = [
    `${call} was refused with 401. Apple does not say why; the likely causes, in order:`,
    ...causes,
    aboutClock(skew, nameOf),
    `The IDs are on ${KEYS_PAGE}`,
  ];
  return new ApiError([...message, ...entries.flatMap(describeEntry)].join('\n'), {
    status: 401,
    errors: entries,
    mayHaveHappened: !isAppleRefusal(answer),
  });
}

function aboutClock(skew: number | undefined, nameOf: NameOf): string {
  if (skew === undefined) return 'The answer has no Date, so the clocks could not be compared.';
  const off = Math.abs(skew);
  if (off <= TOLERATED_SKEW) return `It is not the clock: it is within ${off} s of the server's.`;
  if (off <= LARGEST_SKEW)
    return `It is not the clock alone: a token made by the server's time was refused too.`;
  return `The server's Date is ${formatDuration(off)} ${skew < 0 ? 'behind' : 'ahead of'} this machine's clock. No token was made for a time more than a day away. Set this machine's clock right, and check ${nameOf('the address of the API')} and the proxy.`;
}

/** Apple's document in an answer that says yes: an object with `data`. A login page or another server's JSON is not one. */
export function readDocument(answer: HttpResponse, call: string): { readonly data: unknown } {
  const value = readJson(answer, call);
  if (Object.hasOwn(value, 'data')) return value as { data: unknown };
  const reason = `${call} was answered with ${answer.status} and JSON, but not with a document of App Store Connect: it has no data. ${FOREIGN}`;
  throw new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}

/** Why it is not certain that something was removed: Apple answers a DELETE with 204 and nothing else. */
export function uncertainRemoval(answer: HttpResponse, call: string): NetworkError {
  const reason = `${call} was answered with ${answer.status}, not with 204 (No Content). It is not certain that anything was removed. ${describeForeignBody(answer)}`;
  return new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}

/** The JSON of an answer that says yes; where there is none, the request may all the same have done its work. */
export function readJson(answer: HttpResponse, call: string): object {
  try {
    const value: unknown = JSON.parse(answer.body);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, with what there is instead.
  }
  const reason = `${call} was answered with ${answer.status}, but not with whole JSON. ${describeForeignBody(answer)}`;
  throw new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}

const FOREIGN = "A proxy or gateway may have answered in Apple's place. Run the step again.";

/** Apple sends a handful; a message of more would be read by nobody. */
const MOST_ENTRIES = 50;

/** Apple's entries, whatever the content type says; none where the body is something else. */
export function readEntries(body: string): AppleErrorEntry[] {
  try {
    const { errors } = JSON.parse(body) as { errors?: unknown };
    return Array.isArray(errors) ? errors.slice(0, MOST_ENTRIES).map(readEntry) : [];
  } catch {
    return [];
  }
}

function readEntry(value: unknown): AppleErrorEntry {
  const entry = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const source = (typeof entry.source === 'object' && entry.source !== null ? entry.source : {}) as Record<
    string,
    unknown
  >;
  const field = (part: unknown) => (typeof part === 'string' ? toSafeLine(part) : '');
  const place = {
    ...(field(source.pointer) && { pointer: field(source.pointer) }),
    ...(field(source.parameter) && { parameter: field(source.parameter) }),
  };
  return {
    status: field(entry.status),
    code: field(entry.code) || 'no code',
    title: field(entry.title),
    ...(field(entry.detail) && { detail: field(entry.detail) }),
    ...(Object.keys(place).length > 0 && { source: place }),
  };
}

function describeEntry({ code, title, detail, source }: AppleErrorEntry): string[] {
  const place = source?.pointer ?? source?.parameter;
  const sentences = [title, detail]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => String(part).replace(/[.\s]*$/, '.'));
  return [`${code}: ${sentences.join(' ')}${place ? ` (at ${place})` : ''}`];
}

function describeForeignBody({ headers, body }: HttpResponse): string {
  // In its beginning only: over a body made for it, the search would take hours.
  const title = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 2_000))?.[1];
  const text = toSafeLine(title ?? body);
  if (text === '') return 'The answer was empty.';
  const kind = title === undefined ? (headers['content-type'] ?? 'text') : 'an HTML page';
  return `The answer was ${toSafeLine(kind)}, not Apple's JSON: "${text}". ${FOREIGN}`;
}
