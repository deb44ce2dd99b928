import { relativeTime } from '../base/duration.ts';
import { writeTokensFile } from '../files/tokens-file.ts';
import { passphrase } from '../task/secret-types.ts';
import { fileToWrite, text } from '../task/input-types.ts';
import { defineTask, optional, output, required, secretOutput } from '../task/definition.ts';

const SEALED = 'the output `sealed` of another mode: five parts separated by dots';

/** A text of another form is not repeated in the message, because it could be the passphrase. */
const sealed = text(SEALED, (value) =>
  /^[\w-]+(?:\.[\w-]*){4}$/.test(value) ? undefined : `does not have the right form. Expected ${SEALED}`,
);

/**
 * Decrypts the `sealed` result of another function that was called with `sealPassphrase`. Returns the secrets of that result
 * and when the seal expires. Throws `InputError`, and
 * `ERR_SEAL_EXPIRED`, `ERR_SEAL_DAMAGED` or `ERR_SEAL_PASSPHRASE`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7516
 * @example
 * ```ts
 * import { createAscToken, openSealed } from 'asc-credentials';
 *
 * const sealPassphrase = 'correct horse battery staple';
 * const { token, sealed } = await createAscToken({
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   sealPassphrase,
 * });
 * const opened = await openSealed({ sealed: sealed!, sealPassphrase });
 * console.log(opened.token === token); // true
 * ```
 */
export const openSealed = defineTask({
  name: 'open-sealed',
  inputs: {
    sealed: required(sealed, 'The output `sealed` of another mode.', {
      fromFile: true,
      term: 'the sealed text',
    }),
    'seal-passphrase': required(passphrase, 'The passphrase that the outputs were sealed with.', {
      environment: ['ASC_SEAL_PASSPHRASE'],
    }),
    'tokens-file': optional(
      fileToWrite('tokens', 'marketplace-token'),
      'File to write the tokens of marketplace-token to, with mode 0600. `tokens` is then not set.',
    ),
  },
  outputs: {
    token: secretOutput<string | undefined>('The token.'),
    tokens: secretOutput<Readonly<Record<string, string>> | undefined>(
      'The tokens by Developer ID, as a JSON object.',
    ),
    'distribution-private-key': secretOutput<string | undefined>('The private key, as PKCS#8 PEM.'),
    'signature-info': secretOutput<string | undefined>('The JSON that the app passes to StoreKit.'),
    'expires-at': output<Date>('When the seal expires, in UTC. It expires with the token that it contains.'),
  },
  async run({ sealed, sealPassphrase, tokensFile }, context) {
    const { now, log } = context;
    const { openSeal } = await import('../tokens/seal.ts');
    const { mode, exp, values } = await openSeal(sealed, sealPassphrase, context);
    const found = values as Sealed;
    if (tokensFile && found.tokens) await writeTokensFile(tokensFile, [Object.entries(found.tokens)], log);
    else if (tokensFile)
      log.warn(`${mode} has sealed no tokens, so nothing was written to ${tokensFile.path}`);
    log.info(`Decrypted the outputs of ${mode}, which expire ${relativeTime(exp * 1000, now())}`);
    return {
      token: found.token,
      tokens: tokensFile ? undefined : found.tokens,
      distributionPrivateKey: found['distribution-private-key'],
      signatureInfo: found['signature-info'],
      expiresAt: new Date(exp * 1000),
    };
  },
});

/** The secret outputs of all modes. */
interface Sealed {
  readonly token?: string;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly 'distribution-private-key'?: string;
  readonly 'signature-info'?: string;
}
