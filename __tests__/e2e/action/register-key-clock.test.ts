import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { registerInProcess } from '../../support/run/register-key.ts';

const LIST = 'GET /v1/alternativeDistributionKeys';

const SET_RIGHT =
  "Apple's; the token was created again with Apple's time. Correct the clock: tokens created offline will be refused";

describe('a clock that is wrong', () => {
  test.each([
    [300, [], ['200']],
    [-50, [], ['200']],
    [-300, [/^The clock of this machine is (?:5m|4m59s|5m1s) ahead of /], ['401', '200']],
    [1200, [/^The clock of this machine is (?:20m|19m59s|20m1s) behind /], ['401', '200']],
    [-86_400, [/^The clock of this machine is (?:1d|23h59m59s|1d1s) ahead of /], ['401', '200']],
  ])('by %i s: registers the key', async (clockOffset, warnings, statuses) => {
    const { exitCode, annotations, outputs, requests, registered } = await registerInProcess({ clockOffset });
    expect({ exitCode, created: outputs.created }).toEqual({ exitCode: 0, created: 'true' });
    expect(registered).toHaveLength(1);
    expect(requests.slice(0, -2)).toEqual(statuses.map((status) => `${LIST} ${status}`));
    expect(annotations).toEqual(
      warnings.map((warning) => ({ level: 'warning', message: expect.stringMatching(warning) })),
    );
    for (const { message } of annotations) expect(message).toContain(SET_RIGHT);
  });

  test('is corrected once if the issuer ID is wrong too, and then the causes are listed', async () => {
    const { exitCode, annotations, requests } = await registerInProcess({
      clockOffset: -300,
      inputs: { 'issuer-id': '57246542-96fe-1a63-e053-0824d011072a' },
    });
    expect({ exitCode, requests }).toEqual({ exitCode: 1, requests: [`${LIST} 401`, `${LIST} 401`] });
    expect(annotations.map(({ level }) => level)).toEqual(['warning', 'error']);
    expect(annotations[1]?.message).toContain('The clock is not the cause');
  });
});

test.each(['GET status=302', 'GET status=301', 'POST status=307', 'POST status=308'])(
  'does not follow a redirect: %s',
  async (fault) => {
    const elsewhere = await startSandbox();
    try {
      const location = `${elsewhere.url}/v1/alternativeDistributionKeys`;
      const { exitCode, annotations, registered } = await registerInProcess({
        faults: [`${fault} location=${location}`],
      });
      expect({ exitCode, registered }).toEqual({ exitCode: 1, registered: [] });
      expect(annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(/returned a redirect .* Redirects are not followed, to protect the token/),
      ]);
      expect(annotations[0]?.message).toContain(location);
      expect(elsewhere.state.requests).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  },
);

test.each(['com.example.ap', 'com.example', 'org.example.other'])(
  'rejects the unknown bundle ID %s, and lists the most similar ones',
  async (bundleId) => {
    const { exitCode, annotations, registered } = await registerInProcess({
      inputs: { 'bundle-id': bundleId },
    });
    expect({ exitCode, registered }).toEqual({ exitCode: 1, registered: [] });
    expect(annotations.map(({ code }) => code)).toEqual(['ERR_NOT_FOUND']);
    const { message = '' } = annotations[0] ?? {};
    expect(message).toMatch(/^bundle-id: /);
    expect(message).toContain(`"${bundleId}"`);
    expect(message).toMatch(/com\.example\.app\b.*6478901235/);
  },
);
