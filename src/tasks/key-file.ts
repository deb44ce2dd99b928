import { InputError } from '../base/errors.ts';
import { KEY_TOOLS } from '../files/key-tools.ts';
import { placeKeyFile, writeKeyFile } from '../files/write-key-file.ts';
import { apiKeyInputs, inHouseInput } from './inputs/keys.ts';
import { choice } from '../task/input-types.ts';
import { withDefault, defineTask, output } from '../task/definition.ts';

/**
 * Writes an API key to the file that a tool reads, in a new directory of its own. `xcode` stands for altool, notarytool and
 * xcodebuild. Remove the directory when you no longer need it. Throws `InputError`, also for an individual key that the
 * tool does not accept, and `ERR_FILE_WRITE` if it cannot be written.
 *
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
  inputs: {
    ...apiKeyInputs,
    tool: withDefault(
      choice('xcode', 'fastlane', 'electron-builder', 'tauri', 'expo'),
      'xcode',
      'The tool that reads the key: xcode (altool, notarytool and xcodebuild), fastlane, electron-builder, tauri or expo; the Action sets the variables that it reads.',
    ),
    ...inHouseInput,
  },
  outputs: {
    path: output<string>('Path of the key file.'),
    directory: output<string>('Path of the directory that was created for the key file.'),
  },
  variables: (file, { tool, ...key }) => KEY_TOOLS[tool].variables(key, file),
  async run({ tool, inHouse, ...key }, { temporaryFolder, announceFile, nameOf, log }) {
    const { acceptsIndividualKeys, text } = KEY_TOOLS[tool];
    if (key.issuerId === undefined && !acceptsIndividualKeys) {
      const reason = `is missing. ${tool} does not accept individual keys. Use a team key, which has an issuer ID`;
      throw new InputError([{ input: 'issuer-id', reason, code: 'ERR_INPUT_MISSING' }]);
    }
    if (inHouse && tool !== 'fastlane')
      log.warn(
        `${nameOf('the option for the Enterprise Program')} has no effect, because ${tool} has no such setting`,
      );
    const file = placeKeyFile(temporaryFolder(), { keyId: key.keyId, tool });
    // Announced before it is created, so that the clean-up knows the file even if this run is stopped.
    announceFile?.(file);
    await writeKeyFile(file, text(key, { inHouse }), log);
    log.info(
      `Wrote the key to ${file.path}${announceFile ? '' : '. It stays there until you remove its directory'}`,
    );
    return file;
  },
});
