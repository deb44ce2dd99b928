import { hash, randomBytes, type KeyObject } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';

/** A file that is to be written. */
export interface TargetFile {
  readonly path: string;
  /** The public key of the API key of the run that writes it; undefined if the run has no API key. */
  readonly apiKey: KeyObject | undefined;
}

/** The run that wrote a temporary file. */
export interface TemporaryOwner {
  /** The process ID. */
  readonly pid: number;
  /** The mark of its API key, as `apiKeyMark` returns it: the API key decides what Apple shows. */
  readonly mark: string;
}

/** Bytes of a file name that is used as it is; a longer one is hashed, because file systems limit names to 255 bytes. */
const MAX_NAME_BYTES = 180;

/** Returns a new path in the folder of a file, for writing it. If the run is killed, the name says which file it belongs to. */
export function temporaryPathFor({ path, apiKey }: TargetFile): string {
  const random = randomBytes(8).toString('hex');
  return join(
    dirname(resolve(path)),
    `${temporaryPrefix(path)}${apiKeyMark(apiKey)}-${process.pid}-${random}.tmp`,
  );
}

/** Returns the run whose temporary file for a path has this name. Undefined if it is another file. */
export function temporaryOwnerOf(path: string, name: string): TemporaryOwner | undefined {
  const prefix = temporaryPrefix(path);
  const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  const [, mark, pid] = /^([\da-f]{8}|none)-(\d+)-[\da-f]{16}\.tmp$/.exec(rest) ?? [];
  return mark === undefined ? undefined : { pid: Number(pid), mark };
}

/** Returns a short mark of an API key for a file name: the start of a SHA-256 digest, or `none` without a key. */
export function apiKeyMark(apiKey: KeyObject | undefined): string {
  return apiKey ? hash('sha256', apiKey.export({ format: 'der', type: 'spki' })).slice(0, 8) : 'none';
}

function temporaryPrefix(path: string): string {
  const name = basename(resolve(path));
  const isLong = Buffer.byteLength(name) > MAX_NAME_BYTES;
  return `.${isLong ? hash('sha256', name) : name}.asc-credentials-`;
}
