import { readdirSync } from 'node:fs';

/**
 * The tests of the rooms that Stryker mutates, as one suite: jest then loads the sources once for a mutant, and not once
 * for each test file.
 */
for (const room of ['keys', 'tokens']) {
  const names = readdirSync(new URL(room, import.meta.url)).filter((name) => name.endsWith('.test.ts'));
  for (const name of names) if (!name.endsWith('.long.test.ts')) await import(`./${room}/${name}`);
}
