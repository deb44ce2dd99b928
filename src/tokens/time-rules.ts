import { formatRoughly, relativeTime } from '../base/duration.ts';
import { describeType } from './claim-forms.ts';
import { failure, note, type Finding } from './finding.ts';
import { allowsLongLifetime } from './scope-rules.ts';
import { CLOCK_SKEW_SECONDS } from './sign.ts';
import type { TokenKind } from './token-kinds.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The largest number of seconds. Larger numbers are milliseconds: as seconds, they would be after the year 5138. */
const LAST_SECOND = 100_000_000_000;

/** The longest lifetime that Apple allows for a token with a scope, in seconds: six months. */
const MAX_SCOPED_LIFETIME = 184 * 24 * 3600;

/** Checks `iat`, `nbf`, `exp` and the lifetime. `now` is in seconds since 1970. */
export function* checkTimes(claims: Claims, kind: TokenKind, now: number): Iterable<Finding> {
  const [iat, nbf, exp] = ['iat', 'nbf', 'exp'].map((name) => readTime(name, claims[name]));
  for (const time of [iat, nbf, exp]) if (time?.wrong !== undefined) yield failure(time.wrong);
  if (!iat && kind.tolerant)
    yield note('iat is missing. Apple accepts this, and counts the lifetime from the current time.');
  if (!iat && !kind.tolerant) yield failure('iat is missing.');
  yield* checkStart('iat', iat?.seconds, now);
  yield* checkStart('nbf', nbf?.seconds, now);
  if (!exp && !kind.withoutExpiry) yield failure('exp is missing.');
  if (exp && kind.withoutExpiry) yield failure(`exp must not be set: Apple refuses it in ${kind.name}.`);
  if (exp?.seconds === undefined) return;
  if (exp.seconds <= now) yield failure(`It expired ${formatRoughly(now - exp.seconds)} ago.`);
  else if (iat?.wrong === undefined)
    yield* checkLifetime({ iat: iat?.seconds ?? now, exp: exp.seconds, scope: claims.scope }, kind, now);
}

interface Time {
  readonly seconds?: number;
  /** Why it is not a time, as a sentence. */
  readonly wrong?: string;
}

function readTime(name: string, value: unknown): Time | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number')
    return { wrong: `${name} is ${describeType(value)}, but it must be a number of seconds since 1970.` };
  if (value > LAST_SECOND)
    return Number.isNaN(new Date(value).getTime())
      ? { wrong: `${name} is not a valid date.` }
      : { wrong: `${name} is in milliseconds, but it must be in seconds since 1970. Divide it by 1000.` };
  return { seconds: value };
}

function* checkStart(name: string, start: number | undefined, now: number): Iterable<Finding> {
  if (start === undefined || start <= now) return;
  const moment = relativeTime(start * 1000, now * 1000);
  if (start - now <= CLOCK_SKEW_SECONDS)
    yield note(`${name} is ${moment}. Apple accepts this, because clocks may differ by 60 seconds.`);
  else yield failure(`It is not valid yet: ${name} is ${moment}.`);
}

function* checkLifetime(
  { iat, exp, scope }: { iat: number; exp: number; scope: unknown },
  kind: TokenKind,
  now: number,
): Iterable<Finding> {
  if (!kind.limit?.isExceeded(iat, exp, now)) return;
  if (kind.scoped && allowsLongLifetime(scope) && exp - iat <= MAX_SCOPED_LIFETIME)
    yield note('Its lifetime is over 20 minutes. Apple allows this for the resources in its scope.');
  else yield failure(`Its lifetime is too long: ${kind.limit.description}.`);
}
