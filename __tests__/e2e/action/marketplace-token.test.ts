import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';

const FIRST = '57246542-96fe-1a63-e053-0824d011072a';
const SECOND = '69a6de70-03db-47e3-e053-5b8c7c11a4d1';

function inputs(privateKey: string, developers: string): Record<string, string> {
  return {
    mode: 'marketplace-token',
    'distribution-private-key': privateKey,
    'marketplace-id': '6478901234',
    'developer-id': developers,
  };
}

test('creates a token of 24 hours for one developer, with five claims, no kid and no nonce', async () => {
  const privateKey = makePrivateKey();
  const started = Math.floor(Date.now() / 1000);
  const { exitCode, outputs, log, annotations, summary } = await actInProcess(inputs(privateKey, FIRST));

  expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
  expect(Object.keys(outputs)).toEqual(['token', 'tokens', 'expires-at']);
  expect(JSON.parse(String(outputs.tokens))).toEqual({ [FIRST]: outputs.token });
  const { header, claims } = verifyAndDecode(String(outputs.token), privateKey);
  expect(header).toEqual({ alg: 'ES256', typ: 'JWT' });
  const { iat = 0, exp = 0, ...others } = claims;
  expect(others).toEqual({ iss: '6478901234', aud: 'appstoreconnect-v1', pid: FIRST });
  expect(exp - iat).toBe(86_460);
  expect(exp - started).toBeGreaterThanOrEqual(86_400);
  expect(outputs['expires-at']).toBe(new Date(exp * 1000).toISOString().replace('.000Z', 'Z'));
  expect(log).toBe('Created one token for marketplace 6478901234, valid for 1d');
  expect(summary).toContain(`| marketplace-id | <code>6478901234</code> |
| developer-id | <code>${FIRST}</code> |
| token | set, masked |
| tokens | set, masked |
| expires-at | <code>${String(outputs['expires-at'])}</code>`);
});

test('creates one token for each of several developers, and no single token', async () => {
  const privateKey = makePrivateKey();
  const { exitCode, outputs, log, summary, masks } = await actInProcess(
    inputs(privateKey, `${FIRST}, ${SECOND}\n\n${FIRST}\n`),
  );

  expect(exitCode).toBe(0);
  expect(Object.keys(outputs)).toEqual(['tokens', 'expires-at']);
  const tokens = JSON.parse(String(outputs.tokens)) as Record<string, string>;
  expect(Object.keys(tokens)).toEqual([FIRST, SECOND]);
  for (const [developer, token] of Object.entries(tokens))
    expect(verifyAndDecode(token, privateKey).claims.pid).toBe(developer);
  expect(log).toBe('Created 2 tokens for marketplace 6478901234, valid for 1d');
  expect(summary).toContain('| tokens | set, masked |');
  expect(masks).toEqual(expect.arrayContaining(Object.values(tokens)));
  expect(masks).not.toContain(FIRST);
});

test('counts 1,000 developers in the summary instead of listing them', async () => {
  const privateKey = makePrivateKey();
  const developers = Array.from(
    { length: 1000 },
    (_, index) => `57246542-96fe-1a63-e053-${String(index).padStart(12, '0')}`,
  );
  const { outputs, summary } = await actInProcess(inputs(privateKey, developers.join('\n')));
  const tokens = JSON.parse(String(outputs.tokens)) as Record<string, string>;
  expect(Object.keys(tokens)).toEqual(developers);
  expect(new Set(Object.values(tokens)).size).toBe(1000);
  expect(summary).toContain('| developer-id | <code>1000 entries</code> |');
});

test('warns about an unusual Developer ID, and creates its token', async () => {
  const privateKey = makePrivateKey();
  const { exitCode, annotations, outputs } = await actInProcess(inputs(privateKey, `${FIRST}\nTEAM123456`));
  expect(exitCode).toBe(0);
  expect(annotations).toEqual([
    {
      level: 'warning',
      message: expect.stringMatching(/^developer-id: .*line 2 .*"TEAM123456".*Developer ID/),
    },
  ]);
  expect(Object.keys(JSON.parse(String(outputs.tokens)) as object)).toEqual([FIRST, 'TEAM123456']);
});
