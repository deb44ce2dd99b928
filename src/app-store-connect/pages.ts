import { NetworkError } from '../base/errors.ts';
import { toSafeLine } from '../base/safe-text.ts';

/** Pages of 200 entries after which a list cannot be meant to end. */
const MOST_PAGES = 500;

const MOST_ENTRIES = MOST_PAGES * 200;

/** Bytes of all pages together: a hundred thousand entries of Apple's have less. */
const MOST_BYTES = 100_000_000;

/** One page of a list, and how many bytes were sent for it. */
export interface Page {
  readonly document: { readonly data?: unknown; readonly links?: { readonly next?: unknown } };
  readonly bytes: number;
}

/** How a list is read: how a page is asked for, and what is kept of an entry. */
export interface PageReader<Entry> {
  readonly get: (url: string) => Promise<Page>;
  readonly read: (entry: unknown) => Entry;
}

/** Reads a list page by page to its end; the next page has to be on the server that was asked, and a new one. */
export async function readPages<Entry>(
  first: string,
  { get, read }: PageReader<Entry>,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const seen = new Set<string | undefined>();
  let total = 0;
  for (let url: string | undefined = first; url !== undefined;) {
    seen.add(url);
    const { document, bytes } = await get(url);
    total += bytes;
    if (total > MOST_BYTES) throw endless(`more than ${MOST_BYTES} bytes were read`);
    if (!Array.isArray(document.data)) throw unusable(`The list at ${new URL(url).pathname} has no data`);
    for (const entry of document.data) entries.push(read(entry)); // The rest of the page is let go.
    if (entries.length > MOST_ENTRIES) throw endless(`more than ${MOST_ENTRIES} entries were read`);
    const next = nextPage(document.links?.next, { url, origin: new URL(first).origin });
    if (seen.size === MOST_PAGES) throw endless(`${MOST_PAGES} pages were read`);
    if (seen.has(next)) throw unusable('The list goes round in circles: its next page was already read');
    url = next;
  }
  return entries;
}

function endless(reason: string): NetworkError {
  return unusable(`The list has no end: ${reason}`);
}

function unusable(reason: string): NetworkError {
  return new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE' });
}

function nextPage(link: unknown, { url, origin }: { url: string; origin: string }): string | undefined {
  if (typeof link !== 'string') return undefined;
  if (!URL.canParse(link, url)) throw unusable("The list's link to its next page is no address");
  const next = new URL(link, url);
  if (next.origin !== origin) {
    throw unusable(
      `The list's next page is on another server, ${toSafeLine(next.host)}. It was not asked, so that the token goes nowhere else`,
    );
  }
  return withoutUser(next);
}

/** An address without what a server has no business to add: a user, a password, a fragment. */
function withoutUser(url: URL): string {
  return Object.assign(url, { username: '', password: '', hash: '' }).href;
}
