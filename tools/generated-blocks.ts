import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** Reads a document and puts each text between its `<!-- generated:NAME -->` and `<!-- end:NAME -->`. */
export async function fillGeneratedBlocks(
  path: string,
  blocks: Readonly<Record<string, string>>,
): Promise<string> {
  const document = await readFile(join(ROOT, path), 'utf8');
  return Object.entries(blocks).reduce((text, [name, block]) => {
    const place = new RegExp(`(<!-- generated:${name} -->\n)[\\s\\S]*?(<!-- end:${name} -->)`);
    if (!place.test(text)) throw new Error(`${path} has no place for the generated block ${name}`);
    return text.replace(place, (_, start: string, end: string) => `${start}\n${block}\n${end}`);
  }, document);
}
