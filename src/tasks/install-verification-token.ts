import { relativeTime } from '../base/duration.ts';
import { issuedAt, signToken } from '../tokens/sign.ts';
import { appleId, bundleId } from './inputs/identifiers.ts';
import { distributionKeyInput } from './inputs/keys.ts';
import { choice, duration, text } from '../task/input-types.ts';
import { sealable } from '../task/sealing.ts';
import { withDefault, optional, output, required, secretOutput } from '../task/definition.ts';

const lifetime = duration({
  atMost: 20 * 60,
  why: "as in Apple's example; Apple does not document a longer one",
});

/**
 * Creates a token that a marketplace or website uses to let a device install an app. `distributionKeyId` is the
 * ID that `registerKey` returns for the key. `lifetime` is a number of seconds or a duration such as `20m`, counted from
 * `iat`, and at most 20 minutes. Throws `InputError`.
 *
 * @see https://developer.apple.com/documentation/marketplacekit/supplying-an-install-verification-token
 * @example
 * ```ts
 * import { createInstallVerificationToken } from 'asc-credentials';
 *
 * const { token } = await createInstallVerificationToken({
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   distributionKeyId: '2d3c8f1a-51b5-4b1c-8bb9-8e1f0a6a2c77',
 *   installerId: '6478901234',
 *   bundleId: 'com.example.app',
 * });
 * console.log(token.split('.').length); // 3
 * ```
 */
export const installVerificationToken = sealable({
  name: 'install-verification-token',
  inputs: {
    ...distributionKeyInput,
    'distribution-key-id': required(
      text('the ID of the key, as returned when it was registered'),
      'ID of the alternative distribution key in App Store Connect.',
      { showInSummary: true },
    ),
    'installer-id': required(appleId, 'Apple ID of the marketplace or app that installs, a number.', {
      showInSummary: true,
    }),
    'bundle-id': required(bundleId, 'Bundle ID of the app to install.', { showInSummary: true }),
    'install-type': withDefault(
      choice('download', 'redownload'),
      'download',
      'download, or redownload if the customer already had the app.',
    ),
    'app-id': optional(appleId, 'Apple ID of the app to install, a number.', { showInSummary: true }),
    'version-id': optional(appleId, "Apple ID of the app's version, a number.", { showInSummary: true }),
    // Counted from iat, so that the default is the same as in Apple's example.
    lifetime: withDefault(
      lifetime,
      '20m',
      'How long the token is valid from its iat, which is set 60 s in the past.',
    ),
  },
  outputs: {
    token: secretOutput<string>('The token.'),
    'expires-at': output<Date>('When the token expires, in UTC.'),
  },
  async run(request, { now, randomUUID, log }) {
    const iat = issuedAt(now());
    const claims = {
      iss: request.installerId,
      iat,
      exp: iat + request.lifetime,
      aud: 'AppleDownloadVerification-v1',
      bid: request.bundleId,
      dtype: request.installType,
      nonce: randomUUID(),
      iid: request.appId,
      vid: request.versionId,
    };
    const token = await signToken(request.distributionPrivateKey, claims, request.distributionKeyId);
    log.info(
      `Created a token to ${request.installType} ${request.bundleId}. It expires ${relativeTime(claims.exp * 1000, now())}`,
    );
    return { token, expiresAt: new Date(claims.exp * 1000) };
  },
});
