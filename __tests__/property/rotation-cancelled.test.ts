import { describe, expect, test } from '@jest/globals';
import { CancelledError, registerDomain, registerKey } from '../../src/index.ts';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { createCancellingContext } from '../support/rotation/cancel.ts';
import { makePair, openAccount } from '../support/servers/account.ts';

const account = await openAccount();
const { state } = account;
const newKey = makePair();

describe('a cancelled run', () => {
  const key = { ...account.credentials, distributionPublicKey: publicPemOf(newKey) };
  const print = nodeFingerprint(newKey.publicKey);
  const cancel = async (run: typeof registerKey | typeof registerDomain, request: object, index: number) => {
    const call = run as (request: object, context: object) => Promise<unknown>;
    return call(request, createCancellingContext(account, 'request', index).context).catch(
      (error: unknown) => error,
    );
  };

  test('changes nothing if register-key has not added the key yet', async () => {
    const error = await cancel(registerKey, key, 0);
    expect(error).toBeInstanceOf(CancelledError);
    expect(error).toMatchObject({ message: 'The run was cancelled by SIGINT. Nothing was changed' });
    expect(state.keys).toEqual([]);
  });

  test('names the key that register-key has added, and keeps it', async () => {
    const error = await cancel(registerKey, key, 1);
    const [{ id } = { id: '' }] = state.keys;
    expect(error).toMatchObject({
      code: 'ERR_CANCELLED',
      message: `The run was cancelled by SIGINT. Key ${id} (${print}) is registered`,
    });
  });

  test('succeeds if register-domain has already registered the domain', async () => {
    const request = { ...account.credentials, domain: 'example.net' };
    expect(await cancel(registerDomain, request, 1)).toMatchObject({ created: true });
    expect(state.domains).toHaveLength(1);
  });
});

function publicPemOf({ publicKey }: typeof newKey): string {
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}
