import { readdir, readFile } from 'node:fs/promises';

/** A fenced block of a document. */
export interface Block {
  readonly document: string;
  readonly language: string;
  readonly code: string;
  /** The text of a comment directly above it: `<!-- example: gitlab -->`. */
  readonly example: string | undefined;
  /** A name for the test: the document, the heading above, and the number below this heading. */
  readonly name: string;
}

const ROOT = new URL('../../../', import.meta.url);

/** Returns the paths of the documents for users. */
export async function listDocuments(): Promise<string[]> {
  const pages = await readdir(new URL('docs/', ROOT));
  return ['README.md', ...pages.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
}

/** Returns the fenced blocks of all documents. */
export async function findAllBlocks(): Promise<Block[]> {
  const documents = await listDocuments();
  const found = await Promise.all(
    documents.map(async (path) => findBlocks(await readRepositoryFile(path), path)),
  );
  return found.flat();
}

/** Returns the fenced blocks of a Markdown text, in the given languages or in all. */
export function findBlocks(text: string, document: string, languages?: readonly string[]): Block[] {
  const parts = text.matchAll(
    /^#+ (?<heading>.*)$|(?:^ *<!-- example: (?<example>[\w-]+) -->\n+)?^(?<indent> *)```(?<language>\w*)\n(?<code>[\s\S]*?)^\k<indent>```$/gm,
  );
  const blocks: Block[] = [];
  let heading = '';
  let place = 0;
  for (const { groups = {} } of parts) {
    const { language, indent = '', example } = groups;
    const code = (groups.code ?? '').replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    if (language === undefined) [heading, place] = [groups.heading ?? '', 0];
    else blocks.push({ document, language, code, example, name: `${document}, ${heading}, ${(place += 1)}` });
  }
  return blocks.filter(({ language }) => languages?.includes(language) ?? true);
}

export async function readRepositoryFile(path: string): Promise<string> {
  return readFile(new URL(path, ROOT), 'utf8');
}
