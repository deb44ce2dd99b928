import { expect, test } from '@jest/globals';
import { prepareRegistration } from '../support/servers/registration.ts';

const ONCE = ['GET 200', 'POST 201', 'GET 200'];

test.each([
  ['5 minutes ahead', -300, /^The clock of this machine is (?:4m5\ds|5m(?:\d+s)?) ahead of Apple's; /],
  ['a day ahead', -86_400, /^The clock of this machine is (?:23h59m5\ds|1d(?:\d+s)?) ahead of Apple's; /],
  ['20 minutes behind', 1_200, /^The clock of this machine is (?:19m\d+s|20m) behind Apple's; /],
])(
  "if our clock is %s, Apple's time is used after one refusal, and the difference is reported",
  async (_, offset, warning) => {
    const { register, requests, sandbox, warnings } = await prepareRegistration();
    sandbox.state.clockOffset = offset;
    await expect(register()).resolves.toMatchObject({ created: true });
    expect(requests()).toEqual(['GET 401', ...ONCE]);
    expect(sandbox.state.keys).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(warning);
    expect(warnings[0]).toMatch(
      /; the token was created again with Apple's time\. Correct the clock: tokens created offline will be refused$/,
    );
  },
);

test('sends the token once if our clock is 5 minutes behind', async () => {
  const { register, requests, sandbox, warnings } = await prepareRegistration();
  sandbox.state.clockOffset = 300;
  await register();
  expect(requests()).toEqual(ONCE);
  expect(warnings).toEqual([]);
});

test("creates a token for the server's clock only once", async () => {
  const { register, requests, sandbox } = await prepareRegistration('status=401 times=9');
  sandbox.state.clockOffset = -300;
  const attempt = register();
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_UNAUTHORIZED', status: 401 });
  await expect(attempt).rejects.toThrow(
    /The clock is not the cause: it is within \d+ s of the server's clock\./,
  );
  expect(requests()).toEqual(['GET 401', 'GET 401']);
});

test('reports a 401 at once with its likely causes if the clocks agree', async () => {
  const { register, requests, request } = await prepareRegistration();
  const attempt = register({ keyId: 'XXXXXXXXXX' });
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_UNAUTHORIZED', status: 401 });
  await expect(attempt).rejects.toThrow(
    /^GET \/v1\/alternativeDistributionKeys was refused with 401\. Apple does not say why. The likely causes, in order:\n1\. keyId .*\n2\. issuerId belongs to another team, or the key is an individual key, which must be used without issuerId\.\n3\. .*\n4\. .*\nThe clock is not the cause: it is within \d+ s of the server's clock\.\nThe IDs are on https:\/\/appstoreconnect\.apple\.com\/access\/integrations\/api\nNOT_AUTHORIZED: /,
  );
  expect(requests()).toEqual(['GET 401']);
  await expect(register({ ...request, issuerId: undefined })).rejects.toThrow(
    '\n2. The key is a team key, which needs issuerId.\n',
  );
});

test('says nothing about the clock if a response has no date', async () => {
  const { register, warnings } = await prepareRegistration();
  const transport = () => Promise.resolve({ status: 401, headers: {}, body: '{}' });
  await expect(register({}, { transport })).rejects.toThrow(
    'The response has no Date header, so the clocks could not be compared.',
  );
  expect(warnings).toEqual([]);
});

test('registers a key with an individual key, without an issuer ID', async () => {
  const { register, sandbox, requests } = await prepareRegistration();
  const [{ keyId, publicKey } = { keyId: '', publicKey: undefined }] = sandbox.state.apiKeys.splice(0);
  if (publicKey) sandbox.state.apiKeys.push({ keyId, publicKey });
  await expect(register({ issuerId: undefined })).resolves.toMatchObject({ created: true });
  expect(requests()).toEqual(ONCE);
});
