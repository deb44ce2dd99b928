import { NetworkError } from '../../errors.ts';
import { plain } from '../plain.ts';

/** Pages of 200 entries after which a list cannot be meant to end. */
const MOST_PAGES = 500;

const MOST_ENTRIES = MOST_PAGES * 200;

/** Reads a list page by page to its end; the next page has to be on the server that was asked, and a new one. */
export async function readPages(
  get: (url: string) => Promise<unknown>,
  first: string,
): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  const seen = new Set<string | undefined>();
  for (let url: string | undefined = first; url !== undefined;) {
    seen.add(url);
    const page = (await get(url)) as { data?: unknown; links?: { next?: unknown } };
    if (!Array.isArray(page.data)) throw new NetworkError(`The list at ${new URL(url).pathname} has no data`);
    for (const entry of page.data) entries.push(entry); // Not spread: so many arguments no call takes.
    if (entries.length > MOST_ENTRIES)
      throw new NetworkError(`The list has no end: more than ${MOST_ENTRIES} entries were read`);
    const link = page.links?.next;
    if (typeof link === 'string' && !URL.canParse(link, url))
      throw new NetworkError("The list's link to its next page is no address");
    const next: string | undefined = typeof link === 'string' ? withoutUser(new URL(link, url)) : undefined;
    if (next !== undefined && new URL(next).origin !== new URL(first).origin) {
      throw new NetworkError(
        `The list's next page is on another server, ${plain(new URL(next).host)}. It was not asked, so that the token goes nowhere else`,
      );
    }
    if (seen.size === MOST_PAGES)
      throw new NetworkError(`The list has no end: ${MOST_PAGES} pages were read`);
    if (seen.has(next))
      throw new NetworkError('The list goes round in circles: its next page was already read');
    url = next;
  }
  return entries;
}

/** An address without what a server has no business to add: a user, a password, a fragment. */
function withoutUser(url: URL): string {
  return Object.assign(url, { username: '', password: '', hash: '' }).href;
}
