import { readFile } from 'node:fs/promises';

/** A fenced block of a document. */
export interface Block {
  readonly language: string;
  readonly code: string;
  /** For the test's name: the document and the block's first line. */
  readonly name: string;
}

/** The fenced blocks of a Markdown text in one of these languages. */
export function findBlocks(text: string, document: string, languages: readonly string[]): Block[] {
  const found = text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return Array.from(found, ([, language = '', code = '']) => {
    const [firstLine = ''] = code.split('\n');
    return { language, code, name: `${document}: ${firstLine}` };
  }).filter(({ language }) => languages.includes(language));
}

export async function readRepositoryFile(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
}
