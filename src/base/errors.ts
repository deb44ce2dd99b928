import type { ErrorCode } from './error-codes.ts';
import { toSafeLine, toSafeText } from './safe-text.ts';

/**
 * The base class of all errors that this package throws. `code` is the reason, and `message` says what to do.
 *
 * @example
 * ```ts
 * import { AscError, createAscToken } from 'asc-credentials';
 *
 * try {
 *   await createAscToken({ keyId: '2X9R4HXF34', privateKey: 'not a key' });
 * } catch (error) {
 *   if (error instanceof AscError) console.error(error.code, error.message);
 * }
 * ```
 */
export class AscError extends Error {
  /** Why the run failed; see {@link ErrorCode}. */
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(toSafeText(message), options); // The message may repeat untrusted text.
    this.name = new.target.name;
    this.code = code;
  }
}

/** One thing that is wrong with one input. */
export interface Problem {
  /** The name of the input. If one of several inputs is needed, this is the first one, and `others` has the rest. */
  readonly input: string;
  /** What is wrong and what to do. It follows the name of the input, and never contains a secret. */
  readonly reason: string;
  /** Other inputs, which follow the reason. */
  readonly others?: readonly string[];
  /** The reason as a code. Default: `ERR_INPUT`. */
  readonly code?: ErrorCode;
}

/** The inputs are not valid. `code` is the code of all problems if it is the same, and `ERR_INPUT` otherwise. */
export class InputError extends AscError {
  /** All problems with the inputs. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [code = 'ERR_INPUT', ...others] = new Set(problems.map((problem) => problem.code ?? 'ERR_INPUT'));
    super(others.length === 0 ? code : 'ERR_INPUT', describeProblems(problems).join('\n'));
    this.problems = problems.map((problem) => ({
      code: 'ERR_INPUT',
      ...problem,
      input: toSafeLine(problem.input),
      reason: toSafeText(problem.reason),
    }));
  }
}

/** Returns one line per problem, which begins with the name of the input. */
export function describeProblems(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ input, reason, others = [] }) =>
      `${input}: ${others.length > 0 ? `${reason} ${others.join(', ')}` : reason}`,
  );
}

/** A text is not the expected key. The message says what it is instead. */
export class KeyError extends AscError {}

/** One entry of Apple's `errors` array. See https://developer.apple.com/documentation/appstoreconnectapi/errorresponse */
export interface AppleErrorEntry {
  /** The HTTP status as text. */
  readonly status: string;
  /** Apple's own code, such as `FORBIDDEN_ERROR`. */
  readonly code: string;
  /** What went wrong, in general. */
  readonly title: string;
  /** What went wrong in this case. */
  readonly detail?: string;
  /** The part of the request that caused the error: a JSON pointer or the name of a parameter. */
  readonly source?: { readonly pointer?: string; readonly parameter?: string };
}

/** Apple or GitHub refused a request. */
export class ApiError extends AscError {
  /** The HTTP status. */
  readonly status: number;
  /** Apple's error entries. Empty for GitHub's responses. */
  readonly errors: readonly AppleErrorEntry[];
  /**
   * Whether the request may have taken effect anyway: after 5xx, 408, 425 or 499, if the body is not an error of Apple or
   * GitHub (such as the page of a gateway), and if an earlier attempt was not clearly refused.
   */
  readonly mayHaveHappened: boolean;

  /** The default of `code` depends on the status. */
  constructor(
    message: string,
    response: {
      code?: ErrorCode;
      status: number;
      errors?: readonly AppleErrorEntry[];
      mayHaveHappened?: boolean;
    },
  ) {
    super(response.code ?? codeOfStatus(response.status), message);
    this.status = response.status;
    this.errors = response.errors ?? [];
    this.mayHaveHappened = response.mayHaveHappened ?? false;
  }
}

function codeOfStatus(status: number): ErrorCode {
  if (status >= 500) return 'ERR_API_UNAVAILABLE';
  return CODES_OF_STATUS[status] ?? 'ERR_API_REFUSED';
}

