import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/rotation/stores/open-store.ts';
import { json, NOW, scripted } from '../support/servers/scripted-responses.ts';
import { asNewKey } from '../support/rotation/new-key.ts';
import { rejectionOf } from '../support/run/rejection-of.ts';

const REQUEST = { githubToken: 'github_pat_x', secretName: 'KEY', githubRepository: 'octo-org/shop' };

/** The X25519 public key of a repository, in base64. */
const KEY = Buffer.from(
  String(generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }).x),
  'base64url',
).toString('base64');

/** Returns the result of preparing to write a secret, or its error, if GitHub sends this response. */
async function prepareAgainst(response: Parameters<typeof scripted>[0]): Promise<unknown> {
  try {
    return await openStore(REQUEST)?.prepare(scripted(response).client);
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
  const RIGHTS = /Secrets, Environments .*Organization secrets, .*admin:org\..*GITHUB_TOKEN/;
  const CALL = 'GitHub refused GET /repos/octo-org/shop/actions/secrets/public-key with';
  const SSO = {
    'x-github-sso': 'required; url=https://github.com/orgs/octo-org/sso?authorization_request=A',
  };

  test.each<[string, ReturnType<typeof json>, string, RegExp?]>([
    [
      'an invalid token',
      json({ message: 'Bad credentials' }, { status: 401 }),
      'Bad credentials.',
      /not valid: it has expired/,
    ],
    ['a missing permission', json({ message: 'No' }, { status: 403 }), 'No.', RIGHTS],
    [
      'single sign-on',
      json({ message: 'Resource protected by organization SAML enforcement' }, { status: 403, headers: SSO }),
      'Resource protected by organization SAML enforcement.',
      /at https:\/\/github\.com\/orgs\/octo-org\/sso\?authorization_request=A$/,
    ],
    [
      'an archived repository',
      json({ message: 'Repository was archived so is read-only.' }, { status: 403 }),
      'Repository was archived so is read-only.',
      /Unarchive it/,
    ],
    [
      'a wrong name',
      json({ message: 'Not Found' }, { status: 404 }),
      'Not Found.',
      new RegExp(`Check the names\\..*${RIGHTS.source}`),
    ],
    [
      'an API that was removed',
      json({ message: 'Gone' }, { status: 410 }),
      'Gone.',
      /Update asc-credentials$/,
    ],
    [
      'a repository that was renamed',
      json({ message: 'Moved Permanently' }, { status: 301 }),
      'Moved Permanently.',
      /renamed or moved/,
    ],
    ['a message of two lines', json({ message: 'a\nb' }, { status: 422 }), 'a b.'],
    [
      'a list of errors',
      json({ message: 'Invalid', errors: ['key_id', { message: 'is old' }, 7] }, { status: 422 }),
      'Invalid. key_id. is old.',
    ],
    ['a message that is not text', json({ message: 7 }, { status: 422 }), '{"message":7}.'],
    ['a response that is not JSON', { status: 400, body: '<html>' }, '<html>.'],
    ['an empty response', { status: 199 }, 'no reason given.'],
  ])(
    "because of %s is reported with GitHub's reason and advice",
    async (_, response, ...[reason, advice]) => {
      const { status } = response;
      const error = await rejectionOf(
        Promise.resolve(openStore(REQUEST)?.prepare(scripted(response).client)),
      );
      expect(error).toMatchObject({ code: 'ERR_STORE_REFUSED', status });
      const [first, ...rest] = error.message.split('\n');
      expect(first).toBe(`${CALL} ${status}: ${reason}`);
      expect(rest).toEqual(advice ? [expect.stringMatching(advice)] : []);
    },
  );

  test.each([
    [429, { 'retry-after': '3600' }, '1h'],
    [403, { 'retry-after': '120' }, '2m'],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 1_800) }, '30m'],
    [403, { 'x-ratelimit-remaining': '0' }, '1m'],
  ])('says how long GitHub asks to wait: %i %j', async (status, headers, wait) => {
    const busy = { status, headers, body: '{"message":"Slow down"}' };
    expect(await prepareAgainst(busy)).toMatchObject({
      message: expect.stringMatching(new RegExp(`Slow down\\.\\n.* wait ${wait}, .*1m`)),
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

  async function store(...responses: readonly ReturnType<typeof json>[]) {
    const script = scripted(json({ key: KEY, key_id: '1' }), before, ...responses);
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
