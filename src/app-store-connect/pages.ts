import { NetworkError } from '../base/errors.ts';
import { toSafeLine } from '../base/safe-text.ts';

/** Pages of 200 entries after which a list is taken as endless. */
const MAX_PAGES = 500;

const MAX_ENTRIES = MAX_PAGES * 200;

/** Bytes of all pages together. A hundred thousand of Apple's entries have less. */
const MAX_LIST_BYTES = 100_000_000;

/** One page of a list. */
export interface Page {
  /** Apple's document; see https://developer.apple.com/documentation/appstoreconnectapi/pageddocumentlinks */
  readonly document: { readonly data?: unknown; readonly links?: { readonly next?: unknown } };
  /** Bytes of the response body. */
  readonly bytes: number;
}

/** How a list is read. */
export interface PageReader<Entry> {
  /** Requests one page. */
  readonly get: (url: string) => Promise<Page>;
  /** Reads what is kept of one entry. */
  readonly read: (entry: unknown) => Entry;
}

/**
 * Reads a list page by page to its end. Throws `NetworkError` if a page has no list, if the list does not end, or if the link
 * to the next page leads to another server or back to a page that was already read.
 */
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
    if (total > MAX_LIST_BYTES) throw endless(`more than ${MAX_LIST_BYTES} bytes were read`);
    if (!Array.isArray(document.data)) throw unusable(`The list at ${new URL(url).pathname} has no data`);
    for (const entry of document.data) entries.push(read(entry)); // Only this part of the page is kept in memory.
    if (entries.length > MAX_ENTRIES) throw endless(`more than ${MAX_ENTRIES} entries were read`);
    const next = nextPage(document.links?.next, { url, origin: new URL(first).origin });
    if (next !== undefined && seen.size === MAX_PAGES) throw endless(`${MAX_PAGES} pages were read`);
    if (seen.has(next)) throw unusable('The list does not end: its next page was already read');
    url = next;
  }
  return entries;
}

function endless(reason: string): NetworkError {
  return unusable(`The list does not end: ${reason}`);
}

function unusable(reason: string): NetworkError {
  return new NetworkError(reason, { code: 'ERR_NETWORK_RESPONSE' });
}

function nextPage(link: unknown, { url, origin }: { url: string; origin: string }): string | undefined {
  if (typeof link !== 'string') return undefined;
  if (!URL.canParse(link, url)) throw unusable("The list's link to the next page is not a valid URL");
  const next = new URL(link, url);
  if (next.origin !== origin) {
    throw unusable(
      `The list's next page is on another server, ${toSafeLine(next.host)}. It was not requested, so that the token is not sent to another server`,
    );
  }
  return withoutUser(next);
}

/** Removes what a link of Apple's never needs: a user, a password, a fragment. */
function withoutUser(url: URL): string {
  return Object.assign(url, { username: '', password: '', hash: '' }).href;
}
