import { formatDuration } from '../core/duration.ts';
import { BACKDATE, issuedAt, signToken } from '../core/sign.ts';
import { appleId, developerId, distributionKeyInput } from '../inputs.ts';
import { duration, list, text } from '../kinds.ts';
import { defaulting, defineTask, optional, output, required, secretOutput } from '../task.ts';

const lifetime = duration({
  atMost: 7 * 24 * 3600 - 1 - BACKDATE,
  why: 'Apple allows less than 7 days from iat, which is set back 60 s because clocks differ',
});

/** Signatures under way at once: enough to keep the thread pool busy, few enough to hold no memory. */
const AT_ONCE = 64;

/**
 * A token by which an app developer lets a marketplace distribute an app: exactly these five claims and no `kid`;
 * see https://developer.apple.com/documentation/appdistribution/creating-and-configuring-your-marketplace
 */
export const marketplaceToken = defineTask({
  name: 'marketplace-token',
  summary: 'Makes tokens with which developers connect their apps to an alternative app marketplace',
  inputs: {
    ...distributionKeyInput,
    'marketplace-id': required(appleId, 'Apple ID of the marketplace app, in digits.', { summarized: true }),
    'developer-id': required(
      list(developerId, 'line or comma'),
      'Developer IDs of the developers, one or thousands.',
      { summarized: true },
    ),
    lifetime: defaulting(lifetime, '24h', 'How long the tokens are valid from now.'),
    'tokens-file': optional(
      text('a path'),
      'File to write the tokens to, as the JSON object that `tokens` would be, mode 0600. Then `tokens` is not set.',
    ),
  },
  outputs: {
    token: secretOutput<string | undefined>('The token, where there is one developer.'),
    tokens: secretOutput<Readonly<Record<string, string>> | undefined>(
      'The tokens, as a JSON object from Developer ID to token.',
    ),
    'expires-at': output<Date>('When the tokens expire, in UTC.'),
  },
  async run(request, { now, log }) {
    const moment = now();
    const expires = Math.floor(moment / 1000) + request.lifetime;
    const sign = async (pid: string) =>
      signToken(request.distributionPrivateKey, {
        iss: request.marketplaceId,
        iat: issuedAt(moment),
        exp: expires,
        aud: 'appstoreconnect-v1',
        pid,
      });
    const tokens: Record<string, string> = {};
    const ids = request.developerId;
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const some = ids.slice(start, start + AT_ONCE);
      const signed = await Promise.all(some.map(sign));
      some.forEach((id, index) => (tokens[id] = signed[index] ?? ''));
    }
    log.info(
      `${ids.length === 1 ? 'One marketplace token' : `${ids.length} marketplace tokens`} for marketplace ${request.marketplaceId}, valid for ${formatDuration(request.lifetime)}`,
    );
    const file = request.tokensFile;
    if (file !== undefined)
      await (
        await import(/* webpackChunkName: "files" */ '../core/files.ts')
      ).writePrivateFile(file, JSON.stringify(tokens));
    return {
      token: ids.length === 1 ? tokens[ids[0] ?? ''] : undefined,
      tokens: file === undefined ? tokens : undefined,
      expiresAt: new Date(expires * 1000),
    };
  },
});
