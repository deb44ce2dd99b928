import { privateKey, publicKey } from './key-types.ts';
import { flag } from '../../task/input-types.ts';
import { optional, required, withDefault } from '../../task/definition.ts';
import { issuerId, keyId } from './identifiers.ts';
import { keyFileVariables, variablesOf } from './key-variables.ts';

const P8_FILE = 'the contents of the .p8 file, or base64 of them.';

/** The API key. Without an issuer ID it is an individual key. */
export const apiKeyInputs = {
  'issuer-id': optional(issuerId, "Issuer ID of the API key's team. Omit it for an individual key.", {
    environment: variablesOf('issuer-id'),
    term: 'the issuer ID',
  }),
  'key-id': required(keyId, 'Key ID of the API key.', {
    environment: variablesOf('key-id'),
    showInSummary: true,
    term: 'the key ID',
  }),
  'private-key': required(privateKey, `Private key of the API key: ${P8_FILE}`, {
    environment: variablesOf('private-key'),
    environmentFile: keyFileVariables,
    role: 'API key',
    term: 'the private key',
  }),
};

/** Whether the API key is one of the Enterprise Program. No response of Apple says so. */
export const inHouseInput = {
  'in-house': {
    ...withDefault(flag, 'false', 'Whether the key belongs to the Apple Developer Enterprise Program.'),
    environment: variablesOf('in-house'),
    term: 'the option for the Enterprise Program' as const,
  },
};

/** The key of a team, for tokens that always need an issuer. `key` is the kind of the key, for the descriptions. */
export function teamKeyInputs(key: string) {
  return {
    'issuer-id': {
      ...apiKeyInputs['issuer-id'],
      presence: 'required',
      description: 'Issuer ID of the team.',
    },
    'key-id': { ...apiKeyInputs['key-id'], description: `Key ID of the ${key}.` },
    'private-key': { ...apiKeyInputs['private-key'], description: `Private key of the ${key}: ${P8_FILE}` },
  } as const;
}

const DISTRIBUTION_KEY =
  'Alternative distribution private key: the contents of the PEM file, or base64 of them.';
const distributionKeyExtras = {
  environment: ['ASC_DISTRIBUTION_PRIVATE_KEY'],
  role: 'distribution key',
} as const;

/** The alternative distribution private key, for modes that sign with it. */
export const distributionKeyInput = {
  'distribution-private-key': required(privateKey, DISTRIBUTION_KEY, distributionKeyExtras),
};

/** The alternative distribution key, for modes that need only the public key. Exactly one of the two must be given. */
export const distributionPublicKeyInputs = {
  'distribution-private-key': optional(privateKey, DISTRIBUTION_KEY, distributionKeyExtras),
  'distribution-public-key': optional(
    publicKey,
    'Alternative distribution public key, as PEM or base64 of it.',
    { role: 'distribution key' },
  ),
};

/** Any key, for modes that need only its public key. It may be the API key, so no role is checked. */
export const anyKeyInputs = {
  ...distributionPublicKeyInputs,
  'private-key': {
    ...apiKeyInputs['private-key'],
    presence: 'optional',
    description: `Private key of an API key or In-App Purchase key: ${P8_FILE}`,
    role: undefined,
  } as const,
};

/** The rule of `anyKeyInputs`. */
export const exactlyOneKey = {
  inputs: ['distribution-public-key', 'distribution-private-key', 'private-key'],
  required: true,
} as const;
