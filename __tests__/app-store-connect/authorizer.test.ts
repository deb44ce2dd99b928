import { describe, expect, test } from '@jest/globals';
import { json, NOW, scriptedApi, claimsOf } from '../support/servers/scripted-responses.ts';

const done = json({ data: { id: 'KEY1' } });

describe('a 401', () => {
  const refused = (seconds?: number) => ({
    status: 401,
    headers: seconds === undefined ? {} : { date: new Date(NOW + seconds * 1000).toUTCString() },
    body: '{"errors":[{"code":"NOT_AUTHORIZED","title":"No"}]}',
  });

  test.each([
    [61, '1m1s behind'],
    [-300, '5m ahead of'],
  ])(
    'from a server whose clock is %i s ahead causes a retry with a token for that time',
    async (skew, expected) => {
      const { api, requests, warnings } = scriptedApi([refused(skew), done]);
      await api.call('GET', '/v1/x');
      expect(claimsOf(requests[1]?.headers.authorization).exp).toBe(NOW / 1000 + skew + 900);
      expect(warnings).toEqual([
        `The clock of this machine is ${expected} Apple's; the token was created again with Apple's time. Correct the clock: tokens created offline will be refused`,
      ]);
    },
  );

  test('after that token, too, is reported with the current difference between the clocks', async () => {
    const { api, requests } = scriptedApi([refused(300), refused(300)]);
    await expect(api.call('GET', '/v1/x')).rejects.toThrow(
      /^GET \/v1\/x was refused with 401\.[^]*The clock is not the cause: it is within 0 s of the server's clock\./,
    );
    expect(requests).toHaveLength(2);
    expect(api.clockSkewSeconds(refused(300))).toBe(300);
    expect(api.clockSkewSeconds(refused())).toBeUndefined();
  });

  test('with the same clock again does not cause a third attempt', async () => {
    const { api, requests } = scriptedApi([refused(300), refused(400)]);
    await expect(api.call('GET', '/v1/x')).rejects.toThrow('The clock is not the only cause');
    expect(requests).toHaveLength(2);
  });

  test('after the clock was corrected is not explained by the clock again', async () => {
    const { api, requests, warnings } = scriptedApi([refused(300), done, refused(700)]);
    await api.call('GET', '/v1/x');
    await expect(api.call('GET', '/v1/x')).rejects.toThrow('The clock is not the only cause');
    expect([requests.length, warnings.length]).toEqual([3, 1]);
  });

  test('because of the clock causes a token that is renewed one minute before it expires by our clock', async () => {
    const { api, requests, clock } = scriptedApi([refused(300), done, done, done]);
    await api.call('GET', '/v1/x');
    for (const later of [14 * 60_000, 1]) {
      clock.now += later;
      await api.call('GET', '/v1/x');
    }
    const [, first, second, third] = requests.map(({ headers }) => headers.authorization);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test.each([
    [86_400, '1d behind'],
    [-86_400, '1d ahead of'],
  ])(
    'from a server whose clock is %i s ahead, a whole day, leads to a token by its time',
    async (skew, expected) => {
      const { api, requests, warnings } = scriptedApi([refused(skew), done]);
      await api.call('GET', '/v1/x');
      expect(claimsOf(requests[1]?.headers.authorization).exp).toBe(NOW / 1000 + skew + 900);
      expect(warnings).toEqual([expect.stringContaining(expected)]);
    },
  );

  test.each([
    [
      86_461,
      /The server's Date is 1d1m1s ahead of this machine's clock\. No token is created for a time more than one day away\./,
    ],
    [
      -86_461,
      /The server's Date is 1d1m1s behind this machine's clock\. No token is created for a time more than one day away\./,
    ],
    [
      (Date.parse('2033-05-18T00:00:00Z') - NOW) / 1000,
      /ahead of this machine's clock\. No token is created for a time more than one day away\./,
    ],
    [-NOW / 1000, /behind this machine's clock\. No token is created for a time more than one day away\./],
    [
      8.64e12 - NOW / 1000,
      /ahead of this machine's clock\. No token is created for a time more than one day away\./,
    ],
  ])(
    'from a server whose clock is %i s ahead does not cause a token for that time',
    async (skew, message) => {
      const { api, requests, warnings } = scriptedApi([refused(skew)]);
      const attempt = api.call('GET', '/v1/x');
      await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_UNAUTHORIZED', status: 401 });
      await expect(attempt).rejects.toThrow(message);
      expect([requests.length, warnings.length]).toEqual([1, 0]);
    },
  );

  test.each([[60], [-60], [0], [undefined]])(
    'with the clocks %j s apart is reported at once',
    async (skew) => {
      const { api, requests, warnings } = scriptedApi([refused(skew)]);
      await expect(api.call('GET', '/v1/x')).rejects.toMatchObject({
        code: 'ERR_API_UNAUTHORIZED',
        status: 401,
      });
      expect(requests).toHaveLength(1);
      expect(warnings).toEqual([]);
    },
  );
});
