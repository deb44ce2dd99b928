import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './root.ts';

/** What only the source of a task knows: its documentation and the types of its inputs and outputs, as text. */
export interface TaskTypes {
  /** The name that the task's file exports it by. */
  readonly constant: string;
  /** Its doc comment, with `/**`: that of the library's function. */
  readonly documentation: string;
  /** What library callers may give, by the input's name. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** Names that the types use, and the modules they come from. */
  readonly imports: ReadonlyMap<string, string>;
}

/** Reads the types of the tasks of some modes. */
export function readTaskTypes(modes: readonly string[]): ReadonlyMap<string, TaskTypes> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  );
  const paths = modes.map((mode) => join(ROOT, 'src/tasks', `${mode}.ts`));
  const program = ts.createProgram(paths, options);
  return new Map(modes.map((mode, index) => [mode, readFile(program, paths[index] ?? '')]));
}

function readFile(program: ts.Program, path: string): TaskTypes {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  for (const symbol of module ? checker.getExportsOfModule(module) : []) {
    const type = checker.getTypeOfSymbol(symbol);
    if (!source || symbolOf(type)?.name !== 'Task') continue;
    const [inputs, outputs] = checker.getTypeArguments(type as ts.TypeReference);
    const imports = new Map<string, string>();
    const print = (shown: ts.Type | undefined) => (shown ? printType(checker, shown, imports) : 'unknown');
    const fields = (of: ts.Type | undefined, read: (field: ts.Type) => ts.Type | undefined) =>
      Object.fromEntries(
        (of?.getProperties() ?? []).map((field) => [field.name, print(read(checker.getTypeOfSymbol(field)))]),
      );
    return {
      constant: symbol.name,
      documentation: commentAbove(source, symbol),
      inputs: fields(inputs, (input) => argumentOf(checker, propertyType(checker, input, 'type'), 1)),
      outputs: fields(outputs, (output) => argumentOf(checker, output, 0)),
      imports,
    };
  }
  throw new Error(`${path} exports no task`);
}

function propertyType(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const property = type.getProperty(name);
  return property && checker.getTypeOfSymbol(property);
}

function argumentOf(checker: ts.TypeChecker, type: ts.Type | undefined, index: number): ts.Type | undefined {
  return type && checker.getTypeArguments(type as ts.TypeReference)[index];
}

/** A type as text. What it names that TypeScript does not declare itself is added to `imports`. */
function printType(checker: ts.TypeChecker, type: ts.Type, imports: Map<string, string>): string {
  const parts = [...(type.isUnion() ? type.types : [type]), argumentOf(checker, type, 0)];
  for (const symbol of parts.map((part) => part && (part.aliasSymbol ?? symbolOf(part)))) {
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName.split('/src/')[1];
    if (symbol?.name === 'KeyObject') imports.set(symbol.name, 'node:crypto');
    else if (symbol && file !== undefined) imports.set(symbol.name, `../../${file}`);
  }
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}

function commentAbove(source: ts.SourceFile, symbol: ts.Symbol): string {
  const statement = symbol.valueDeclaration?.parent.parent;
  const ranges = ts.getLeadingCommentRanges(source.text, statement?.getFullStart() ?? 0) ?? [];
  const last = ranges.at(-1);
  if (!last) throw new Error(`${source.fileName} has no doc comment above its task`);
  return source.text.slice(last.pos, last.end);
}

/** The symbol that declares a type; `string` and the like have none. */
function symbolOf(type: ts.Type): ts.Symbol | undefined {
  return type.symbol;
}
