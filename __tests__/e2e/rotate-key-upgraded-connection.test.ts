import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { APP, makePair } from '../support/servers/account.ts';
import { act } from '../support/run/action.ts';
import { startExampleSandbox } from '../support/run/example-inputs.ts';
import { nodeFingerprint } from '../support/keys/public-half.ts';
import { skipWaitsOption } from '../support/run/skip-waits.ts';
import { openInterceptor } from '../support/servers/intercepting-server.ts';

const SWITCHED = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

let arranged: Awaited<ReturnType<typeof startExampleSandbox>>;
beforeEach(async () => {
  arranged = await startExampleSandbox();
});
afterEach(() => arranged.sandbox.close());

describe('if the response to adding the new key of an app that has a key is 101', () => {
  const newKey = makePair();
  const newPrint = nodeFingerprint(newKey.publicKey);

  const keysOfApp = () =>
    arranged.sandbox.state.keys
      .filter(({ appId }) => appId === APP)
      .map(({ publicKey }) => nodeFingerprint(publicKey));

  /** Rotates, while from the second POST on so many are answered with 101. */
  async function rotate(count: number) {
    const { sandbox, inputs } = arranged;
    let posts = 0;
    const front = await openInterceptor(sandbox.url, (line) => {
      if (line.startsWith('POST ')) posts += 1;
      return line.startsWith('POST ') && posts > 1 && posts <= 1 + count ? SWITCHED : undefined;
    });
    const run = await act(
      {
        mode: 'rotate-key',
        ...inputs,
        'api-url': front.url,
        'app-id': APP,
        'remove-previous': 'true',
        'distribution-private-key': newKey.pem,
      },
      { NODE_OPTIONS: skipWaitsOption(2_000) },
    );
    return {
      ...run,
      registered: keysOfApp(),
      messages: run.annotations.map(({ message }) => message).join('\n'),
    };
  }

  test('once, the rotation checks, adds it again and succeeds', async () => {
    const { exitCode, registered } = await rotate(1);
    expect(exitCode).toBe(0);
    expect(registered).toEqual([newPrint]);
  });

  test('on every attempt, the rotation fails and registers the old key again', async () => {
    const before = keysOfApp();
    const { exitCode, registered, messages } = await rotate(3);
    expect(exitCode).toBe(1);
    expect(registered).toEqual(before);
    expect(messages).toMatch(/The old public key was registered again/);
  });

  test('for good, the rotation fails and names both keys', async () => {
    const before = keysOfApp();
    const { exitCode, registered, messages } = await rotate(99);
    expect(exitCode).toBe(1);
    expect(registered).toEqual([]);
    for (const print of [...before, newPrint]) expect(messages).toContain(print);
  });
});
