import type { ErrorCode } from './error-codes.ts';
import { toSafeLine, toSafeText } from './safe-text.ts';

/**
 * The class of every error that this package throws on purpose. `code` says why, `message` what to do.
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
    super(toSafeText(message), options); // Whatever of others the message repeats: nothing of a secret is shown.
    this.name = new.target.name;
    this.code = code;
  }
}

/** One thing that is wrong with one input. */
export interface Problem {
  /** The input's name. If one of several inputs is needed, their names with ` or ` between them. */
  readonly input: string;
  /** What is wrong and what to do. It reads on after the input's name, and never contains a secret. */
  readonly reason: string;
  /** Inputs that the reason goes on to name. */
  readonly others?: readonly string[];
  /** Why the input cannot be used; `ERR_INPUT` if absent. */
  readonly code?: ErrorCode;
}

/** Inputs that cannot be used. `code` is that of all problems if they share one, else `ERR_INPUT`. */
export class InputError extends AscError {
  /** Everything that is wrong with the inputs, not only the first. */
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

/** Returns each problem as a line that begins with the input's name. */
export function describeProblems(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ input, reason, others = [] }) =>
      `${input}: ${others.length > 0 ? `${reason} ${others.join(', ')}` : reason}`,
  );
}

/** Goes with every secret that is missing: the usual cause is not where people look. */
export const WHY_EMPTY =
  'A secret that does not exist is empty. Check its name. GitHub does not pass secrets to ' +
  'workflows triggered by pull requests from forks or by Dependabot';

/** A text that is not the key it should be; the message names what it is instead. */
export class KeyError extends AscError {}

/** One entry of Apple's `errors` array; see https://developer.apple.com/documentation/appstoreconnectapi/errorresponse */
export interface AppleErrorEntry {
  /** The HTTP status as text. */
  readonly status: string;
  /** Apple's own code, such as `FORBIDDEN_ERROR`. */
  readonly code: string;
  /** What went wrong, in general. */
  readonly title: string;
  /** What went wrong this time. */
  readonly detail?: string;
  /** The part of the request that it is about: a JSON pointer, or a parameter's name. */
  readonly source?: { readonly pointer?: string; readonly parameter?: string };
}

/** An HTTP response by which Apple or GitHub refuses a request. */
export class ApiError extends AscError {
  /** Its HTTP status. */
  readonly status: number;
  /** Apple's entries; empty if there are none, as in GitHub's responses. */
  readonly errors: readonly AppleErrorEntry[];
  /**
   * Whether the request may have taken effect all the same: after 5xx, 408, 425 or 499, if the body is not Apple's (or
   * GitHub's) own error, such as a gateway's page, and if an attempt before this one was not clearly refused.
   */
  readonly mayHaveHappened: boolean;

  /** Without `code`, the status decides. */
  constructor(
    message: string,
    answer: {
      code?: ErrorCode;
      status: number;
      errors?: readonly AppleErrorEntry[];
      mayHaveHappened?: boolean;
    },
  ) {
    super(answer.code ?? codeOfStatus(answer.status), message);
    this.status = answer.status;
    this.errors = answer.errors ?? [];
    this.mayHaveHappened = answer.mayHaveHappened ?? false;
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

/** No response, or none that can be used. */
export class NetworkError extends AscError {
  declare readonly code: NetworkErrorCode;
  /** Whether the request may have taken effect although no usable response came. */
  readonly mayHaveHappened: boolean;
  /** Whether trying again cannot help, as with a certificate that is not trusted. */
  readonly permanent: boolean;

  /** Without `code` it is `ERR_NETWORK_CONNECTION`. */
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

/** The run was cancelled: by a signal to the process, or by the `signal` of the context. */
export class CancelledError extends AscError {
  /** Whether a request that changes something was sent and no response came in time. */
  readonly mayHaveHappened: boolean;
  /** The message without what was said of the changes. */
  readonly headline: string;

  constructor(headline: string, { mayHaveHappened = false, changes = '' } = {}) {
    const line = toSafeLine(headline); // It may repeat a caller's reason.
    super('ERR_CANCELLED', changes === '' ? line : `${line}. ${changes}`);
    this.headline = line;
    this.mayHaveHappened = mayHaveHappened;
  }

  /** The same error, whose message also says what was or may have been changed. */
  withChanges(changes: string): CancelledError {
    return new CancelledError(this.headline, { mayHaveHappened: this.mayHaveHappened, changes });
  }
}

/** A check of `checkCredentials` that failed. */
export class ReportError extends AscError {
  /** What the function would have returned: `report` holds all checks. */
  readonly outputs: object;

  constructor(message: string, outputs: object) {
    super('ERR_CREDENTIALS', message);
    this.outputs = outputs;
  }
}
