import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { takePicture } from './pictures/chromium.ts';
import { logPage, summaryPage, type Theme } from './pictures/pages.ts';
import { runForPictures, withoutRandomParts } from './pictures/pictured-run.ts';
import { ROOT } from './root.ts';

// Draws the pictures of the documents from a real run, for light and dark pages. Other widths show how a narrow page looks.
const { folder, width } = parseArgs({
  options: {
    folder: { type: 'string', default: join(ROOT, 'docs', 'pictures') },
    width: { type: 'string', default: '880' }, // CSS pixels. A job's page on GitHub is about this wide.
  },
}).values;

const run = await runForPictures();
mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark'] satisfies Theme[]) {
  const draw = (name: string, page: string) => {
    takePicture(page, { path: join(folder, `${name}-${theme}.png`), width: Number(width) });
  };
  draw('summary', summaryPage(run, theme));
  draw('log', logPage(run, theme));
}
// A test compares these texts with those of a new run, so that pictures that are not current are noticed.
writeFileSync(join(folder, 'summary.txt'), withoutRandomParts(run.summary));
writeFileSync(join(folder, 'log.txt'), withoutRandomParts(run.log));
