import { createSecretFilter } from '../../base/hide-secrets.ts';

/** The number of lines from the start of the output that are shown while the command runs. */
const MAX_FIRST_LINES = 1_000;

/** The number of lines from the end of a longer output that are shown after the command has ended. */
const MAX_LAST_LINES = 100;

/** The number of characters of a line that are shown. */
const MAX_LINE_LENGTH = 4_000;

/** Takes the output of a command, in parts of any size. */
export interface CommandOutput {
  readonly add: (part: string) => void;
  /** Shows the last lines, even if the last one has no line end. */
  readonly end: () => void;
}

/**
 * Returns a log that shows the output of a command line by line, with `***` in place of secrets. Of a long output, only the
 * first lines and, when it ends, the last lines are shown: a command can print without end, and errors are at the end.
 */
export function createOutputLog(secrets: readonly string[], show: (line: string) => void): CommandOutput {
  const hideSecrets = createSecretFilter(secrets);
  const last: string[] = [];
  let [line, count] = ['', 0];
  const showLine = (text: string) => {
    show(hideSecrets(text) + (text.length === MAX_LINE_LENGTH ? '...' : ''));
  };
  const endLine = () => {
    const ended = line.trimEnd();
    line = '';
    if (ended === '') return;
    count += 1;
    if (count <= MAX_FIRST_LINES) showLine(ended);
    else last.push(ended);
    if (last.length > MAX_LAST_LINES) last.shift();
  };
  return {
    add(part) {
      const [first = '', ...others] = part.split('\n');
      line += first.slice(0, MAX_LINE_LENGTH - line.length);
      for (const other of others) {
        endLine();
        line = other.slice(0, MAX_LINE_LENGTH);
      }
    },
    end() {
      endLine();
      const hidden = count - MAX_FIRST_LINES - last.length;
      if (hidden > 0) show(`${hidden} lines are not shown here`);
      for (const text of last) showLine(text);
    },
  };
}
