import { readdirSync } from 'node:fs';

/**
 * The tests of a room that Stryker mutates, as one suite: jest then loads the sources once for a mutant, and not once for
 * each test file. The variable MUTATED_ROOM chooses the room.
 */
const room = new URL(`${process.env.MUTATED_ROOM ?? 'keys'}/`, import.meta.url);
const names = readdirSync(room).filter(
  (name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'),
);
for (const name of names) await import(new URL(name, room).href);
