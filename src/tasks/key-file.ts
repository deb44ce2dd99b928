import { keyFileText, placeKeyFile, writeKeyFile } from '../files/upload-key-file.ts';
import { apiKeyInputs, inHouseInput } from './inputs/keys.ts';
import { choice } from '../task/input-types.ts';
import { withDefault, defineTask, output } from '../task/definition.ts';

/**
 * Writes an API key to the file that altool, notarytool and xcodebuild (`p8`) or fastlane (`fastlane`) look for, in a
 * new directory of its own. Remove the directory when you no longer need it. Throws `InputError`, and `ERR_FILE_WRITE` if it cannot be written.
 *
 * @see https://docs.fastlane.tools/app-store-connect-api/
 * @example
 * ```ts
 * import { rmSync } from 'node:fs';
 * import { writeKeyFile } from 'asc-credentials';
 *
 * const { path, directory } = await writeKeyFile({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 * });
 * console.log(path.endsWith(`AuthKey_${process.env.ASC_KEY_ID}.p8`)); // true
 * rmSync(directory, { recursive: true });
 * ```
 */
export const keyFile = defineTask({
  name: 'key-file',
  functionName: 'writeKeyFile',
  inputs: {
    ...apiKeyInputs,
    'file-format': withDefault(
      choice('p8', 'fastlane'),
      'p8',
      'p8 for altool, notarytool and xcodebuild; fastlane for a JSON key file of fastlane.',
    ),
    ...inHouseInput,
  },
  outputs: {
    path: output<string>('The file.'),
    directory: output<string>('The directory that was created for the file.'),
  },
  variables: ({ path, directory }) =>
    path.endsWith('.p8') ? { API_PRIVATE_KEYS_DIR: directory } : { APP_STORE_CONNECT_API_KEY_PATH: path },
  async run({ fileFormat: format, inHouse, ...key }, { temporaryFolder, announceFile, log }) {
    const file = placeKeyFile(temporaryFolder(), { keyId: key.keyId, format });
    // Announced before it is created, so that the clean-up knows the file even if this run is stopped.
    announceFile?.(file);
    await writeKeyFile(file, keyFileText(key, { format, inHouse }), log);
    log.info(
      `Wrote the key to ${file.path}${announceFile ? '' : '. It stays there until you remove its directory'}`,
    );
    return file;
  },
});
