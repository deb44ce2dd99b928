import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PicturedRun } from './pictured-run.ts';

/** The colours of GitHub's pages. */
export type Theme = 'light' | 'dark';

/** The job summary as a page, with GitHub's own style. Markdown becomes HTML by GitHub's parser. */
export function summaryPage({ summary }: PicturedRun, theme: Theme): string {
  const html = execFileSync('cmark-gfm', ['--extension', 'table', '--unsafe'], { input: summary });
  const style = import.meta.resolve(`github-markdown-css/github-markdown-${theme}.css`);
  return page(
    `<article class="markdown-body">${String(html)}</article>`,
    `${readFileSync(fileURLToPath(style), 'utf8')} .markdown-body { padding: 24px }`,
  );
}

const LOG_COLORS: Readonly<Record<Theme, string>> = {
  light: 'background: #ffffff; color: #1f2328',
  dark: 'background: #0d1117; color: #f0f6fc',
};

/** The log of the step as GitHub shows it: inputs first, groups unfolded, masks as ***. */
export function logPage({ inputs, log }: PicturedRun, theme: Theme): string {
  const given = Object.entries(inputs).map(([name, value]) => `    ${name}: ${value}`);
  const lines = [
    '▾ Run asc-credentials/asc-credentials@v0',
    '  with:',
    ...given,
    ...log
      .trim()
      .split('\n')
      .filter((line) => line !== '::endgroup::')
      .map((line) => line.replace(/^::group::/, '▾ ').replace(/^::warning[^:]*::/, 'Warning: ')),
  ];
  const rows = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return page(
    `<ol>${rows}</ol>`,
    `body { ${LOG_COLORS[theme]} } ol { margin: 0; padding: 16px 16px 16px 56px;
      font: 12px/20px ui-monospace, 'DejaVu Sans Mono', monospace }
      li { white-space: pre-wrap; overflow-wrap: anywhere; padding-left: 8px } li::marker { color: #8b949e }`,
  );
}

function page(body: string, style: string): string {
  return `<!doctype html><meta charset="utf-8"><style>body { margin: 0 } ${style}</style><body>${body}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
