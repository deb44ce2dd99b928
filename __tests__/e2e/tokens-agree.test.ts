import { describe, expect, test } from '@jest/globals';
import { ENTRY_POINTS_IN_PROCESS, separateTimes } from '../support/run/entry-points.ts';
import { forge, goodTokens, key, KINDS } from '../support/tokens/forge.ts';

type Texts = Readonly<Record<string, string>>;
type Outputs = Readonly<Record<string, unknown>>;

const api = {
  'issuer-id': '57246542-96fe-1a63-e053-0824d011072a',
  'key-id': '2X9R4HXF34',
  'private-key': key.sec1,
  'bundle-id': 'com.example.app',
};
const product = { ...api, 'product-id': 'com.example.gold' };
const install = {
  'distribution-private-key': key.pkcs8,
  'distribution-key-id': '52c5cb04-1163-4a30-ad4f-a3433cd6a4f6',
  'installer-id': '6478901234',
  'bundle-id': 'com.example.app',
};
const request = '{\n  "operation": "CREATE_ONE_TIME_CHARGE",\r\n\t"displayName": "Café ☕ עברית \\u00e9"\n}';

const MODES: Readonly<Record<string, readonly Texts[]>> = {
  'server-token': [api, { ...api, lifetime: '59m' }, { ...api, lifetime: '90' }],
  'promotional-offer-jws': [
    { ...product, 'offer-id': 'spring' },
    {
      ...product,
      'offer-id': '\u202espring "\\" e\u0301 \u{1f469}\u200d\u{1f4bb}',
      'transaction-id': '2000',
    },
    { ...product, 'product-id': "gold, 'silver' bronze %0A $HOME `x`", 'offer-id': '-' },
  ],
  'introductory-offer-jws': [
    { ...product, 'allow-introductory-offer': 'true', 'transaction-id': '2000000123456789' },
    { ...product, 'allow-introductory-offer': 'FALSE', 'transaction-id': 'ت1' },
  ],
  'advanced-commerce-jws': [
    { ...api, request },
    { ...api, request: Buffer.from(request).toString('base64') },
    { ...api, request: Buffer.from(request).toString('base64url') },
    { ...api, request: JSON.stringify({ note: 'x'.repeat(60_000) }) },
  ],
  'install-verification-token': [
    install,
    { ...install, 'install-type': 'redownload', 'app-id': '34890933', 'version-id': '46392455' },
    { ...install, lifetime: '90s' },
  ],
};

async function runByAll(mode: string, inputs: Texts): Promise<Outputs[]> {
  return Promise.all(ENTRY_POINTS_IN_PROCESS.map((run) => run(mode, inputs)));
}

describe.each(Object.entries(MODES))(
  '%s has the same result in the Action, the command line and the library',
  (mode, variants) => {
    test.each(variants)('with the inputs number %#', async (inputs) => {
      const started = Date.now();
      const outputs = await runByAll(mode, inputs);
      const seconds = Math.ceil((Date.now() - started) / 1000);
      const [action, ...others] = outputs.map((each) => separateTimes(each, key.publicKey));
      expect(action?.times.length).toBeGreaterThan(0);
      for (const { fixed, times } of others) {
        expect(fixed).toEqual(action?.fixed);
        expect(times).toHaveLength(action?.times.length ?? 0);
        for (const [place, time] of times.entries())
          expect(Math.abs(time - Number(action?.times[place]))).toBeLessThanOrEqual(seconds);
      }
    });
  },
);

describe('verify-token has the same result in the Action, the command line and the library', () => {
  const good = goodTokens(Math.floor(Date.now() / 1000));

  test.each(KINDS)('%s', async (kind) => {
    const inputs = { token: forge(good[kind]), 'distribution-public-key': key.publicKey };
    const [action, ...others] = await runByAll('verify-token', inputs);
    expect(action).toMatchObject({ valid: true, claims: good[kind].claims });
    expect(others).toEqual([action, action]);
  });
});
