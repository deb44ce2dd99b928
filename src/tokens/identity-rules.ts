import { quote } from '../base/safe-text.ts';
import { DIGITS, describeType, describeWrongForm, TEXT } from './claim-forms.ts';
import { failure, note, type Finding, type TokenParts } from './finding.ts';
import { KEY_ID_SHAPE, UUID_SHAPE } from './id-shapes.ts';
import type { TokenKind } from './token-kinds.ts';

/** The claims of a marketplace token. Apple's table and its example have no others. */
const MARKETPLACE_CLAIMS = ['iss', 'iat', 'exp', 'aud', 'pid', 'nbf'];

/** Checks who the token belongs to: `kid`, `iss` or `sub`, and the developer of a marketplace token. */
export function* checkIdentity({ header, claims }: TokenParts, kind: TokenKind): Iterable<Finding> {
  const { kid } = header;
  const { iss, sub, pid } = claims;
  if (kind.keyId === 'key' && matches(UUID_SHAPE, kid) && matches(KEY_ID_SHAPE, iss)) {
    yield failure(`kid and iss are swapped: kid is ${quote(kid)}, and iss is ${quote(iss)}.`);
    return;
  }
  yield* checkKeyId(kid, kind);
  if (iss !== undefined && sub !== undefined)
    yield failure('It has both iss and sub, but Apple accepts only one of them.');
  if (iss !== undefined) yield* checkIssuer(iss, kind);
  else if (sub === undefined || (kind.type !== undefined && !kind.individual))
    yield failure('iss is missing.');
  else if (sub !== 'user')
    yield failure(
      `sub is ${typeof sub === 'string' ? quote(sub) : describeType(sub)}, but it must be "user".`,
    );
  if (kind.type === 'marketplace') yield* checkDeveloper(pid, Object.keys(claims));
}

function matches(shape: RegExp, value: unknown): boolean {
  return typeof value === 'string' && shape.test(value);
}

function* checkKeyId(kid: unknown, { keyId, name, type }: TokenKind): Iterable<Finding> {
  if (keyId === 'none') {
    if (kid !== undefined) yield failure(`The header has a kid, but ${name} must not have one.`);
    return;
  }
  if (kid === undefined) {
    if (type !== undefined) yield failure('The header has no kid.');
    return;
  }
  const reason = describeWrongForm('kid', kid, TEXT);
  if (reason !== undefined) yield failure(reason);
  else if (keyId === 'key' && matches(UUID_SHAPE, kid))
    yield failure(`kid is ${quote(kid)}, which looks like an issuer ID. It must be the ID of the key.`);
  else if (keyId === 'key' && !matches(KEY_ID_SHAPE, kid))
    yield failure(`kid is ${quote(kid)}, which is not a valid key ID.`);
}

function* checkIssuer(iss: unknown, { numericIssuer, type }: TokenKind): Iterable<Finding> {
  const reason = numericIssuer ? describeWrongForm('iss', iss, DIGITS) : describeWrongForm('iss', iss, TEXT);
  if (reason !== undefined) yield failure(reason);
  else if (!numericIssuer && type !== undefined && !matches(UUID_SHAPE, iss))
    yield failure(`iss is ${quote(iss)}, which is not a valid issuer ID: 8-4-4-4-12 hexadecimal digits.`);
}

function* checkDeveloper(pid: unknown, names: readonly string[]): Iterable<Finding> {
  if (TEXT.accepts(pid) && !matches(UUID_SHAPE, pid))
    yield note(`pid is ${quote(pid)}, which does not look like a Developer ID (8-4-4-4-12 digits).`);
  const others = names.filter((name) => !MARKETPLACE_CLAIMS.includes(name));
  if (others.length > 0)
    yield note(`It has other claims than Apple documents: ${others.map((name) => quote(name)).join(', ')}.`);
}
