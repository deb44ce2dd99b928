export interface Annotation {
  readonly level: string;
  /** `asc-credentials: <what is wrong> (<code>)`. */
  readonly title?: string;
  /** The code in the title. */
  readonly code?: string;
  readonly message: string;
}

export interface Log {
  /** The log as the runner shows it, without annotations. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
}

/** Returns the values that the mask commands of a log contain. */
export function readMasks(log: string): string[] {
  return [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) => readEscapes(value));
}

/** Separates the annotations from the log that the runner shows. */
export function readLog(shown: string): Log {
  const lines = shown.split('\n');
  const annotations = lines.flatMap((line) => {
    const found = /^::(?<level>error|warning|notice)(?: title=(?<title>[^:]*))?::(?<message>.*)$/.exec(line);
    const { level = '', title, message = '' } = found?.groups ?? {};
    const named = title === undefined ? {} : readTitle(readEscapes(title));
    return found ? [{ level, ...named, message: readEscapes(message) }] : [];
  });
  const log = lines.filter((line) => !line.startsWith('::')).join('\n');
  return { log: log.trim(), annotations };
}

function readTitle(title: string): Pick<Annotation, 'title' | 'code'> {
  const [, code] = /^asc-credentials: [^\n]+ \((ERR_[A-Z_]+)\)$/.exec(title) ?? [];
  return { title, ...(code && { code }) };
}

function readEscapes(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
}
