import { quote } from '../base/safe-text.ts';
import { describeWrongForm, TEXT } from './claim-forms.ts';
import { failure, note, type Finding, type TokenParts } from './finding.ts';
import { foreignTokenName } from './foreign-tokens.ts';
import { checkIdentity } from './identity-rules.ts';
import { checkScope } from './scope-rules.ts';
import { checkTimes } from './time-rules.ts';
import type { TokenKind } from './token-kinds.ts';

/**
 * Checks a token whose signature is valid against Apple's rules for its kind: those that Apple documents, without what Apple
 * is known to accept all the same. `verify-token` and the sandbox both use them. `now` is in seconds since 1970.
 */
export function checkClaims({ header, claims }: TokenParts, kind: TokenKind, now: number): Finding[] {
  return [
    ...checkTimes(claims, kind, now),
    ...checkType(header.typ),
    ...checkAudience(claims, kind),
    ...checkIdentity({ header, claims }, kind),
    ...checkScope(claims.scope, kind),
    ...checkOthers(claims, kind),
  ];
}

function* checkType(typ: unknown): Iterable<Finding> {
  if (typ === undefined || (typeof typ === 'string' && typ.toUpperCase() === 'JWT')) return;
  yield failure(`typ is ${quote(typ)}, but Apple's tokens have the type JWT.`);
}

function* checkAudience(claims: TokenParts['claims'], kind: TokenKind): Iterable<Finding> {
  const { aud } = claims;
  const [audience, ...others] = Array.isArray(aud) ? (aud as readonly unknown[]) : [aud];
  const isKnown = kind.audiences.some((known) => known === audience) && others.length === 0;
  if (isKnown && Array.isArray(aud) && kind.tolerant)
    yield note('aud is an array. Apple accepts an array with one audience, but documents a string.');
  else if (Array.isArray(aud)) yield failure('aud is an array, but it must be a string.');
  else if (!isKnown) {
    const foreign = kind.type === undefined ? foreignTokenName(claims) : undefined;
    yield failure(describeAudience(aud, kind) + (foreign === undefined ? '' : ` It is ${foreign}.`));
  }
}

function describeAudience(aud: unknown, { type, name }: TokenKind): string {
  if (aud === undefined) return 'aud is missing.';
  return `aud is ${quote(aud)}, which is not ${type === undefined ? "an audience of Apple's" : `the audience of ${name}`}.`;
}

function* checkOthers(claims: TokenParts['claims'], kind: TokenKind): Iterable<Finding> {
  for (const [name, form] of Object.entries({ ...kind.required, ...kind.optional })) {
    const value = claims[name];
    if (value === undefined && kind.optional && Object.hasOwn(kind.optional, name)) continue;
    const reason =
      value === undefined
        ? `${name} is missing. It is required in ${kind.name}.`
        : describeWrongForm(name, value, form);
    if (reason !== undefined) yield failure(reason);
  }
  if (kind.type !== 'api') return;
  // These claims belong to other kinds of tokens. Apple ignores them if they are strings.
  for (const name of ['bid', 'pid']) {
    const reason = claims[name] === undefined ? undefined : describeWrongForm(name, claims[name], TEXT);
    if (reason !== undefined) yield failure(reason);
  }
}
