import type { HttpTransport } from './http.ts';
import type { NameOf } from './terms.ts';

/** Receives messages about what a run does. No message contains a secret. */
export interface Log {
  /** Called with one line about what was done. */
  info(message: string): void;
  /** Called with one line about something that needs attention, although the run continues. */
  warn(message: string): void;
  /** Called often during a run with many steps. It decides how much to show. */
  progress?(done: number, total: number): void;
}

/** A secret file and the directory that was created only for it. */
export interface PrivateFile {
  readonly directory: string;
  readonly path: string;
}

/**
 * Everything that a run uses in addition to its request: time, network, log. Each function of the library accepts parts of it as
 * its second argument. The default log is silent; the other defaults are the real ones.
 *
 * @example
 * ```ts
 * import { createAscToken } from 'asc-credentials';
 *
 * const key = { issuerId: process.env.ASC_ISSUER_ID, keyId: process.env.ASC_KEY_ID!, privateKey: process.env.ASC_PRIVATE_KEY! };
 * const { expiresAt } = await createAscToken(key, { now: () => Date.parse('2026-11-21T12:00:00Z'), log: console });
 * console.log(expiresAt.toISOString()); // 2026-11-21T12:15:00.000Z
 * ```
 *
 * @example
 * ```ts
 * import { generateKey } from 'asc-credentials';
 *
 * const secrets = new Set();
 * const { distributionPrivateKey } = await generateKey({}, { mask: (secret) => secrets.add(secret) });
 * console.log(secrets.has(distributionPrivateKey)); // true
 * ```
 */
export interface Context {
  /** The time in milliseconds since 1970, like `Date.now()`. */
  readonly now: () => number;
  /** Waits for a number of milliseconds, or until the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 up to, but not including, 1, like `Math.random()`. It is used only to spread retries. */
  readonly random: () => number;
  /** Returns a new random UUID in lower case, for nonces. */
  readonly randomUUID: () => string;
  /** Sends one HTTP request without retries. Default: Node.js's own client. */
  readonly transport: HttpTransport;
  /** The timeout of one HTTP request, in milliseconds. Default: 15,000. */
  readonly requestTimeout: number;
  /**
   * Cancels the run. Requests that only read are stopped at once. For a request that changes something, the run waits up to
   * 3 seconds, and `rotateKey` rolls back its changes. All of this takes at most 6 seconds.
   */
  readonly signal?: AbortSignal | undefined;
  /** Returns the directory for secret files. Default: the system's temporary directory. */
  readonly temporaryFolder: () => string;
  /** Called with a secret file before it is created, so that the caller can remove it later. */
  readonly announceFile?: (file: PrivateFile) => void;
  /**
   * Called with each secret that the run creates and uses itself, before its first use: the tokens for requests to App Store
   * Connect, and a generated private key in PEM. It is not called with inputs or with tokens that are results.
   */
  readonly mask?: (secret: string) => void;
  /**
   * Returns how a message names something that the reader should check. The functions of the library return the field of the
   * request, such as `privateKey` for "the private key".
   */
  readonly nameOf: NameOf;
  /** Returns how a message names a mode. The functions of the library return the name of the function. */
  readonly nameOfMode: (mode: string) => string;
  /** Receives what the run does, such as warnings. Default: silent. */
  readonly log: Log;
}
