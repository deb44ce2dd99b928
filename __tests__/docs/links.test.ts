import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '../../src/base/error-codes.ts';
import { troubleshootingUrl } from '../../src/base/troubleshooting.ts';
import { listDocuments, readRepositoryFile } from '../support/docs/markdown.ts';

const INDEX = 'docs/README.md';
const documents = [...(await listDocuments()), ...(await listPages('.github')), 'CHANGELOG.md'];
const links = (await Promise.all(documents.map(linksOf))).flat();

async function listPages(folder: string): Promise<string[]> {
  const names = await readdir(new URL(`../../${folder}/`, import.meta.url));
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

/** The links of a document to places in this repository. */
async function linksOf(document: string): Promise<{ document: string; link: string }[]> {
  const text = withoutBlocks(await readRepositoryFile(document));
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => ({ document, link })).filter(
    ({ link }) => !/^[a-z]+:/.test(link),
  );
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}

/** The anchors of a document, as GitHub makes them of its headings. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return Array.from(withoutBlocks(text).matchAll(/^#+ (.*)$/gm), ([, heading = '']) => {
    const plain = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase();
    const anchor = plain.replaceAll(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

test('finds the links between the documents', () => {
  expect(links.length).toBeGreaterThan(30);
});

test.each(links)('$document: the target of $link exists', async ({ document, link }) => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : posix.join(posix.dirname(document), path);

  expect(existsSync(fileURLToPath(new URL(`../../${target}`, import.meta.url)))).toBe(true);
  if (anchor !== undefined) expect(anchorsOf(await readRepositoryFile(target))).toContain(anchor);
});

test.each((await listPages('docs')).filter((page) => page !== INDEX))(
  'links to %s from the index',
  (page) => {
    const reached = links.filter(({ document }) => document === INDEX).map(({ link }) => link.split('#')[0]);

    expect(reached).toContain(posix.basename(page));
  },
);

test.each(await listForms())('%s: the links to pages of this repository have a target', async (form) => {
  const text = await readRepositoryFile(form);
  const paths = Array.from(
    text.matchAll(/asc-credentials\/blob\/main\/([\w./-]+)/g),
    ([, path = '']) => path,
  );

  expect(
    paths.filter((path) => !existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)))),
  ).toEqual([]);
});

async function listForms(): Promise<string[]> {
  const names = await readdir(new URL('../../.github/ISSUE_TEMPLATE/', import.meta.url));
  return names.map((name) => `.github/ISSUE_TEMPLATE/${name}`);
}

test('every error code leads to a section of the troubleshooting page, if it leads anywhere', async () => {
  const anchors = anchorsOf(await readRepositoryFile('docs/troubleshooting.md'));
  const urls = (Object.keys(ERROR_CODES) as ErrorCode[]).flatMap((code) => troubleshootingUrl(code) ?? []);
  expect(urls.length).toBeGreaterThan(25);
  expect(anchors).toEqual(expect.arrayContaining(urls.map((url) => url.split('#')[1])));
});

test('every link to another site is an https URL without anything after its end', async () => {
  const texts = await Promise.all(
    documents.map(async (path) => withoutBlocks(await readRepositoryFile(path))),
  );
  const urls = texts.flatMap((text) =>
    Array.from(
      text.matchAll(/\]\(([a-z]+:[^)]*)\)|<([a-z]+:\/\/[^>]*)>/g),
      ([, one, other]) => one ?? other ?? '',
    ),
  );
  expect(urls.length).toBeGreaterThan(50);
  expect(
    urls.filter((url) => !/^https:\/\/[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"']*[^\s<>"'.,;:])?\/?$/.test(url)),
  ).toEqual([]);
  expect(urls.filter((url) => !URL.canParse(url))).toEqual([]);
});
