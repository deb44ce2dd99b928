import type { Context } from '../../base/context.ts';
import { InputError } from '../../base/errors.ts';
import { quote } from '../../base/safe-text.ts';
import type { UserFile } from '../../files/overwrite-protection.ts';
import {
  isSafeFileName,
  requireReplaceableFiles,
  tokenFileName,
  writeTokensDirectory,
  type NamedText,
} from '../../files/tokens-directory.ts';
import type { DeveloperToken } from '../../files/tokens-file.ts';
import { optional } from '../../task/definition.ts';
import { fileToWrite } from '../../task/input-types.ts';
import type { NamedList } from '../../task/list.ts';
import { sealValues } from '../../task/sealing.ts';

/** The input for a directory with one file for each developer. */
export const tokensDirectoryInput = {
  'tokens-directory': optional(
    fileToWrite('directory of tokens', 'marketplace-token'),
    'Directory to write one file for each developer to, with mode 0600: `<Developer ID in lower case>.jwt`, or `.jwe` if sealed. `token` and `tokens` are then not set.',
  ),
};

/** What is written to a directory. */
interface DirectoryContents {
  readonly ids: readonly string[];
  readonly sealPassphrase?: string | undefined;
  readonly expiresAt: Date;
  readonly context: Context;
}

/**
 * Writes each token, or its seal, to a file of its own. All of them are made before the first file is written, and nothing
 * is signed if a file cannot be replaced.
 */
export async function writeDirectory(
  directory: UserFile,
  sign: () => AsyncIterable<readonly DeveloperToken[]>,
  { ids, context, expiresAt, sealPassphrase }: DirectoryContents,
): Promise<void> {
  const fileNameOf = (id: string) => tokenFileName(id, { sealed: sealPassphrase !== undefined });
  requireSafeNames(ids);
  requireReplaceableFiles(directory, ids.map(fileNameOf));
  const toText = async ([id, token]: DeveloperToken): Promise<NamedText> => [
    fileNameOf(id),
    sealPassphrase === undefined
      ? token
      : await sealValues({ token }, { mode: 'marketplace-token', expiresAt, sealPassphrase }, context),
  ];
  const texts: NamedText[] = [];
  for await (const batch of sign()) texts.push(...(await Promise.all(batch.map(toText))));
  await writeTokensDirectory(directory, texts, context.log);
  const files = texts.length === 1 ? 'one file' : `${texts.length} files, one for each developer,`;
  context.log.info(`Wrote ${files} to ${directory.path}`);
}

function requireSafeNames(ids: readonly string[]): void {
  const unsafe = ids.find((id) => !isSafeFileName(id));
  if (unsafe === undefined) return;
  const reason = `contains ${quote(unsafe)}, which is not a valid file name on every system. It cannot be used with`;
  throw new InputError([{ input: 'developer-id', reason, others: ['tokens-directory'] }]);
}

/** Yields a row for each developer, for the job summary. */
export function* describeFiles(
  developers: NamedList<string>,
  { sealed }: { sealed: boolean },
): Generator<Readonly<Record<string, string>>> {
  for (const { value, name } of developers.named())
    yield {
      'Developer ID': value,
      ...(name !== '' && { name }),
      file: tokenFileName(value, { sealed }),
    };
}
