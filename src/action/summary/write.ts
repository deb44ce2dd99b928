import { appendFileSync } from 'node:fs';
import { warning } from '@actions/core';

/** The largest summary of a step that GitHub accepts, in bytes. A longer one is dropped completely. */
const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Bytes reserved for the note about what is left out. */
const NOTE_BYTES = 1024;

const NOTE = '\n\nThe summary is cut off because GitHub shows at most 1 MiB. The outputs are complete.\n';

/**
 * Adds lines of Markdown to the job summary, up to the size that GitHub accepts. If it cannot be written, that is only a
 * warning, because the run itself succeeded.
 */
export function writeSummary(lines: Iterable<string>): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return; // This runner does not support summaries.
  try {
    appendFileSync(file, joinLines(lines));
  } catch (error) {
    const { code: reason, message } = error as NodeJS.ErrnoException;
    warning(`The job summary could not be written (${reason ?? message}). Nothing else is affected`);
  }
}

/** Leaves out whole lines, because a part of a row would break its table. */
function joinLines(lines: Iterable<string>): string {
  let text = '';
  let bytes = 0;
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > MAX_SUMMARY_BYTES - NOTE_BYTES) return text + NOTE;
    text += `${line}\n`;
  }
  return `${text}\n`;
}
