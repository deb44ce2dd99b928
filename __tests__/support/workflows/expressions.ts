import { Evaluator, Lexer, Parser, data } from '@actions/expressions';

/** The names that an expression can use: `inputs`, `secrets`, `needs`, `steps` and so on. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Evaluates an expression with GitHub's own parser and evaluator, and returns a text. */
export function evaluate(expression: string, contexts: Contexts): string {
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, known).evaluate().coerceString();
}

/** Replaces the `${{ }}` of a text. */
export function fill(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts));
}

export function fillAll(
  texts: Readonly<Record<string, unknown>> | undefined,
  contexts: Contexts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([name, text]) => [name, fill(String(text), contexts)]),
  );
}
