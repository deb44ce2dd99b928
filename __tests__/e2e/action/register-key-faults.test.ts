import { describe, expect, test } from '@jest/globals';
import { registerByAction } from '../../support/run/register-key.ts';

const LIST = 'GET /v1/alternativeDistributionKeys';
const ADD = 'POST /v1/alternativeDistributionKeys';
const READ = 'GET /v1/alternativeDistributionKeys/ID';

const ADDED_AGAIN =
  /The response to adding the key was lost, and the key is not registered. Adding it again\n/;

// Concurrent because each of them waits a second. Faults of all kinds: tasks/register-key-lost-responses, http/retries.
describe('registers the key once after a temporary error', () => {
  test.concurrent.each([
    {
      faults: ['POST reset=after'],
      log: /^Key /,
      requests: [`${LIST} 200`, `${ADD} reset`, `${LIST} 200`, `${READ} 200`],
    },
    {
      faults: ['POST status=503'],
      log: ADDED_AGAIN,
      requests: [`${LIST} 200`, `${ADD} 503`, `${LIST} 200`, `${ADD} 201`, `${READ} 200`],
    },
    {
      faults: ['POST status=429 retry-after=1'],
      log: /^The server responded with 429, too many requests; trying again in 1s\n/,
      requests: [`${LIST} 200`, `${ADD} 429`, `${ADD} 201`, `${READ} 200`],
    },
    {
      faults: ['GET reset=after'],
      log: /^The connection to 127\.0\.0\.1:\d+ failed: ECONNRESET, .*; trying again in 1s\n/,
      requests: [`${LIST} reset`, `${LIST} 200`, `${ADD} 201`, `${READ} 200`],
    },
  ])('$faults', async ({ faults, log, requests }) => {
    const run = await registerByAction({ faults });
    const id = String(run.outputs['distribution-key-id']);
    expect({ exitCode: run.exitCode, annotations: run.annotations }).toEqual({
      exitCode: 0,
      annotations: [],
    });
    expect(run.outputs.created).toBe('true');
    expect(run.registered).toEqual([{ id, publicKey: run.outputs['distribution-public-key'] }]);
    expect(run.requests.map((request) => request.replace(id, 'ID'))).toEqual(requests);
    expect(run.log).toMatch(log);
    expect(run.log).toMatch(/was added, for the account$/);
  });
});
