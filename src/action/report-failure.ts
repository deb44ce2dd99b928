import { error as annotate, info } from '@actions/core';
import { ReportError } from '../base/errors.ts';
import { toSafeLine, toSafeText } from '../base/safe-text.ts';
import { troubleshootingUrls } from '../base/troubleshooting.ts';
import { CROSS_MARK, prose, table } from './summary/markdown.ts';
import { writeSummary } from './summary/write.ts';
import { failuresOf, type Failure } from './titles.ts';

/**
 * Writes one error annotation for each thing that went wrong, a summary, and where the help is. `mode` is undefined if it is
 * not known. The summary of a report already says what failed.
 */
export function reportFailure(error: unknown, mode: string | undefined): void {
  const failures = failuresOf(error);
  for (const { title, message, code } of failures)
    annotate(toSafeText(message), {
      title: toSafeLine(`asc-credentials: ${title}${code === undefined ? '' : ` (${code})`}`),
    });
  const urls = troubleshootingUrls(failures.flatMap(({ code }) => code ?? []));
  for (const url of urls) info(`See ${url}`);
  writeSummary(
    error instanceof ReportError ? describeHelp(urls) : describeFailures(failures, { mode, urls }),
  );
}

function* describeFailures(
  failures: readonly Failure[],
  { mode, urls }: { mode: string | undefined; urls: readonly string[] },
): Generator<string> {
  yield `### asc-credentials${mode === undefined ? '' : `: ${mode}`} failed`;
  yield '';
  yield* table(
    ['error', 'what is wrong'],
    failures.map(({ title, message }) => [`${CROSS_MARK}&nbsp;${prose(title)}`, prose(message)]),
  );
  yield* describeHelp(urls);
}

function* describeHelp(urls: readonly string[]): Generator<string> {
  if (urls.length === 0) return;
  yield '';
  yield urls.map((url) => `[Troubleshooting: ${describeSection(url)}](${url})`).join(', ');
}

/** The section as text: `errors from apple`. */
function describeSection(url: string): string {
  return String(url.split('#')[1]).replaceAll('-', ' ');
}
