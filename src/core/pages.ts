import { NetworkError } from '../errors.ts';
import { plain } from './plain.ts';

/** Reads a list page by page to its end; the next page has to be on the server that was asked, and a new one. */
export async function readPages(
  get: (url: string) => Promise<unknown>,
  first: string,
): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined = first; url !== undefined;) {
    seen.add(url);
    const page = (await get(url)) as { data?: unknown; links?: { next?: unknown } };
    if (!Array.isArray(page.data)) throw new NetworkError(`The list at ${new URL(url).pathname} has no data`);
    entries.push(...(page.data as unknown[]));
    const next: string | undefined =
      typeof page.links?.next === 'string' ? new URL(page.links.next, url).href : undefined;
    if (next !== undefined && new URL(next).origin !== new URL(first).origin) {
      throw new NetworkError(
        `The list's next page is on another server, ${plain(new URL(next).host)}. It was not asked, so that the token goes nowhere else`,
      );
    }
    if (next !== undefined && seen.has(next))
      throw new NetworkError('The list goes round in circles: its next page was already read');
    url = next;
  }
  return entries;
}
