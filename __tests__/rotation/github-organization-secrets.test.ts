import { describe, expect, test } from '@jest/globals';
import { json, type scripted } from '../support/servers/scripted-responses.ts';
import {
  notFound,
  openScriptedStore,
  organizationRequest,
  ORGANIZATION_SECRETS_URL,
  publicKeyResponse,
  secretResponse,
} from '../support/rotation/github-secrets.ts';
import { asNewKey } from '../support/rotation/new-key.ts';

describe("an organization's secret", () => {
  const page = (first: number, count: number, ...[total = count, link]: [unknown?, string?]) =>
    json(
      {
        total_count: total,
        repositories: Array.from({ length: count }, (_, index) => ({ id: first + index })),
      },
      { headers: { link } },
    );
  const next = (url: string) => `<https://api.github.com/first>; rel="first", <${url}>; rel="next"`;
  const prepared = async (
    before: Parameters<typeof scripted>[0],
    ...outcomes: Parameters<typeof scripted>
  ) => {
    const opened = openScriptedStore(organizationRequest, publicKeyResponse, before, ...outcomes);
    return { ...opened, prepared: await opened.prepare() };
  };

  test.each([
    ['is private if it is new', notFound, 'private'],
    ['stays visible to all repositories', secretResponse('1', 'all'), 'all'],
    ['stays private', secretResponse('1', 'private'), 'private'],
  ])('%s', async (_, before, visibility) => {
    const { prepared: store, client, lastRequestBody } = await prepared(before, { status: 204 });
    await store.store(client, asNewKey('x'));
    expect(Object.keys(lastRequestBody())).toEqual(['encrypted_value', 'key_id', 'visibility']);
    expect(lastRequestBody()).toMatchObject({ visibility });
  });

  test.each([
    ['99', [page(1, 99)], 99, ['?per_page=100']],
    ['no', [page(1, 0)], 0, ['?per_page=100']],
    ['100', [page(1, 100)], 100, ['?per_page=100']],
    ['102', [page(1, 100, 102), page(101, 2, 102)], 102, ['?per_page=100', '?per_page=100&page=2']],
    [
      '60, in pages of 30,',
      [page(1, 30, 60), page(31, 30, 60)],
      60,
      ['?per_page=100', '?per_page=100&page=2'],
    ],
    [
      '60, in pages with a cursor,',
      [page(1, 30, 60, next(`${ORGANIZATION_SECRETS_URL}/KEY/repositories?cursor=a`)), page(31, 30, 60)],
      60,
      ['?per_page=100', '?cursor=a'],
    ],
  ])(
    'keeps its %s repositories, which are read before it is written',
    async (_, ...[pages, count, asked]) => {
      const opened = await prepared(secretResponse('1', 'selected'), ...pages, { status: 204 });
      expect(opened.requestLines().slice(2)).toEqual(
        asked.map((query) => `GET ${ORGANIZATION_SECRETS_URL}/KEY/repositories${query}`),
      );
      await opened.prepared.store(opened.client, asNewKey('x'));
      expect(opened.lastRequestBody()).toMatchObject({
        visibility: 'selected',
        selected_repository_ids: Array.from({ length: count }, (_, index) => index + 1),
      });
    },
  );

  test.each([
    ['null', [json(null)]],
    ['an empty object', [json({})]],
    ['not a list', [json({ total_count: 1, repositories: null })]],
    ['a list of null', [json({ total_count: 1, repositories: [null] })]],
    ['a list with an ID that is text', [json({ total_count: 2, repositories: [{ id: 1 }, { id: '2' }] })]],
    ['a list without its length', [json({ repositories: [{ id: 1 }] })]],
    ['shorter than it says', [page(1, 1, 3), page(2, 0, 3)]],
    ['the same page twice', [page(1, 30, 60), page(1, 30, 60), page(1, 0, 60)]],
    ['longer than it says', [page(1, 3, 1)]],
    ['continued on another server', [page(1, 1, 2, next('https://api.github.com.example/repositories'))]],
    ['refused', [page(1, 100, 101), { status: 500, headers: { 'retry-after': '99' } }]],
    ['without end', Array.from({ length: 1_001 }, () => page(1, 100, 101))],
  ])('is refused before anything is changed if their list is %s', async (_, pages) => {
    const attempt = prepared(secretResponse('1', 'selected'), ...pages);
    await expect(attempt).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_(?:NETWORK|API|STORE|NOT)_[A-Z_]+$/) as unknown,
    });
  });

  test('is refused if the response has no visibility', async () => {
    await expect(prepared(secretResponse('1'))).rejects.toThrow('has no visibility');
  });
});
