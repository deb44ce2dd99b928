import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './root.ts';

/** The interfaces and classes that the library exports besides requests and results, with their files. */
const TYPES = {
  Context: 'base/context.ts',
  Log: 'base/context.ts',
  AscError: 'base/errors.ts',
  InputError: 'base/errors.ts',
  Problem: 'base/errors.ts',
  ApiError: 'base/errors.ts',
  AppleErrorEntry: 'base/errors.ts',
  NetworkError: 'base/errors.ts',
  ReportError: 'base/errors.ts',
  CancelledError: 'base/errors.ts',
  StoreError: 'base/errors.ts',
  StoreKey: 'rotation/stores/function-store.ts',
  KeyToStore: 'rotation/stores/function-store.ts',
  NewKey: 'rotation/stores/key-store.ts',
  ListedKey: 'tasks/list-keys.ts',
  DryRunResult: 'task/dry-run.ts',
  PlannedChange: 'base/planned-change.ts',
  Domain: 'app-store-connect/domains.ts',
  CredentialCheck: 'app-store-connect/check-credentials.ts',
  HttpTransport: 'base/http.ts',
  HttpRequest: 'base/http.ts',
  HttpResponse: 'base/http.ts',
} as const;

/** Every type with its fields. */
export function typeSections(): string {
  const sections = Object.entries(TYPES).map(([name, file]) => typeSection(name, file));
  return `## Types\n\n${sections.join('\n')}`;
}

function typeSection(name: string, file: string): string {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declaration = source.statements.find((node) => isNamed(node, name));
  if (!declaration) throw new Error(`src/${file} has no type ${name}`);
  const parts = [`### \`${name}\``, commentOf(declaration), definitionOf(declaration, source)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

type Named = ts.InterfaceDeclaration | ts.ClassDeclaration | ts.TypeAliasDeclaration;

function isNamed(node: ts.Node, name: string): node is Named {
  const declares =
    ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return declares && node.name?.text === name;
}

/** The fields as a table, or what an alias stands for. */
function definitionOf(node: Named, source: ts.SourceFile): string {
  if (ts.isTypeAliasDeclaration(node)) return `\`${oneLine(node.type.getText(source))}\``;
  const parent = node.heritageClauses?.[0]?.types[0]?.getText(source);
  const extended = parent === undefined ? '' : `Extends \`${parent}\`.`;
  const rows = node.members.flatMap((member) => {
    if (!member.name || ts.isConstructorDeclaration(member)) return [];
    const name = `${member.name.getText(source)}${'questionToken' in member && member.questionToken ? '?' : ''}`;
    const type = oneLine(typeOf(member, source)).replaceAll('|', '\\|');
    const comment = commentOf(member);
    if (comment === '') throw new Error(`${source.fileName}: ${name} has no doc comment`);
    return [`| \`${name}\` | \`${type}\` | ${comment} |`];
  });
  const table = rows.length > 0 ? ['| field | type | |', '| --- | --- | --- |', ...rows].join('\n') : '';
  return [extended, table].filter(Boolean).join('\n\n');
}

function typeOf(member: ts.ClassElement | ts.TypeElement, source: ts.SourceFile): string {
  if (ts.isMethodSignature(member) || ts.isMethodDeclaration(member)) {
    const parameters = member.parameters.map((parameter) => parameter.getText(source)).join(', ');
    return `(${parameters}) => ${member.type?.getText(source) ?? 'void'}`;
  }
  return 'type' in member && member.type ? (member.type as ts.Node).getText(source) : 'unknown';
}

/** The text of a doc comment on one line, without its tags. */
function commentOf(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter((part) => ts.isJSDoc(part));
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? '';
  return oneLine(text.replaceAll(/\{@link (\w+)\}/g, '`$1`'));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
