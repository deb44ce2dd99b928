import { createSecretFilter } from '../../base/hide-secrets.ts';

/** The most lines that are shown, and the most characters of a line. A command can print without end. */
const MAX_LINES = 1_000;
const MAX_LINE_LENGTH = 4_000;

/** Takes the output of a command, in parts of any size. */
export interface CommandOutput {
  readonly add: (part: string) => void;
  /** Shows the last line, even if it has no line end. */
  readonly end: () => void;
}

/**
 * Shows the output of a command line by line, with `***` in place of secrets. Only so much is kept and shown, however much the
 * command prints.
 */
export function showOutput(secrets: readonly string[], show: (line: string) => void): CommandOutput {
  const hideSecrets = createSecretFilter(secrets);
  let [line, lines] = ['', 0];
  const endLine = () => {
    const shown = line.trimEnd();
    line = '';
    if (shown === '' || lines > MAX_LINES) return;
    lines += 1;
    if (lines > MAX_LINES) show(`More than ${MAX_LINES} lines. The rest is not shown`);
    else show(hideSecrets(shown) + (shown.length === MAX_LINE_LENGTH ? '...' : ''));
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
    end: endLine,
  };
}
