import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/rotation/stores/open-store.ts';
import { json, NOW, scripted } from '../support/servers/scripted-responses.ts';
import { asNewKey } from '../support/rotation/new-key.ts';

const REQUEST = { githubToken: 'github_pat_x', secretName: 'KEY', githubRepository: 'octo-org/shop' };

/** The X25519 public key of a repository, in base64. */
const KEY = Buffer.from(
  String(generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }).x),
  'base64url',
).toString('base64');

/** What preparing to write a secret comes to, where GitHub gives this answer. */
async function prepareAgainst(answer: Parameters<typeof scripted>[0]): Promise<unknown> {
  try {
    return await openStore(REQUEST)?.prepare(scripted(answer).client);
  } catch (error) {
    return error;
  }
}

test.each([
  [null],
  [{}],
  [{ key: 'AAAA', key_id: '1' }],
  [{ key: Buffer.alloc(32, 7).toString('base64') }],
  [{ key: Buffer.alloc(32, 7).toString('base64'), key_id: null }],
  [{ key: Buffer.alloc(33, 7).toString('base64'), key_id: '1' }],
])('reports the unusable public key %j before anything is changed', async (key) => {
  expect(await prepareAgainst(json(key))).toMatchObject({
    code: 'ERR_NETWORK_RESPONSE',
    message: expect.stringMatching(
      key === null
        ? /public-key returned 200, but the body is not complete JSON/
        : /^GitHub's response contains no public key to encrypt the secret with$/,
    ),
  });
});

describe('a refusal', () => {
  const RIGHTS =
    "To write secrets, a fine-grained token needs Secrets, Environments or (for an organization) Organization secrets, read and write; a classic token needs repo or admin:org. The workflow's own GITHUB_TOKEN cannot write secrets";
  const CALL = 'GitHub refused GET /repos/octo-org/shop/actions/secrets/public-key with';
  const SSO = {
    'x-github-sso': 'required; url=https://github.com/orgs/octo-org/sso?authorization_request=A',
  };

  test.each([
    [
      json({ message: 'Bad credentials' }, { status: 401 }),
      `${CALL} 401: Bad credentials.\nGitHub's token is not valid: it has expired, was revoked, or was not copied completely`,
    ],
    [
      json({ message: 'No' }, { status: 403 }),
      `${CALL} 403: No.\nGitHub's token is not allowed to do this. ${RIGHTS}`,
    ],
    [
      json({ message: 'Resource protected by organization SAML enforcement' }, { status: 403, headers: SSO }),
      `${CALL} 403: Resource protected by organization SAML enforcement.\nThe organization requires single sign-on. Authorize the token at https://github.com/orgs/octo-org/sso?authorization_request=A`,
    ],
    [
      json({ message: 'Repository was archived so is read-only.' }, { status: 403 }),
      `${CALL} 403: Repository was archived so is read-only.\nAn archived repository is read-only. Unarchive it, or store the key elsewhere`,
    ],
    [
      json({ message: 'Not Found' }, { status: 404 }),
      `${CALL} 404: Not Found.\nThe repository, environment or organization does not exist, or GitHub's token has no access to it. Check the names. ${RIGHTS}`,
    ],
    [
      json({ message: 'Gone' }, { status: 410 }),
      `${CALL} 410: Gone.\nGitHub no longer offers this API. Update asc-credentials`,
    ],
    [
      json({ message: 'Moved Permanently' }, { status: 301 }),
      `${CALL} 301: Moved Permanently.\nThe repository was renamed or moved. Give its new name in the repository of the secret`,
    ],
    [json({ message: 'a\nb' }, { status: 422 }), `${CALL} 422: a b.`],
    [
      json({ message: 'Invalid', errors: ['key_id', { message: 'is old' }, 7] }, { status: 422 }),
      `${CALL} 422: Invalid. key_id. is old.`,
    ],
    [json({ message: 7 }, { status: 422 }), `${CALL} 422: {"message":7}.`],
    [{ status: 400, body: '<html>' }, `${CALL} 400: <html>.`],
    [{ status: 199 }, `${CALL} 199: no reason given.`],
  ])("is reported with GitHub's message and advice: %#", async (answer, message) => {
    const { status } = answer;
    expect(await prepareAgainst(answer)).toMatchObject({ code: 'ERR_STORE_REFUSED', status, message });
  });

  test.each([
    [429, { 'retry-after': '3600' }, '1h'],
    [403, { 'retry-after': '120' }, '2m'],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 1_800) }, '30m'],
    [403, { 'x-ratelimit-remaining': '0' }, '1m'],
  ])('says how long GitHub asks to wait: %i %j', async (status, headers, wait) => {
    const busy = { status, headers, body: '{"message":"Slow down"}' };
    expect(await prepareAgainst(busy)).toMatchObject({
      message: `${CALL} ${status}: Slow down.\nTried once. The server asks to wait ${wait}, which would exceed the limit of 1m for a request. Run the step again later.`,
    });
  });
});

test.each([
  [{ 'retry-after': '2' }, 2_000],
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 3) }, 3_000],
])('repeats a request that GitHub refuses with 403 because of its limit: %j', async (headers, wait) => {
  const script = scripted(
    json({ message: 'You have exceeded a secondary rate limit' }, { status: 403, headers }),
    json({ key: KEY, key_id: '1' }),
    json({ message: 'Not Found' }, { status: 404 }),
  );
  await expect(openStore(REQUEST)?.prepare(script.client)).resolves.toMatchObject({ isNew: true });
  expect(script.waits).toEqual([wait]);
});

describe('if GitHub has replaced the public key while the rotation was running', () => {
  const before = json({ name: 'KEY', updated_at: '2026-11-20T00:00:00Z' });
  const refused = json({ message: 'Key ID does not match' }, { status: 422 });

  async function store(...answers: readonly ReturnType<typeof json>[]) {
    const script = scripted(json({ key: KEY, key_id: '1' }), before, ...answers);
    const prepared = await openStore(REQUEST)?.prepare(script.client);
    const outcome = await prepared?.store(script.client, asNewKey('PEM')).catch((error: unknown) => error);
    const written = script.requests.filter(({ method }) => method === 'PUT').map(({ body }) => keyIdIn(body));
    return { outcome, written };
  }
  const keyIdIn = (body = '') => (JSON.parse(body) as { key_id: unknown }).key_id;

  test('the secret is encrypted again and written once more', async () => {
    const { outcome, written } = await store(refused, json({ key: KEY, key_id: '2' }), {
      status: 201,
      body: 'null',
    });
    expect(outcome).toHaveProperty('isProven');
    expect(written).toEqual(['1', '2']);
  });

  test('a second refusal is reported', async () => {
    const { outcome, written } = await store(refused, json({ key: KEY, key_id: '2' }), refused);
    expect(outcome).toMatchObject({ code: 'ERR_STORE_REFUSED', status: 422, mayHaveHappened: false });
    expect(written).toEqual(['1', '2']);
  });
});
