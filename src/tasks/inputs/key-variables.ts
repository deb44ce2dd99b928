/** The variables with which one tool is given an API key. */
export interface KeyVariables {
  /** The name of the tool, for messages. */
  readonly tool: string;
  /** By input, the variables for its value. The first one that is set is used. */
  readonly values: Readonly<Partial<Record<KeyInput, readonly string[]>>>;
  /** The variable for the path of the private key. */
  readonly keyFile?: string;
  /** The variable for the path of a JSON file with the whole key. */
  readonly jsonFile?: string;
  /** The variable that says whether the key is a team's (`team`) or an individual's (`individual`). */
  readonly keyType?: string;
}

/** The name of this package, as a tool. */
export const OWN_TOOL = 'asc-credentials';

/** The inputs that make up an API key. */
export const KEY_INPUTS = ['issuer-id', 'key-id', 'private-key', 'in-house'] as const;

export type KeyInput = (typeof KEY_INPUTS)[number];

/**
 * The variables of this package and of other tools, in the order in which they are looked for. All values of a key come from
 * the first tool whose variables have any of them. Sources: the documentation of the `asc` command line (`_B64`,
 * `ASC_KEY_TYPE`), https://docs.fastlane.tools/actions/app_store_connect_api_key,
 * https://docs.codemagic.io/yaml-code-signing/signing-ios/ and https://docs.expo.dev/submit/ios/.
 */
export const keyVariables: readonly KeyVariables[] = [
  {
    tool: OWN_TOOL,
    values: {
      'issuer-id': ['ASC_ISSUER_ID'],
      'key-id': ['ASC_KEY_ID'],
      'private-key': ['ASC_PRIVATE_KEY', 'ASC_PRIVATE_KEY_B64'],
    },
    keyFile: 'ASC_PRIVATE_KEY_PATH',
    keyType: 'ASC_KEY_TYPE',
  },
  {
    tool: 'fastlane',
    values: {
      'issuer-id': ['APP_STORE_CONNECT_API_KEY_ISSUER_ID'],
      'key-id': ['APP_STORE_CONNECT_API_KEY_KEY_ID'],
      'private-key': ['APP_STORE_CONNECT_API_KEY_KEY'],
      'in-house': ['APP_STORE_CONNECT_API_KEY_IN_HOUSE'],
    },
    keyFile: 'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH',
  },
  { tool: 'fastlane', values: {}, jsonFile: 'APP_STORE_CONNECT_API_KEY_PATH' },
  {
    tool: 'Codemagic',
    values: {
      'issuer-id': ['APP_STORE_CONNECT_ISSUER_ID'],
      'key-id': ['APP_STORE_CONNECT_KEY_IDENTIFIER'],
      'private-key': ['APP_STORE_CONNECT_PRIVATE_KEY'],
    },
  },
  {
    tool: 'Expo',
    values: { 'issuer-id': ['EXPO_ASC_ISSUER_ID'], 'key-id': ['EXPO_ASC_KEY_ID'] },
    keyFile: 'EXPO_ASC_API_KEY_PATH',
  },
];

/** The variables for the value of an input, of all tools. */
export function variablesOf(input: KeyInput): readonly string[] {
  return keyVariables.flatMap(({ values }) => values[input] ?? []);
}

/** The variables for the path of a file with the private key, of all tools. */
export const keyFileVariables: readonly string[] = keyVariables.flatMap(({ keyFile, jsonFile }) =>
  [keyFile, jsonFile].filter((variable) => variable !== undefined),
);
