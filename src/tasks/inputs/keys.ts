import { privateKey, publicKey } from './key-types.ts';
import { optional, required } from '../../task/definition.ts';
import { issuerId, keyId } from './identifiers.ts';

/** The API key. Without an issuer ID it is an individual key. */
export const apiKeyInputs = {
  'issuer-id': optional(issuerId, "Issuer ID of the API key's team. Omit it for an individual key.", {
    environment: ['ASC_ISSUER_ID', 'APP_STORE_CONNECT_API_KEY_ISSUER_ID'],
    term: 'the issuer ID',
  }),
  'key-id': required(keyId, 'Key ID of the API key.', {
    environment: ['ASC_KEY_ID', 'APP_STORE_CONNECT_API_KEY_KEY_ID'],
    showInSummary: true,
    term: 'the key ID',
  }),
  'private-key': required(
    privateKey,
    'Private key of the API key: the contents of the .p8 file, or base64 of them.',
    {
      environment: ['ASC_PRIVATE_KEY', 'APP_STORE_CONNECT_API_KEY_KEY'],
      environmentFile: ['ASC_PRIVATE_KEY_PATH', 'APP_STORE_CONNECT_API_KEY_KEY_FILEPATH'],
      role: 'API key',
      term: 'the private key',
    },
  ),
};

/** The API key of a team, for tokens that always need an issuer. */
export const teamKeyInputs = {
  ...apiKeyInputs,
  'issuer-id': {
    ...apiKeyInputs['issuer-id'],
    presence: 'required',
    description: "Issuer ID of the API key's team.",
  },
} as const;

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
  'private-key': { ...apiKeyInputs['private-key'], presence: 'optional', role: undefined } as const,
};

/** The rule of `anyKeyInputs`. */
export const exactlyOneKey = {
  inputs: ['distribution-public-key', 'distribution-private-key', 'private-key'],
  required: true,
} as const;
