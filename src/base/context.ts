import type { HttpTransport } from './http.ts';
import type { NameOf } from './terms.ts';

/** Where a run says what it does; never given a secret. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Told often while many things are done one after another; shows as much of it as fits the place. */
  progress?(done: number, total: number): void;
}

/** A secret file, and the directory that was made for it alone. */
export interface PrivateFile {
  readonly directory: string;
  readonly path: string;
}

/**
 * All that a task may touch besides its request. Every function of the library takes any part of it as its second
 * argument; what is left out is the real thing, and a silent log.
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
  /** The time in milliseconds since 1970, as `Date.now`. */
  readonly now: () => number;
  /** Waits for so many milliseconds, or until the signal, after which nobody waits any more. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 to 1, as `Math.random`: spreads retries, decides nothing else. */
  readonly random: () => number;
  /** A fresh random UUID in lower case, for nonces. */
  readonly randomUUID: () => string;
  /** One HTTP request and its answer, without retries; Node's own client unless given. */
  readonly transport: HttpTransport;
  /** How long one HTTP request may take, in milliseconds. */
  readonly requestTimeout: number;
  /**
   * Cancels the run. Requests that only read stop at once. A request that changes something is awaited for 3 seconds, and
   * what `rotateKey` did is taken back, all within 6 seconds.
   */
  readonly signal?: AbortSignal | undefined;
  /** Where secret files go for the time of a job; the system's own unless given. */
  readonly temporaryFolder: () => string;
  /** Told of a secret file before it is made, by those who remove it afterwards. */
  readonly announceFile?: (file: PrivateFile) => void;
  /**
   * Called with each secret that the run makes and uses itself, before its first use: the token for each request to App
   * Store Connect, and a generated private key in PEM. Not called with inputs, nor with tokens that are results.
   */
  readonly mask?: (secret: string) => void;
  /**
   * Returns what messages call a thing that they ask their reader to check. Default: the name of the request's field for it,
   * such as `privateKey` for "the private key".
   */
  readonly nameOf: NameOf;
  readonly log: Log;
}
