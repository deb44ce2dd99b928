/** What an error code means, and what a caller can do about it. Both are Markdown. */
export interface Explanation {
  readonly meaning: string;
  readonly remedy: string;
}

/** The codes of errors of files, stores and rotations. */
export const STORE_ERROR_CODES = {
  ERR_FILE_WRITE: {
    meaning: 'A file or the result could not be written or read.',
    remedy: 'Check that the folder exists, is writable and has free space.',
  },
  ERR_FILE_PROTECTED: {
    meaning: 'A file was not overwritten, because its contents would be lost.',
    remedy: 'Give another path, or move the file.',
  },
  ERR_STORE_REFUSED: {
    meaning: 'GitHub refused to read or write the secret. `status` is the HTTP status of the response.',
    remedy: 'Check `githubToken` and the repository, environment or organization of the secret.',
  },
  ERR_STORE_MISSING: {
    meaning: 'The file or secret to rotate does not exist, although other keys are registered.',
    remedy: 'Check the name. If it is correct, create the file or secret, and run the rotation again.',
  },
  ERR_STORE_NOT_STORED: {
    meaning:
      'The new private key was not stored: the store command could not be started or is not valid, or `store` threw a `StoreError` that says so.',
    remedy:
      'Read the message, and correct the command. The new key is not registered any more, and the earlier keys stay registered.',
  },
  ERR_STORE_FAILED: {
    meaning:
      'The store command failed after it was started, or `store` threw. It is not known whether the new private key is stored.',
    remedy:
      'Both keys stay registered; the message names them. Correct the command, and run the rotation again.',
  },
  ERR_STORE_TIMEOUT: {
    meaning:
      'The store command did not end in time, and was stopped. It is not known whether the new private key is stored.',
    remedy:
      'As for `ERR_STORE_FAILED`. Check that the command does not wait for input or a network that is not available.',
  },
  ERR_ROTATION_CONFLICT: {
    meaning: 'Another rotation of the same key runs or ran at the same time. The other rotation continues.',
    remedy: 'Run one rotation at a time. If the other rotation succeeds, nothing is left to do.',
  },
  ERR_ROTATION_INCOMPLETE: {
    meaning: 'A step of a registration or rotation could not be confirmed.',
    remedy: 'Read the message: it says what is registered and stored. Run it again.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
