import { describe, expect, test } from '@jest/globals';
import { makePair, MARKETPLACE, type Texts } from '../../support/servers/account.ts';
import { actInProcess } from '../../support/run/action.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';
import { callWorkflow } from '../../support/workflows/run-workflow.ts';

const DEVELOPERS = ['57246542-96fe-1a63-e053-0824d011072a', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'];
const PASSPHRASE = 'correct horse battery staple';
const { pem } = makePair();

async function makeTokens(inputs: Texts, repository: Texts = {}) {
  return callWorkflow('marketplace-tokens.yml', {
    inputs: { 'marketplace-id': MARKETPLACE, 'developer-id': DEVELOPERS.join('\n'), ...inputs },
    secrets: { ASC_DISTRIBUTION_PRIVATE_KEY: pem, ASC_SEAL_PASSPHRASE: PASSPHRASE },
    repository,
  });
}

async function open(sealed: string): Promise<Readonly<Record<string, string>>> {
  const { outputs } = await actInProcess({ mode: 'open-sealed', sealed, 'seal-passphrase': PASSPHRASE });
  return JSON.parse(outputs.tokens ?? '{}') as Record<string, string>;
}

function judge(tokens: Readonly<Record<string, string>>): void {
  expect(Object.keys(tokens)).toEqual(DEVELOPERS);
  for (const [developer, token] of Object.entries(tokens))
    expect(verifyAndDecode(token, pem).claims).toMatchObject({ iss: MARKETPLACE, pid: developer });
}

describe('delivered as an output', () => {
  test("returns sealed tokens, which open in the caller's job", async () => {
    const { outputs, artifacts, errors } = await makeTokens({ lifetime: '48h' });
    expect(errors).toEqual([]);
    expect(artifacts).toEqual({});
    expect(outputs['artifact-id']).toBe('');
    expect(Date.parse(outputs['expires-at'] ?? '')).toBeGreaterThan(Date.now() + 47 * 3600_000);
    judge(await open(outputs.sealed ?? ''));
  });
});

describe('delivered as an artifact', () => {
  test('uploads only the sealed tokens', async () => {
    const { outputs, artifacts } = await makeTokens({ delivery: 'artifact', 'artifact-name': 'tonight' });
    expect(outputs).toMatchObject({ sealed: '', 'artifact-id': '1' });
    expect(Object.keys(artifacts)).toEqual(['tonight']);
    expect(artifacts.tonight?.text).toMatch(/^[\w-]+(?:\.[\w-]*){4}\s*$/);
    judge(await open(artifacts.tonight?.text ?? ''));
  });

  test('uploads the sealed token of a single developer', async () => {
    const inputs = { delivery: 'artifact', 'developer-id': DEVELOPERS[0] ?? '' };
    const { outputs, artifacts } = await makeTokens(inputs);
    expect(outputs).toMatchObject({ sealed: '', 'artifact-id': '1' });
    expect(Object.keys(await open(artifacts['marketplace-tokens']?.text ?? ''))).toEqual([DEVELOPERS[0]]);
  });
});

test("reads the developers from a file in the caller's repository", async () => {
  const inputs = { 'developer-id': '', 'developer-id-file': 'store/developers.txt' };
  const list = `# who sells in the store\n${DEVELOPERS.join(' # a name\n')}\n`;
  const { outputs, errors } = await makeTokens(inputs, { 'store/developers.txt': list });
  expect(errors).toEqual([]);
  judge(await open(outputs.sealed ?? ''));
});

test.each([
  ['none', { 'developer-id': '' }],
  ['both', { 'developer-id-file': 'developers.txt' }],
])('fails and names the inputs if %s of the two is given', async (_, inputs: Texts) => {
  const { jobs, errors } = await makeTokens(inputs, { 'developers.txt': DEVELOPERS.join('\n') });
  expect(jobs.tokens?.result).toBe('failure');
  expect(errors.join('\n')).toContain('developer-id');
});

test('rejects an unknown delivery before it reads a key', async () => {
  const { jobs, errors } = await makeTokens({ delivery: 'mail', 'marketplace-id': 'x' });
  expect(jobs.tokens?.result).toBe('failure');
  expect(errors).toEqual([expect.stringContaining('delivery must be output or artifact')]);
});
