import { expect, test } from '@jest/globals';
import { sendWithRetries } from '../../src/http/send-with-retries.ts';
import { NetworkError } from '../../src/base/errors.ts';
import { scripted, lost } from '../support/servers/scripted-responses.ts';

const request = { url: 'https://localhost/v1/x', headers: {} };

test.each([
  [lost(), true],
  [{ status: 500 }, true],
  [{ status: 429 }, undefined],
  [new NetworkError('Nobody is there'), undefined],
])('reports whether a DELETE may have taken effect after %j', async (first, earlierMayHaveHappened) => {
  const { client } = scripted(first, { status: 404 });
  const response = await sendWithRetries({ method: 'DELETE', ...request }, client);
  expect([response.status, response.earlierMayHaveHappened]).toEqual([404, earlierMayHaveHappened]);
});

test('reports that an earlier attempt may have taken effect, although the last one was not sent', async () => {
  const { client } = scripted(lost(), new NetworkError('No', { permanent: true }));
  const attempt = sendWithRetries({ method: 'PUT', ...request }, client);
  await expect(attempt).rejects.toMatchObject({ permanent: true, mayHaveHappened: true });
});
