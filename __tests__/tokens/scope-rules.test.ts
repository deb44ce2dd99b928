import { expect, test } from '@jest/globals';
import { allowsLongLifetime, checkScope } from '../../src/tokens/scope-rules.ts';
import { API, MARKETPLACE } from '../../src/tokens/token-kinds.ts';

test.each([
  ['GET /v1/ciProducts'],
  ['GET /v1/ciBuildRuns/1/actions'],
  ['GET /v1/apps/1/ciProduct?include=app'],
  ['GET /v1/scmProviders'],
  ['GET /v1/builds/1/perfPowerMetrics'],
  ['GET /v1/apps/1/perfPowerMetrics?filter[platform]=IOS'],
  ['GET /v1/builds/1/diagnosticSignatures'],
  ['GET /v1/diagnosticSignatures/1/logs'],
])('Apple allows a long lifetime for the scope %s', (entry) => {
  expect(allowsLongLifetime([entry])).toBe(true);
  expect(allowsLongLifetime([entry, entry])).toBe(true);
  expect(allowsLongLifetime([entry, 'GET /v1/apps'])).toBe(false);
  expect(allowsLongLifetime(entry)).toBe(false);
});

test.each([
  [[]],
  [undefined],
  [[5]],
  [['GET /v1/apps']],
  [['GET /v1/cities']],
  [['GET /v1/ci']],
  [['GET /v1/scmaticProviders']],
  [['GET /v1/myciProducts']],
  [['GET /v1/ciProducts-x']],
  [['GET /v1/perfPowerMetricsOfMine']],
  [['GET /v1/myPerfPowerMetrics']],
  [['GET /v1/diagnosticSignaturesX']],
  [['POST /v1/ciBuildRuns']],
  [['GET /v1/ciProducts\n']],
])('Apple does not allow a long lifetime for the scope %j', (scope) => {
  expect(allowsLongLifetime(scope)).toBe(false);
});

test.each([[['GET /']], [['GET /v1/apps']], [['GET /v1/apps?filter[platform]=IOS', 'GET /v1/builds']]])(
  'accepts the scope %j',
  (scope) => {
    expect([...checkScope(scope, API)]).toEqual([]);
  },
);

test.each([
  ['GET /v1/apps', 'a string'],
  [{}, 'an object'],
  [[], 'empty'],
  [['GET /v1/apps', 5], 'a number'],
  [['GET /v1/apps', null], 'null'],
  [[['GET /v1/apps']], 'an array'],
  [['GET /v1/apps', 'POST /v1/apps'], '"POST /v1/apps"'],
  [['GET v1/apps'], '"GET v1/apps"'],
  [['/v1/apps'], '"/v1/apps"'],
  [['get /v1/apps'], '"get /v1/apps"'],
  [[' GET /v1/apps'], '"GET /v1/apps"'],
  [['GET /v1/apps GET /v1/builds'], '"GET /v1/apps GET /v1/builds"'],
])('reports the scope %j as %s', (scope, shown) => {
  expect([...checkScope(scope, API)]).toEqual([{ type: 'failure', text: expect.stringContaining(shown) }]);
});

test('reports a scope in another kind of token', () => {
  expect([...checkScope(['GET /v1/apps'], MARKETPLACE)]).toEqual([
    { type: 'failure', text: expect.stringContaining(MARKETPLACE.name) },
  ]);
  expect([...checkScope(undefined, MARKETPLACE)]).toEqual([]);
});
