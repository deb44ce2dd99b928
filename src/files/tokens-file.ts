import type { Log } from '../base/context.ts';
import type { UserFile } from './overwrite-protection.ts';
import { writeUserFile } from './write-user-file.ts';

/** A Developer ID and its token. */
export type DeveloperToken = readonly [developerId: string, token: string];

/**
 * Writes tokens to a file of mode 0600 as one JSON object, each batch as it comes, so that many tokens take no more memory
 * than few. Returns the first token, or undefined if there are none. Throws `ERR_FILE_WRITE` or
 * `ERR_FILE_PROTECTED`.
 */
export async function writeTokensFile(
  file: UserFile,
  batches: Iterable<readonly DeveloperToken[]> | AsyncIterable<readonly DeveloperToken[]>,
  log: Log,
): Promise<string | undefined> {
  let first: string | undefined;
  async function* json(): AsyncGenerator<string> {
    let separator = '{\n';
    for await (const batch of batches) {
      first ??= batch[0]?.[1];
      const members = batch.map(([id, token]) => `${JSON.stringify(id)}: ${JSON.stringify(token)}`);
      yield separator + members.join(',\n');
      separator = ',\n';
    }
    yield '\n}\n';
  }
  await writeUserFile(file, json(), { log });
  return first;
}