const CODES_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'ERR_API_UNAUTHORIZED',
  403: 'ERR_API_FORBIDDEN',
  404: 'ERR_NOT_FOUND',
  409: 'ERR_API_CONFLICT',
  429: 'ERR_API_RATE_LIMITED',
};

/** The code of a `NetworkError`. */
type NetworkErrorCode = Extract<ErrorCode, `ERR_NETWORK_${string}`>;

/** There was no response, or the response cannot be used. */
export class NetworkError extends AscError {
  /** What failed: the connection, the certificate, the proxy, the time limit or the response. */
  declare readonly code: NetworkErrorCode;
  /** Whether the request may have taken effect without a usable response. */
  readonly mayHaveHappened: boolean;
  /** Whether retries cannot help, for example if a certificate is not trusted. */
  readonly permanent: boolean;

  /** The default of `code` is `ERR_NETWORK_CONNECTION`. */
  constructor(
    message: string,
    options: ErrorOptions & {
      code?: NetworkErrorCode;
      mayHaveHappened?: boolean;
      permanent?: boolean;
    } = {},
  ) {
    super(options.code ?? 'ERR_NETWORK_CONNECTION', message, options);
    this.mayHaveHappened = options.mayHaveHappened ?? false;
    this.permanent = options.permanent ?? false;
  }
}

/** The code of a `StoreError`. */
type StoreErrorCode = Extract<ErrorCode, 'ERR_STORE_NOT_STORED' | 'ERR_STORE_FAILED' | 'ERR_STORE_TIMEOUT'>;

/**
 * The new private key of a rotation could not be stored, or may be stored. The function `store` of `rotateKey` can throw it
 * to say that it has stored nothing.
 *
 * @example
 * ```ts
 * import { StoreError } from 'asc-credentials';
 *
 * const error = new StoreError('The vault is sealed', { mayHaveHappened: false });
 * console.log(error.code); // ERR_STORE_NOT_STORED
 * ```
 */
export class StoreError extends AscError {
  /** Why the key is not stored, or may not be. */
  declare readonly code: StoreErrorCode;
  /** Whether the key may be stored. If it is false, the rotation is rolled back. */
  readonly mayHaveHappened: boolean;

  /** The default of `code` depends on `mayHaveHappened`. */
  constructor(
    message: string,
    {
      mayHaveHappened = true,
      code,
      ...options
    }: ErrorOptions & { mayHaveHappened?: boolean; code?: StoreErrorCode } = {},
  ) {
    super(code ?? (mayHaveHappened ? 'ERR_STORE_FAILED' : 'ERR_STORE_NOT_STORED'), message, options);
    this.mayHaveHappened = mayHaveHappened;
  }
}

/** The run was cancelled by a signal to the process or by the `signal` of the context. */
export class CancelledError extends AscError {
  /** Whether a request that changes something was sent and got no response in time. */
  readonly mayHaveHappened: boolean;
  /** The message without the description of the changes. */
  readonly headline: string;

  constructor(headline: string, { mayHaveHappened = false, changes = '' } = {}) {
    const line = toSafeLine(headline); // It may contain the caller's reason.
    super('ERR_CANCELLED', changes === '' ? line : `${line}. ${changes}`);
    this.headline = line;
    this.mayHaveHappened = mayHaveHappened;
  }

  /** Returns a copy of this error with a description of what was or may have been changed. */
  withChanges(changes: string, mayHaveHappened = this.mayHaveHappened): CancelledError {
    return new CancelledError(this.headline, { mayHaveHappened, changes });
  }
}

/** A check of `checkCredentials` failed. */
export class ReportError extends AscError {
  /** The result that the function would have returned. `report` contains all checks. */
  readonly outputs: object;
  /** The checks that failed: the name of each check, and what was found with what to do. */
  readonly failures: readonly { readonly check: string; readonly detail: string }[];

  constructor(failures: ReportError['failures'], outputs: object) {
    super('ERR_CREDENTIALS', failures.map(({ check, detail }) => `${check}: ${detail}`).join('\n'));
    this.outputs = outputs;
    this.failures = failures.map(({ check, detail }) => ({ check, detail: toSafeText(detail) }));
  }
}
