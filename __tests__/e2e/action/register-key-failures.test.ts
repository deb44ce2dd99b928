import { describe, expect, test } from '@jest/globals';
import { registerByAction, registerInProcess } from '../../support/run/register-key.ts';

const LIST = 'GET /v1/alternativeDistributionKeys';
const ADD = 'POST /v1/alternativeDistributionKeys';
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
const HTML_PAGE =
  'The response was an HTML page, not Apple\'s JSON: "502 Bad Gateway". A proxy or gateway may have responded instead of Apple. Run the step again.';
const ON_DEMAND = 'The sandbox was asked to fail. This is a fault on demand.';

describe('fails the step and adds no key after a permanent error', () => {
  test.concurrent.each([
    {
      faults: ['POST reset=before times=3'],
      code: 'ERR_NETWORK_CONNECTION',
      message: [expect.stringMatching(/^The connection to 127\.0\.0\.1:\d+ failed: ECONNRESET/)],
      requests: [
        `${LIST} 200`,
        ...Array<string[]>(3)
          .fill([`${ADD} reset`, `${LIST} 200`])
          .flat(),
      ],
    },
    {
      faults: ['POST status=502 body=html times=3'],
      code: 'ERR_API_UNAVAILABLE',
      message: [
        `${ADD} was refused with 502.`,
        HTML_PAGE,
        expect.stringMatching(/^The key \(SHA256:\S+\) may be registered/),
      ],
      requests: [
        `${LIST} 200`,
        ...Array<string[]>(3)
          .fill([`${ADD} 502`, `${LIST} 200`])
          .flat(),
      ],
    },
    {
      faults: ['GET body=html'],
      code: 'ERR_NETWORK_RESPONSE',
      message: [`${LIST} returned 200, but the body is not complete JSON. ${HTML_PAGE}`],
      requests: [`${LIST} 200`],
    },
    {
      faults: ['GET status=429 retry-after=120'],
      code: 'ERR_API_RATE_LIMITED',
      message: [
        `${LIST} was refused with 429.`,
        `RATE_LIMIT_EXCEEDED: ${ON_DEMAND}`,
        expect.stringMatching(/hourly limit/),
        'Tried once. The server asks to wait 2m, which would exceed the limit of 1m for a request. Run the step again later.',
      ],
      requests: [`${LIST} 429`],
    },
    {
      faults: ['status=403'],
      code: 'ERR_API_FORBIDDEN',
      message: [
        `${LIST} was refused with 403.`,
        `FORBIDDEN_ERROR: ${ON_DEMAND}`,
        expect.stringMatching(/The API key's role does not allow this\. .*Admin/),
      ],
      requests: [`${LIST} 403`],
    },
    {
      faults: ['POST status=403 code=FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'],
      code: 'ERR_API_FORBIDDEN',
      message: [
        `${ADD} was refused with 403.`,
        `FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED: ${ON_DEMAND}`,
        expect.stringMatching(/accept an agreement at https:\/\/appstoreconnect\.apple\.com\/agreements/),
      ],
      requests: [`${LIST} 200`, `${ADD} 403`],
    },
  ])('$faults', async ({ faults, code, message, requests }) => {
    const run = await registerByAction({ faults });
    expect({ exitCode: run.exitCode, outputs: run.outputs }).toEqual({ exitCode: 1, outputs: {} });
    expect(run.summary).toContain('### asc-credentials: register-key failed\n');
    expect(run.annotations.map((annotation) => annotation.code)).toEqual([code]);
    expect(run.annotations[0]?.message.split('\n')).toEqual(message);
    expect(run.requests).toEqual(requests);
    expect(run.registered).toEqual([]);
  });
});

test('lists the causes of a 401 that is not caused by the clock, the most likely first', async () => {
  const inputs = { 'issuer-id': '57246542-96fe-1a63-e053-0824d011072a' };
  const { exitCode, annotations, requests, registered } = await registerInProcess({ inputs });
  expect({ exitCode, requests, registered }).toEqual({
    exitCode: 1,
    requests: [`${LIST} 401`],
    registered: [],
  });
  expect(annotations[0]?.message.split('\n')).toEqual([
    `${LIST} was refused with 401. Apple does not say why. The likely causes, in order:`,
    '1. key-id does not belong to private-key (the file is named AuthKey_<key ID>.p8).',
    '2. issuer-id belongs to another team, or the key is an individual key, which must be used without issuer-id.',
    '3. The key was revoked.',
    '4. private-key is another type of key, such as an In-App Purchase key or an alternative distribution key.',
    expect.stringMatching(/^The clock is not the cause: it is within [01] s of the server's clock\.$/),
    `The IDs are on ${KEYS_PAGE}`,
    expect.stringMatching(
      /^NOT_AUTHORIZED: Authentication credentials are missing or invalid\. Provide a properly/,
    ),
  ]);
});

test('says that the issuer ID may be missing after a 401', async () => {
  const { exitCode, annotations } = await registerInProcess({ inputs: { 'issuer-id': '' } });
  expect(exitCode).toBe(1);
  expect(annotations[0]?.message).toContain('2. The key is a team key, which needs issuer-id.');
});
