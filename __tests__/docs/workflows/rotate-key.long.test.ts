import { describe, expect, test } from '@jest/globals';
import { openAccount, addRegisteredKey, makePair, APP, type Texts } from '../../support/servers/account.ts';
import { openSecret, secretStore } from '../../support/rotation/stores.ts';
import { opensslFingerprint } from '../../support/keys/public-half.ts';
import { callWorkflow, type Caller } from '../../support/workflows/run-workflow.ts';

const account = await openAccount();
const { sandbox, state, inputs } = account;
const { 'private-key': apiKey, ...open } = inputs;
const SECRET = '/repos/octo-org/shop/actions/secrets/DISTRIBUTION_KEY';
const SECRET_OF_WEB = '/repos/octo-org/web/environments/production/secrets/DISTRIBUTION_KEY';

async function rotate(more: Texts = {}, rest: Partial<Caller> = {}) {
  return callWorkflow('rotate-key.yml', {
    inputs: {
      ...open,
      environment: 'rotation',
      'removal-environment': 'removal',
      'secret-name': 'DISTRIBUTION_KEY',
      ...more,
    },
    secrets: { ASC_PRIVATE_KEY: apiKey ?? '', ASC_SECRETS_TOKEN: state.github.token },
    environment: { GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_API_URL: sandbox.url },
    ...rest,
  });
}

function stored(path = SECRET): string {
  return opensslFingerprint(openSecret(state.github, path) ?? 'none');
}

function idsOfKeys(): string[] {
  return state.keys.map(({ id }) => id);
}

describe('with keys already registered', () => {
  test('registers and stores the new key, and removes exactly the previous keys', async () => {
    addRegisteredKey(account, { id: 'old-1', publicKey: makePair().publicKey });
    addRegisteredKey(account, { id: 'old-2', publicKey: makePair().publicKey });
    const { outputs, errors } = await rotate(
      {},
      {
        beforeJob(id) {
          // Registered by somebody else while the removal waits for its reviewers.
          if (id === 'remove-previous')
            addRegisteredKey(account, { id: 'later', publicKey: makePair().publicKey });
        },
      },
    );
    expect(errors).toEqual([]);
    expect(JSON.parse(outputs['previous-key-ids'] ?? '')).toEqual(['old-1', 'old-2']);
    expect(JSON.parse(outputs.removed ?? '')).toEqual(['old-1', 'old-2']);
    expect(idsOfKeys()).toEqual([outputs['distribution-key-id'], 'later']);
    expect(stored()).toBe(outputs.fingerprint);
  });

  test('removes nothing before the second environment is approved', async () => {
    addRegisteredKey(account, { id: 'old', publicKey: makePair().publicKey });
    let waiting: string[] = [];
    await rotate({}, { beforeJob: (id) => (id === 'remove-previous' ? (waiting = idsOfKeys()) : undefined) });
    expect(waiting).toHaveLength(2);
    expect(waiting).toContain('old');
  });

  test('removes nothing if the new key was removed in the meantime', async () => {
    addRegisteredKey(account, { id: 'old', publicKey: makePair().publicKey });
    const { jobs, outputs, errors } = await rotate(
      {},
      {
        beforeJob(id) {
          if (id === 'remove-previous') state.keys.splice(1);
        },
      },
    );
    expect(jobs['remove-previous']?.result).toBe('failure');
    expect(errors.join('\n')).toContain(outputs['distribution-key-id']);
    expect(outputs.removed).toBe('[]');
    expect(idsOfKeys()).toEqual(['old']);
  });
});

test('removes in a second attempt what the first one left', async () => {
  addRegisteredKey(account, { id: 'old-1', publicKey: makePair().publicKey });
  addRegisteredKey(account, { id: 'old-2', publicKey: makePair().publicKey });
  const { outputs, errors } = await rotate(
    {},
    { beforeJob: (id) => (id === 'remove-previous' ? state.keys.shift() : undefined) },
  );
  expect(errors).toEqual([]);
  expect(outputs.removed).toBe('["old-2"]');
  expect(idsOfKeys()).toEqual([outputs['distribution-key-id']]);
});

test('does not wait for reviewers if no key was registered', async () => {
  const { jobs, outputs } = await rotate();
  expect(jobs.rotate?.result).toBe('success');
  expect(jobs['remove-previous']?.result).toBe('skipped');
  expect(outputs).toMatchObject({ 'previous-key-ids': '[]', removed: '[]', fingerprint: stored() });
});

test("replaces an app's only key in one job, and stores it in another repository's environment", async () => {
  addRegisteredKey(account, { id: 'account', publicKey: makePair().publicKey });
  addRegisteredKey(account, { id: 'old', publicKey: makePair().publicKey, appId: APP });
  secretStore(account, SECRET_OF_WEB).write(makePair().pem);
  const { jobs, outputs, errors } = await rotate({
    'app-id': APP,
    'github-repository': 'octo-org/web',
    'secret-environment': 'production',
  });
  expect(errors).toEqual([]);
  expect(jobs['remove-previous']?.result).toBe('skipped');
  expect(outputs.removed).toBe('["old"]');
  expect(idsOfKeys()).toEqual(['account', outputs['distribution-key-id']]);
  expect(stored(SECRET_OF_WEB)).toBe(outputs.fingerprint);
});

test('removes nothing if the secret cannot be written', async () => {
  addRegisteredKey(account, { id: 'old', publicKey: makePair().publicKey });
  const { jobs, outputs } = await rotate(
    {},
    {
      secrets: {
        ASC_PRIVATE_KEY: apiKey ?? '',
        ASC_SECRETS_TOKEN: 'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
      },
    },
  );
  expect(jobs.rotate?.result).toBe('failure');
  expect(jobs['remove-previous']?.result).toBe('skipped');
  expect(outputs.removed).toBe('[]');
  expect(idsOfKeys()).toContain('old');
});
