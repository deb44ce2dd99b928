import type { Context, Log } from '../base/context.ts';
import { formatDuration } from '../base/duration.ts';
import { writeTokensFile, type DeveloperToken } from '../files/tokens-file.ts';
import { CLOCK_SKEW_SECONDS, issuedAt, signToken } from '../tokens/sign.ts';
import type { UserFile } from '../files/overwrite-protection.ts';
import { writeUserFile } from '../files/write-user-file.ts';
import { developerId } from './inputs/developers.ts';
import { appleId } from './inputs/identifiers.ts';
import { distributionKeyInput } from './inputs/keys.ts';
import { describeFiles, tokensDirectoryInput, writeDirectory } from './inputs/tokens-directory.ts';
import { duration, fileToWrite } from '../task/input-types.ts';
import { namedList } from '../task/list.ts';
import { sealable, sealInputs, sealValues } from '../task/sealing.ts';
import { withDefault, optional, output, required, secretOutput } from '../task/definition.ts';

const lifetime = duration({
  atMost: 7 * 24 * 3600 - 1 - CLOCK_SKEW_SECONDS,
  why: 'Apple allows less than 7 days from iat, which is set 60 s in the past to allow for clock skew',
});

/**
 * The number of tokens in a batch. Two batches are signed at the same time, which keeps all cores busy. Larger ones are not
 * much faster, and need 30 MB more memory for 100,000 tokens.
 */
const BATCH_SIZE = 48;

/**
 * Creates marketplace tokens for one or thousands of developers. `tokens` maps Developer IDs to tokens. `token` is set if
 * there is one developer. `lifetime` is a number of seconds or a duration such as `24h`, under 7 days. Throws `InputError`, and
 * `ERR_FILE_WRITE` or `ERR_FILE_PROTECTED` if a file cannot be written.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/creating-keys-and-establishing-alternative-marketplace-connections
 * @example
 * ```ts
 * import { createMarketplaceTokens } from 'asc-credentials';
 *
 * const { tokens } = await createMarketplaceTokens({
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   marketplaceId: '6478901234',
 *   developerId: ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'],
 * });
 * console.log(Object.keys(tokens ?? {}).length); // 2
 * ```
 */
export const marketplaceToken = sealable({
  name: 'marketplace-token',
  inputs: {
    ...distributionKeyInput,
    'marketplace-id': required(appleId, 'Apple ID of the marketplace app, a number.', {
      showInSummary: true,
    }),
    'developer-id': required(namedList(developerId), 'Developer IDs, one or thousands.', {
      fromFile: true,
      showInSummary: true,
    }),
    lifetime: withDefault(lifetime, '24h', 'How long the tokens are valid from now.'),
    ...sealInputs,
    'tokens-file': optional(
      fileToWrite('tokens', 'marketplace-token'),
      'File to write the tokens to, with mode 0600: the JSON object of `tokens`, or sealed. `tokens` is then not set.',
    ),
    ...tokensDirectoryInput,
  },
  exclusive: [{ inputs: ['tokens-file', 'tokens-directory'], required: false }],
  outputs: {
    token: secretOutput<string | undefined>('The token, if there is one developer.'),
    tokens: secretOutput<Readonly<Record<string, string>> | undefined>(
      'The tokens by Developer ID, as a JSON object.',
      { unlessGiven: ['tokens-file', 'tokens-directory'] },
    ),
    'expires-at': output<Date>('When the tokens expire, in UTC.'),
  },
  summaryList: ({ tokensDirectory, developerId, sealPassphrase }) =>
    tokensDirectory && {
      title: 'files',
      entries: describeFiles(developerId, { sealed: sealPassphrase !== undefined }),
    },
  async run({ tokensFile, tokensDirectory, ...request }, context) {
    const moment = context.now();
    const exp = Math.floor(moment / 1000) + request.lifetime;
    // Only these claims and `pid`, and no `kid` in the header.
    const claims = { iss: request.marketplaceId, iat: issuedAt(moment), exp, aud: 'appstoreconnect-v1' };
    const sign = (pid: string) => signToken(request.distributionPrivateKey, { ...claims, pid });
    const ids = request.developerId;
    const signed = () => inBatches(ids, sign, context.log);
    const expiresAt = new Date(exp * 1000);
    const options = { ...request, expiresAt, context };
    let kept: Kept = {};
    if (tokensDirectory) await writeDirectory(tokensDirectory, signed, { ids, ...options });
    else kept = tokensFile ? await writeTokens(tokensFile, signed(), options) : await collect(signed());
    context.log.info(
      `Created ${ids.length === 1 ? 'one token' : `${ids.length} tokens`} for marketplace ${request.marketplaceId}, valid for ${formatDuration(request.lifetime)}`,
    );
    return { token: ids.length === 1 ? kept.first : undefined, tokens: kept.tokens, expiresAt };
  },
});

/** Yields the tokens batch by batch. The next batch is signed while the one before is written. */
async function* inBatches(
  ids: readonly string[],
  sign: (id: string) => Promise<string>,
  log: Log,
): AsyncGenerator<DeveloperToken[]> {
  const signFrom = (start: number) => {
    const batch = ids.slice(start, start + BATCH_SIZE);
    return Promise.all(batch.map(async (id) => [id, await sign(id)] as const));
  };
  let next = signFrom(0);
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    log.progress?.(start, ids.length);
    const signed = await next;
    next = signFrom(start + BATCH_SIZE);
    yield signed;
  }
}

interface Kept {
  readonly first?: string | undefined;
  readonly tokens?: Readonly<Record<string, string>>;
}

async function collect(batches: AsyncIterable<DeveloperToken[]>): Promise<Kept> {
  const entries: DeveloperToken[] = [];
  for await (const batch of batches) entries.push(...batch);
  const tokens = Object.fromEntries(entries); // Assignment would lose a member named __proto__.
  return { first: Object.values(tokens)[0], tokens };
}

/** Writes the tokens, or their seal, to a file. */
async function writeTokens(
  file: UserFile,
  batches: AsyncIterable<DeveloperToken[]>,
  {
    context,
    expiresAt,
    sealPassphrase,
  }: { sealPassphrase?: string | undefined; expiresAt: Date; context: Context },
): Promise<Kept> {
  if (sealPassphrase === undefined) return { first: await writeTokensFile(file, batches, context.log) };
  const { tokens } = await collect(batches);
  const options = { mode: 'marketplace-token', expiresAt, sealPassphrase };
  await writeUserFile(file, [await sealValues({ tokens }, options, context)], context);
  return {};
}
