import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes the height of the page where `--dump-dom` shows it. */
const MEASURE = '<script>document.body.dataset.height = document.documentElement.scrollHeight</script>';

/** The height of the window in which a page is measured. A page is never lower than its window. */
const MIN_HEIGHT = 100;

/** Renders a page to a PNG file that is as high as the page, with two pixels per CSS pixel. */
export function takePicture(html: string, { path, width }: { path: string; width: number }): void {
  const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-pictures-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html + MEASURE);
    const url = pathToFileURL(file).href;
    const [, height = ''] = /data-height="(\d+)"/.exec(chromium(width, MIN_HEIGHT, '--dump-dom', url)) ?? [];
    chromium(width, Number(height), '--force-device-scale-factor=2', `--screenshot=${path}`, url);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function chromium(width: number, height: number, ...args: readonly string[]): string {
  const options = ['--headless', '--no-sandbox', '--hide-scrollbars', `--window-size=${width},${height}`];
  return execFileSync('chromium', [...options, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
