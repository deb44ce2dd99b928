import { quote } from '../base/safe-text.ts';
import { describeType } from './claim-forms.ts';
import { failure, type Finding } from './finding.ts';
import type { TokenKind } from './token-kinds.ts';

/**
 * The resources for which Apple allows lifetimes up to six months: Xcode Cloud, and power and performance metrics.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests
 */
const LONG_LIVED = /\/(?:ci|scm)[A-Z]\w*(?:[/?]|$)|\/(?:perfPowerMetrics|diagnosticSignatures)(?:[/?]|$)/;

/** Whether Apple allows a lifetime over 20 minutes for this scope. */
export function allowsLongLifetime(scope: unknown): boolean {
  return (
    Array.isArray(scope) &&
    scope.length > 0 &&
    scope.every((entry) => isEntry(entry) && LONG_LIVED.test(entry))
  );
}

/** Checks `scope`, which may be missing: an array of GET requests, each with its path. */
export function* checkScope(scope: unknown, { scoped, name }: TokenKind): Iterable<Finding> {
  if (scope === undefined) return;
  if (!scoped) yield failure(`scope does not belong in ${name}.`);
  else if (!Array.isArray(scope))
    yield failure(
      `scope is ${describeType(scope)}, but it must be an array of strings such as "GET /v1/apps".`,
    );
  else if (scope.length === 0) yield failure('scope is empty, so the token allows no request.');
  else if (!scope.every(isEntry)) {
    const wrong: unknown = scope.find((entry) => !isEntry(entry));
    const shown = typeof wrong === 'string' ? quote(wrong) : describeType(wrong);
    yield failure(`scope contains ${shown}, but Apple allows only GET requests such as "GET /v1/apps".`);
  }
}

function isEntry(entry: unknown): entry is string {
  return typeof entry === 'string' && /^GET \/\S*$/.test(entry);
}
