import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/rotation/stores/open-store.ts';
import { json, scripted } from '../support/servers/scripted-responses.ts';

/** What preparing to write a secret comes to, where GitHub gives this answer. */
async function prepareAgainst(answer: Parameters<typeof scripted>[0]): Promise<unknown> {
  const request = { githubToken: 'github_pat_x', secretName: 'KEY', githubRepository: 'octo-org/shop' };
  try {
    return await openStore(request)?.prepare(scripted(answer).client);
  } catch (error) {
    return error;
  }
}

test.each([
  [null],
  [{}],
  [{ key: 'AAAA', key_id: '1' }],
  [{ key: Buffer.alloc(33, 7).toString('base64'), key_id: '1' }],
])('reports the unusable public key %j before anything is changed', async (key) => {
  expect(await prepareAgainst(json(key))).toMatchObject({
    code: 'ERR_NETWORK_RESPONSE',
    message: expect.stringMatching(
      key === null
        ? /public-key was answered with 200, but the body is not complete JSON/
        : /^GitHub's response contains no public key to encrypt the secret with$/,
    ),
  });
});

describe('a refusal', () => {
  const RIGHT =
    "GitHub's token must be able to write secrets (fine-grained: Secrets or Environments, read and write; for an organization: Organization secrets). The workflow's own GITHUB_TOKEN cannot do this";
  const CALL = 'GitHub refused GET /repos/octo-org/shop/actions/secrets/public-key with';

  test.each([
    [json({ message: 'Bad credentials' }, { status: 401 }), `${CALL} 401: Bad credentials.\n${RIGHT}`],
    [json({ message: 'No' }, { status: 403 }), `${CALL} 403: No.\n${RIGHT}`],
    [json({ message: 'Not Found' }, { status: 404 }), `${CALL} 404: Not Found.\n${RIGHT}`],
    [json({ message: 'a\nb' }, { status: 422 }), `${CALL} 422: a b.`],
    [json({ message: 7 }, { status: 422 }), `${CALL} 422: {"message":7}.`],
    [{ status: 400, body: '<html>' }, `${CALL} 400: <html>.`],
    [{ status: 300 }, `${CALL} 300: no reason given.`],
    [{ status: 199 }, `${CALL} 199: no reason given.`],
  ])("is reported with GitHub's message: %#", async (answer, message) => {
    const { status } = answer;
    expect(await prepareAgainst(answer)).toMatchObject({ code: 'ERR_STORE_REFUSED', status, message });
  });

  test('says why it is not tried again', async () => {
    const busy = { status: 429, headers: { 'retry-after': '3600' }, body: '{"message":"Slow down"}' };
    expect(await prepareAgainst(busy)).toMatchObject({
      message: `${CALL} 429: Slow down.\nTried once, and the server asks to wait 1h: more than the 1m that a request may take. Run the step again later.`,
    });
  });
});
