import { AscError, InputError, ReportError, describeProblems } from '../base/errors.ts';
import type { ErrorCode } from '../base/error-codes.ts';

/** What is wrong with an input, after its name. */
const INPUT_TITLES: Readonly<Partial<Record<ErrorCode, string>>> = {
  ERR_INPUT_MISSING: 'is missing',
  ERR_NOT_FOUND: 'was not found',
  ERR_KEY_INVALID: 'is not a key',
  ERR_KEY_ENCRYPTED: 'is encrypted',
  ERR_KEY_DAMAGED: 'is damaged',
  ERR_KEY_WRONG_TYPE: 'is the wrong key',
  ERR_FILE_PROTECTED: 'must not be overwritten',
};

/** What went wrong, as a sentence. */
const TITLES: Readonly<Partial<Record<ErrorCode, string>>> = {
  ERR_NOT_FOUND: 'The app, key or domain does not exist',
  ERR_API_UNAUTHORIZED: 'Apple does not accept the API key',
  ERR_API_FORBIDDEN: 'The API key does not allow this request',
  ERR_API_CONFLICT: 'The account or app does not allow this request',
  ERR_API_RATE_LIMITED: 'The request limit of the API key is used up',
  ERR_API_UNAVAILABLE: 'The server failed',
  ERR_API_REFUSED: 'The request was refused',
  ERR_NETWORK_CONNECTION: 'The connection failed',
  ERR_NETWORK_TIMEOUT: 'The server did not respond in time',
  ERR_NETWORK_CERTIFICATE: "The server's certificate is not trusted",
  ERR_NETWORK_PROXY: 'The proxy cannot be used',
  ERR_NETWORK_RESPONSE: 'The response cannot be used',
  ERR_FILE_WRITE: 'A file could not be written or read',
  ERR_FILE_PROTECTED: 'A file was not overwritten',
  ERR_STORE_REFUSED: 'GitHub refused access to the secret',
  ERR_STORE_NOT_STORED: 'The new key was not stored',
  ERR_STORE_FAILED: 'It is not certain that the new key is stored',
  ERR_STORE_TIMEOUT: 'The store command did not end in time',
  ERR_STORE_MISSING: 'The file or secret to rotate does not exist',
  ERR_ROTATION_CONFLICT: 'Another rotation runs at the same time',
  ERR_ROTATION_INCOMPLETE: 'A step could not be confirmed',
  ERR_VERIFY_SIGNATURE: 'The signature of the token is not valid',
  ERR_VERIFY_EXPIRED: 'The token has expired',
  ERR_VERIFY_TOKEN: 'The token is not valid',
  ERR_SEAL_EXPIRED: 'The sealed outputs have expired',
  ERR_SEAL_PASSPHRASE: 'The passphrase is wrong, or the seal was changed',
  ERR_SEAL_DAMAGED: 'The sealed text is damaged',
  ERR_CANCELLED: 'The run was cancelled',
};

/** One thing that went wrong, as a user sees it. */
export interface Failure {
  /** A sentence without a period. */
  readonly title: string;
  readonly message: string;
  /** Undefined for an unexpected error. */
  readonly code: ErrorCode | undefined;
}

/** Returns what went wrong: each problem of the inputs and each failed check on its own. */
export function failuresOf(error: unknown): readonly Failure[] {
  if (error instanceof InputError)
    return error.problems.map((problem) => {
      const code = problem.code ?? 'ERR_INPUT';
      const title = `${problem.input} ${INPUT_TITLES[code] ?? 'is not valid'}`;
      return { title, message: describeProblems([problem]).join(), code };
    });
  if (error instanceof ReportError)
    return error.failures.map(({ check, detail }) => ({
      title: `The check "${check}" failed`,
      message: `${check}: ${detail}`,
      code: error.code,
    }));
  const code = error instanceof AscError ? error.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return [{ title: (code && TITLES[code]) ?? 'An unexpected error stopped the step', message, code }];
}
