import { describe, expect, test } from '@jest/globals';
import { CancelledError, registerDomain, registerKey } from '../../src/index.ts';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { cancelledAt } from '../support/rotation/cancel.ts';
import { makePair, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { state } = account;
const newKey = makePair();

describe('nothing is rolled back', () => {
  const key = { ...account.credentials, distributionPublicKey: publicPemOf(newKey) };
  const print = nodeFingerprint(newKey.publicKey);
  const cancel = async (run: typeof registerKey | typeof registerDomain, request: object, index: number) => {
    const call = run as (request: object, context: object) => Promise<unknown>;
    return call(request, cancelledAt(account, 'request', index).context).catch((error: unknown) => error);
  };

  test('by register-key before it adds the key', async () => {
    const error = await cancel(registerKey, key, 0);
    expect(error).toBeInstanceOf(CancelledError);
    expect(error).toMatchObject({ message: 'The run was cancelled by SIGINT. Nothing was changed' });
    expect(state.keys).toEqual([]);
  });

  test('by register-key while it adds the key: the message names it', async () => {
    const error = await cancel(registerKey, key, 1);
    const [{ id } = { id: '' }] = state.keys;
    expect(error).toMatchObject({
      code: 'ERR_CANCELLED',
      message: `The run was cancelled by SIGINT. Key ${id} (${print}) is registered`,
    });
  });

  test('by register-domain, whose work is done with the response', async () => {
    const request = { ...account.credentials, domain: 'example.net' };
    expect(await cancel(registerDomain, request, 1)).toMatchObject({ created: true });
    expect(state.domains).toHaveLength(1);
  });
});

function publicPemOf({ publicKey }: typeof newKey): string {
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}
