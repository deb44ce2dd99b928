/** The header and the claims of a token. */
export interface TokenParts {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** One sentence about a token. A note is about something unusual that Apple accepts, a failure about what it refuses. */
export interface Finding {
  readonly type: 'failure' | 'note';
  readonly text: string;
}

/** The sentences of the findings of one type. */
export function textsOf(findings: readonly Finding[], type: Finding['type']): string[] {
  return findings.filter((finding) => finding.type === type).map(({ text }) => text);
}

export function failure(text: string): Finding {
  return { type: 'failure', text };
}

export function note(text: string): Finding {
  return { type: 'note', text };
}
