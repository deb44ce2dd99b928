import { expect, test } from '@jest/globals';
import { openAccount, makePair, APP, type Texts } from '../../support/servers/account.ts';
import { nodeFingerprint } from '../../support/keys/public-half.ts';
import { callWorkflow } from '../../support/workflows/run-workflow.ts';

const { state, inputs } = await openAccount();
const { 'private-key': apiKey = '', ...open } = inputs;

async function register(more: Texts, secrets: Texts = {}) {
  return callWorkflow('register-key.yml', {
    inputs: { ...open, ...more },
    secrets: { ASC_PRIVATE_KEY: apiKey, ...secrets },
  });
}

test('registers the public half of a private key once', async () => {
  const { pem, publicKey } = makePair();
  const first = await register({}, { ASC_DISTRIBUTION_PRIVATE_KEY: pem });
  const second = await register({}, { ASC_DISTRIBUTION_PRIVATE_KEY: pem });
  expect(first.outputs).toEqual({
    'distribution-key-id': state.keys[0]?.id,
    fingerprint: nodeFingerprint(publicKey),
    created: 'true',
  });
  expect(second.outputs).toEqual({ ...first.outputs, created: 'false' });
  expect(state.keys).toHaveLength(1);
});

test('registers a public key for an app, and ignores the private key in the secrets', async () => {
  const { publicKey } = makePair();
  const { outputs, errors } = await register(
    {
      'app-id': APP,
      'distribution-public-key': publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    },
    { ASC_DISTRIBUTION_PRIVATE_KEY: makePair().pem },
  );
  expect(errors).toEqual([]);
  expect(outputs.fingerprint).toBe(nodeFingerprint(publicKey));
  expect(state.keys).toMatchObject([{ appId: APP }]);
});

test('names the missing input if there is no key', async () => {
  const { jobs, errors } = await register({});
  expect(jobs.register?.result).toBe('failure');
  expect(errors.join('\n')).toContain('distribution-public-key');
});
