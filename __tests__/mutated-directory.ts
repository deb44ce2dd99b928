import { readdirSync } from 'node:fs';

/**
 * The tests of a directory that Stryker mutates, as one suite: jest then loads the sources once for a mutant, and not once for
 * each test file. The variable MUTATED_DIRECTORY chooses the directory.
 */
const directory = new URL(`${process.env.MUTATED_DIRECTORY ?? 'keys'}/`, import.meta.url);
const names = readdirSync(directory).filter(
  (name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'),
);
for (const name of names) await import(new URL(name, directory).href);
