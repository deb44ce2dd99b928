import { describe, expect, test } from '@jest/globals';
import { readPages, type Page } from '../../src/app-store-connect/pages.ts';

const FIRST = 'https://apple.test/v1/x?limit=200';

/** Reads pages that are what `pageOf` makes of the address asked. */
async function read(pageOf: (url: string, asked: number) => Page['document'], bytes = 100) {
  const asked: string[] = [];
  const get = (url: string) => {
    asked.push(url);
    return Promise.resolve({ document: pageOf(url, asked.length), bytes });
  };
  const entries = await readPages(FIRST, { get, read: (entry) => entry });
  return { asked, entries };
}

test.each([
  ['a complete URL', 'https://apple.test/v1/x?cursor=2', 'https://apple.test/v1/x?cursor=2'],
  ['a path', '/v1/x?cursor=2', 'https://apple.test/v1/x?cursor=2'],
  ['a query', '?cursor=2', 'https://apple.test/v1/x?cursor=2'],
  [
    'one with a user and a fragment',
    'https://a:b@apple.test/v1/x?cursor=2#c',
    'https://apple.test/v1/x?cursor=2',
  ],
])('requests the next page by %s', async (_, next, url) => {
  const { asked, entries } = await read((_url, count) =>
    count === 1 ? { data: [1, 2], links: { next } } : { data: [3] },
  );
  expect(asked).toEqual([FIRST, url]);
  expect(entries).toEqual([1, 2, 3]);
});

test.each([[undefined], [null], [7], [{}]])('ignores a next page of %j', async (next) => {
  expect(await read(() => ({ data: [1], links: { next } }))).toEqual({ asked: [FIRST], entries: [1] });
});

describe('stops reading a list', () => {
  test.each([
    [{}, 'The list at /v1/x has no data'],
    [{ data: { 0: 1 } }, 'The list at /v1/x has no data'],
    [{ data: [], links: { next: 'https://' } }, "The list's link to the next page is not a valid URL"],
    [
      { data: [], links: { next: 'https://evil.test/v1/x' } },
      "The list's next page is on another server, evil.test. It was not requested, so that the token is not sent to another server",
    ],
    [
      { data: [], links: { next: 'http://apple.test/v1/x' } },
      "The list's next page is on another server, apple.test. It was not requested, so that the token is not sent to another server",
    ],
    [{ data: [], links: { next: FIRST } }, 'The list does not end: its next page was already read'],
  ])('%#', async (page, message) => {
    await expect(read(() => page)).rejects.toMatchObject({ code: 'ERR_NETWORK_RESPONSE', message });
  });

  test('after 500 pages', async () => {
    let pages = 0;
    const attempt = read((_, asked) => {
      pages = asked;
      return { data: [], links: { next: `?cursor=${asked}` } };
    });
    await expect(attempt).rejects.toThrow('The list does not end: 500 pages were read');
    expect(pages).toBe(500);
  });

  test('not before the end of a list of 500 pages', async () => {
    const { asked } = await read((_, count) => ({
      data: [],
      links: count < 500 ? { next: `?cursor=${count}` } : {},
    }));
    expect(asked).toHaveLength(500);
  });

  test('after 100 MB, and not before', async () => {
    let pages = 0;
    const endless = (_: string, asked: number) => {
      pages = asked;
      return { data: [asked], links: { next: `?${asked}` } };
    };
    // 438 such pages ended in "heap out of memory".
    await expect(read(endless, 9_800_000)).rejects.toMatchObject({
      code: 'ERR_NETWORK_RESPONSE',
      message: 'The list does not end: more than 100000000 bytes were read',
    });
    expect(pages).toBe(11);
    const { entries } = await read(
      (_, asked) => ({ data: [asked], ...(asked < 10 && { links: { next: `?${asked}` } }) }),
      10_000_000,
    );
    expect(entries).toHaveLength(10);
  });

  test('after 100,000 entries, and not before', async () => {
    const full = Array.from({ length: 50_000 }, () => 0);
    const { entries } = await read((_, asked) => ({
      data: full,
      ...(asked < 2 && { links: { next: '?2' } }),
    }));
    expect(entries).toHaveLength(100_000);
    const more = read((_, asked) => ({ data: asked < 3 ? full : [1], links: { next: `?${asked}` } }));
    await expect(more).rejects.toThrow('The list does not end: more than 100000 entries were read');
  });
});
