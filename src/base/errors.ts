import { toSafeLine, toSafeText } from './safe-text.ts';

/** The closed list of reasons for which anything here fails; programs decide by these, people read `message`. */
export type ErrorCode =
  'ERR_INPUT' | 'ERR_KEY' | 'ERR_API' | 'ERR_NETWORK' | 'ERR_VERIFY' | 'ERR_STORE' | 'ERR_CANCELLED';

/**
 * What every error of this package is.
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
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(toSafeText(message), options); // Whatever of others the message repeats: nothing of a secret is shown.
    this.name = new.target.name;
    this.code = code;
  }
}

/** One thing wrong with one input; `reason` reads on after the input's name, and never holds a secret. */
export interface Problem {
  readonly input: string;
  readonly reason: string;
  /** Inputs that the reason goes on to name. */
  readonly others?: readonly string[];
  readonly code?: 'ERR_INPUT' | 'ERR_KEY' | 'ERR_STORE';
}

/**
 * Inputs that cannot be used: all of them at once, in `problems`. The code is `ERR_KEY` if only keys are at fault,
 * `ERR_STORE` if only files that must not be replaced are, else `ERR_INPUT`.
 */
export class InputError extends AscError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [code = 'ERR_INPUT', ...others] = new Set(problems.map((problem) => problem.code ?? 'ERR_INPUT'));
    super(others.length === 0 ? code : 'ERR_INPUT', describeProblems(problems).join('\n'));
    this.problems = problems.map((problem) => ({
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
  'A secret that does not exist here reads as empty: check its name, and mind that GitHub gives no secrets to ' +
  'workflows that a pull request from a fork, or Dependabot, has triggered';

/** A text that is not the key it should be; the message names what it is instead. */
export class KeyError extends AscError {
  constructor(message: string, options?: ErrorOptions) {
    super('ERR_KEY', message, options);
  }
}

/** One entry of Apple's `errors` array; see https://developer.apple.com/documentation/appstoreconnectapi/errorresponse */
export interface AppleErrorEntry {
  readonly status: string;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly source?: { readonly pointer?: string; readonly parameter?: string };
}

/**
 * A response that says no: `status` is its HTTP status, `errors` are Apple's entries. `mayHaveHappened` is true if the
 * request may have taken effect all the same: after 5xx, 408, 425 or 499, if the body is not Apple's (or GitHub's) own
 * error, such as a gateway's page, and if an attempt before this one was not clearly refused.
 */
export class ApiError extends AscError {
  readonly status: number;
  readonly errors: readonly AppleErrorEntry[];
  readonly mayHaveHappened: boolean;

  constructor(
    message: string,
    answer: { status: number; errors?: readonly AppleErrorEntry[]; mayHaveHappened?: boolean },
  ) {
    super('ERR_API', message);
    this.status = answer.status;
    this.errors = answer.errors ?? [];
    this.mayHaveHappened = answer.mayHaveHappened ?? false;
  }
}

/**
 * No answer, or none that can be used. `mayHaveHappened` is true where the request may have taken effect although
 * its answer was lost.
 */
export class NetworkError extends AscError {
  readonly mayHaveHappened: boolean;
  /** Whether trying again cannot help, as with a certificate that is not trusted. */
  readonly permanent: boolean;

  constructor(
    message: string,
    options: ErrorOptions & { mayHaveHappened?: boolean; permanent?: boolean } = {},
  ) {
    super('ERR_NETWORK', message, options);
    this.mayHaveHappened = options.mayHaveHappened ?? false;
    this.permanent = options.permanent ?? false;
  }
}

/**
 * The run was cancelled: by a signal to the process, or by the `signal` of the context. `mayHaveHappened` is true if a
 * request that changes something was sent and no response came in time.
 */
export class CancelledError extends AscError {
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

/** A check that failed, with the outputs that tell of it all the same. */
export class ReportError extends AscError {
  readonly outputs: object;

  constructor(message: string, outputs: object) {
    super('ERR_VERIFY', message);
    this.outputs = outputs;
  }
}
