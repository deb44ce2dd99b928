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
 * Returns a log that shows the output of a command line by line, with `***` in place of secrets. If the output is long, only
 * the first lines and, when it ends, the last lines are shown, because a command can print without end, and errors are at the
 * end.
 */
export function createOutputLog(secrets: readonly string[], show: (line: string) => void): CommandOutput {
  const hideSecrets = createSecretFilter(secrets);
  const last: string[] = [];
  let line = '';
  let isCut = false;
  let count = 0;
  const addToLine = (text: string) => {
    const room = MAX_LINE_LENGTH - line.length;
    line += text.slice(0, room);
    isCut ||= text.slice(room).trimEnd() !== '';
  };
  const endLine = () => {
    const shown = line.trimEnd();
    const ended = isCut ? `${shown}...` : shown;
    line = '';
    isCut = false;
    if (shown === '') return;
    count += 1;
    if (count <= MAX_FIRST_LINES) show(hideSecrets(ended));
    else last.push(ended);
    if (last.length > MAX_LAST_LINES) last.shift();
  };
  return {
    add(part) {
      const [first = '', ...others] = part.split('\n');
      addToLine(first);
      for (const other of others) {
        endLine();
        addToLine(other);
      }
    },
    end() {
      endLine();
      const hidden = count - MAX_FIRST_LINES - last.length;
      if (hidden > 0) show(`${hidden} lines are not shown here`);
      for (const text of last) show(hideSecrets(text));
    },
  };
}
