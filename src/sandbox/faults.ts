import { quote } from '../base/safe-text.ts';
import { InputError } from '../base/errors.ts';
import { appleError, json, type SandboxResponse, type SandboxRequest } from './responses.ts';

const SETTINGS = {
  status:
    'respond with this status instead of doing anything: 401, 403, 429, 503 ...; 204 has no body, 101 keeps the connection open',
  code: 'the error code that goes with status, such as FORBIDDEN_ERROR',
  'retry-after': 'Retry-After header that goes with status, in seconds',
  location: 'Location header that goes with status, for a redirect',
  delay: 'milliseconds before the response',
  trickle: 'milliseconds between the bytes of the response',
  reset: 'break the connection "before" the request takes effect, or "after"',
  body: 'respond with "html", with "cut" JSON, or with a "short" body that ends before its length',
  times: 'number of requests it affects (default: 1)',
  skip: 'number of matching requests to let pass first (default: 0)',
} as const;

type Setting = keyof typeof SETTINGS;

const NUMBER = /^\d{1,9}$/;
const FORMS: Readonly<Record<Setting, RegExp>> = {
  status: /^(?:101|[2-5]\d\d)$/,
  code: /^[A-Z][A-Z_.]*$/,
  'retry-after': NUMBER,
  location: /./,
  delay: NUMBER,
  trickle: NUMBER,
  reset: /^(?:before|after)$/,
  body: /^(?:html|cut|short)$/,
  times: NUMBER,
  skip: NUMBER,
};

/** A fault that affects the next matching requests. */
export interface Fault {
  /** Undefined matches every method. */
  readonly method: string | undefined;
  /** Prefix of the path. */
  readonly path: string;
  readonly settings: Readonly<Partial<Record<Setting, string>>>;
  /** Number of matching requests to let pass first. */
  skip: number;
  /** Number of requests that are still affected. */
  times: number;
}

/** A response and how it is damaged on its way. */
export interface Outcome extends SandboxResponse {
  /** Milliseconds before the response. */
  readonly delay?: number;
  /** Milliseconds between the bytes of the body. */
  readonly trickle?: number;
  /** How the connection ends early. */
  readonly broken?: 'reset' | 'short';
}

/** The settings of a fault with their descriptions, for the help. */
export const faultSettings: Readonly<Record<string, string>> = SETTINGS;

/** Parses `[METHOD] [/path] setting=value ...`, such as `POST /v1/alternativeDistributionKeys reset=after`. */
export function parseFault(text: string): Fault {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const settings: Record<string, string> = {};
  let method: string | undefined;
  let path = '/';
  for (const word of words) {
    const [name = '', value] = word.split(/=(.*)/s);
    const form = Object.hasOwn(FORMS, name) ? FORMS[name as Setting] : undefined;
    if (value !== undefined && form?.test(value)) settings[name] = value;
    else if (/^[A-Z]+$/.test(word)) method = word;
    else if (word.startsWith('/')) path = word;
    else refuse(`unexpected ${quote(word)}`);
  }
  if (Object.keys(settings).length === 0) refuse('does not say what should go wrong');
  return { method, path, settings, skip: Number(settings.skip ?? 0), times: Number(settings.times ?? 1) };
}

function refuse(found: string): never {
  const expected = `Expected [METHOD] [/path] and any of ${Object.keys(SETTINGS).join(', ')} as setting=value`;
  throw new InputError([{ input: 'fault', reason: `${found}. ${expected}` }]);
}

/** Finds the fault that affects this request and counts it down. Undefined if there is none. */
export function takeFault(faults: readonly Fault[], { method, target }: SandboxRequest): Fault | undefined {
  const matching = faults.filter(
    (fault) => (fault.method ?? method) === method && target.startsWith(fault.path) && fault.times > 0,
  );
  const fault = matching.find(({ skip }) => skip === 0);
  for (const other of matching.filter(({ skip }) => skip > 0)) other.skip -= 1;
  if (fault) fault.times -= 1;
  return fault;
}

/** Performs the request or not, as the fault says. A refusal has the format of `server`. */
export function applyFault(
  { settings }: Fault,
  { perform, server }: { perform: () => SandboxResponse; server: 'Apple' | 'GitHub' },
): Outcome {
  if (settings.reset === 'before') return { status: 0, broken: 'reset' };
  const response =
    settings.status === undefined ? perform() : refusal(Number(settings.status), settings, server);
  if (settings.reset === 'after') return { ...response, broken: 'reset' };
  return {
    ...response,
    ...damageBody(response, settings.body),
    ...(settings.delay && { delay: Number(settings.delay) }),
    ...(settings.trickle && { trickle: Number(settings.trickle) }),
  };
}

function refusal(status: number, settings: Fault['settings'], server: 'Apple' | 'GitHub'): SandboxResponse {
  if (status === 101) return { status, headers: { connection: 'Upgrade', upgrade: 'websocket' } };
  if (status === 204 || status === 304) return { status };
  const code = settings.code ?? DEFAULT_CODES[status] ?? 'UNEXPECTED_ERROR';
  const [title, detail] = ['The sandbox was asked to fail.', 'This is a fault on demand.'];
  const response =
    server === 'GitHub'
      ? json(status, { message: `${title} ${detail}` })
      : appleError(status, { code, title, detail });
  const headers = {
    ...response.headers,
    ...(settings['retry-after'] && { 'retry-after': settings['retry-after'] }),
    ...(settings.location && { location: settings.location }),
  };
  return { ...response, headers };
}

const DEFAULT_CODES: Readonly<Record<number, string>> = {
  401: 'NOT_AUTHORIZED',
  403: 'FORBIDDEN_ERROR',
  404: 'NOT_FOUND',
  409: 'ENTITY_ERROR',
  422: 'ENTITY_UNPROCESSABLE',
  429: 'RATE_LIMIT_EXCEEDED',
};

function damageBody({ body = '' }: SandboxResponse, how: string | undefined): Partial<Outcome> {
  if (how === 'html')
    return {
      headers: { 'content-type': 'text/html' },
      body: '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
    };
  if (how === 'cut') return { body: body.slice(0, Math.floor(body.length / 2)) };
  return how === 'short' ? { broken: 'short' } : {};
}
