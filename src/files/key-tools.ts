import type { PrivateFile } from '../base/context.ts';
import { privateKeyPem } from '../keys/key-exports.ts';
import type { ApiKey } from '../tokens/asc-token.ts';

/** A tool that reads an API key from a file. */
export type KeyTool = 'xcode' | 'fastlane' | 'electron-builder' | 'tauri' | 'expo';

/** How a tool reads an API key. */
interface KeyToolRules {
  /** The file is `AuthKey_<key ID>.<extension>`, which is Apple's name for it. */
  readonly extension: 'p8' | 'json';
  /** Whether the tool accepts an individual key, which has no issuer ID. */
  readonly acceptsIndividualKeys: boolean;
  /** The text of the file. `inHouse` is true if the key belongs to the Apple Developer Enterprise Program. */
  readonly text: (key: ApiKey, options: { inHouse: boolean }) => string;
  /** The environment variables from which the tool takes the key. */
  readonly variables: (key: ToolKey, file: PrivateFile) => Readonly<Record<string, string>>;
}

/** The parts of a key that a variable can have. */
interface ToolKey {
  readonly keyId: string;
  readonly issuerId?: string | undefined;
}

const pemText = ({ privateKey }: ApiKey) => privateKeyPem(privateKey);

/** The tools, with the file and the variables that the documentation of each describes. */
export const KEY_TOOLS: Readonly<Record<KeyTool, KeyToolRules>> = {
  /** For altool, notarytool and xcodebuild. See `man altool` of Xcode. */
  xcode: {
    extension: 'p8',
    acceptsIndividualKeys: true,
    text: pemText,
    variables: (_, { directory }) => ({ API_PRIVATE_KEYS_DIR: directory }),
  },
  /** See https://docs.fastlane.tools/app-store-connect-api/ */
  fastlane: {
    extension: 'json',
    acceptsIndividualKeys: true,
    text: fastlaneText,
    variables: (_, { path }) => ({ APP_STORE_CONNECT_API_KEY_PATH: path }),
  },
  /** All three are required. See https://www.electron.build/mac */
  'electron-builder': {
    extension: 'p8',
    acceptsIndividualKeys: false,
    text: pemText,
    variables: ({ keyId, issuerId = '' }, { path }) => ({
      APPLE_API_KEY: path,
      APPLE_API_KEY_ID: keyId,
      APPLE_API_ISSUER: issuerId,
    }),
  },
  /** `APPLE_API_KEY` is the key ID here. See https://v2.tauri.app/distribute/sign/macos/ */
  tauri: {
    extension: 'p8',
    acceptsIndividualKeys: false,
    text: pemText,
    variables: ({ keyId, issuerId = '' }, { path }) => ({
      APPLE_API_KEY: keyId,
      APPLE_API_ISSUER: issuerId,
      APPLE_API_KEY_PATH: path,
    }),
  },
  /** EAS asks for what is missing, which fails in CI. See https://docs.expo.dev/build/building-on-ci/ */
  expo: {
    extension: 'p8',
    acceptsIndividualKeys: false,
    text: pemText,
    variables: ({ keyId, issuerId = '' }, { path }) => ({
      EXPO_ASC_API_KEY_PATH: path,
      EXPO_ASC_KEY_ID: keyId,
      EXPO_ASC_ISSUER_ID: issuerId,
    }),
  },
};

function fastlaneText(key: ApiKey, { inHouse }: { inHouse: boolean }): string {
  const fields = {
    key_id: key.keyId,
    issuer_id: key.issuerId, // Omitted from the JSON if it is undefined.
    key: privateKeyPem(key.privateKey),
    duration: 500, // Seconds, fastlane's default: its tokens of 1200 are refused (fastlane#29468).
    in_house: inHouse,
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}
