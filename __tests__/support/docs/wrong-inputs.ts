import { execFileSync } from 'node:child_process';
import { makePrivateKey } from '../keys/make-keys.ts';
import * as library from '../../../src/index.ts';

const ISSUER_ID = '57246542-96fe-1a63-e053-0824d011072a';

// From Apple's example.
const PUBLIC_KEY =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7rsxeCw+hrwRgStk0J2vYmnGQZhagSt0fm511aTjpDVsaIy9z7jmUKjJ1jgb8P5UKmQfmw0ovD+fNTSefjrw5A==';

/** Calls of the library with inputs that are not valid. Each fails with a different message. */
export function wrongInputCalls(): (() => Promise<unknown>)[] {
  return [...wrongKeys(), ...wrongInputs(), ...wrongSeals(), ...wrongTokens()];
}

function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}

/** Texts that are not a valid private key. */
function wrongKeys(): (() => Promise<unknown>)[] {
  const pem = makePrivateKey();
  const curve = (name: string) => openssl('ecparam', '-name', name, '-genkey', '-noout');
  const encrypted = ['-pkeyopt', 'ec_paramgen_curve:P-256', '-aes256', '-pass', 'pass:x'];
  const keys = [
    '***',
    'AuthKey_2X9R4HXF34.p8',
    '$ASC_PRIVATE_KEY',
    'secret',
    '{"key":1}',
    pem.slice(0, 120),
    `${pem.slice(0, 60)}A${pem.slice(60)}`,
    openssl('genrsa', '2048'),
    curve('secp384r1'),
    openssl('genpkey', '-algorithm', 'ec', ...encrypted),
    '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
    PUBLIC_KEY,
    pem + makePrivateKey(),
  ];
  return keys.map((privateKey) => () => library.createAscToken({ keyId: '2X9R4HXF34', privateKey }));
}

/** Inputs in the place of others. */
function wrongInputs(): (() => Promise<unknown>)[] {
  const key = { issuerId: ISSUER_ID, keyId: '2X9R4HXF34', privateKey: makePrivateKey() };
  const distributionPrivateKey = makePrivateKey();
  const marketplace = { distributionPrivateKey, marketplaceId: '6478901234', developerId: ISSUER_ID };
  return [
    () => library.createAscToken({ ...key, lifetime: '30m' }),
    () => library.createAscToken({ ...key, keyId: '2X9R4\u200bHXF34' }),
    () => library.createAscToken({ ...key, keyId: 'ASC_KEY_ID=2X9R4HXF34' }),
    () => library.createAscToken({ ...key, scope: 'POST /v1/apps' }),
    () => library.createAscToken({ ...key, issuerId: '2X9R4HXF34', keyId: ISSUER_ID }),
    () => library.createServerToken({ ...key, bundleId: '6478901234' }),
    () => library.listKeys({ ...key, apiUrl: 'http://api.example.com' }),
    () => library.registerKey({ ...key, distributionPublicKey: makePrivateKey() }),
    () => library.registerKey({ ...key, distributionPrivateKey, distributionPublicKey: PUBLIC_KEY } as never),
    () => library.createMarketplaceTokens({ ...marketplace, marketplaceId: ISSUER_ID }),
    () => library.createMarketplaceTokens({ ...marketplace, marketplaceId: 'com.example.market' }),
  ];
}

function wrongSeals(): (() => Promise<unknown>)[] {
  const key = { issuerId: ISSUER_ID, keyId: '2X9R4HXF34', privateKey: makePrivateKey() };
  const [sealPassphrase, other] = [makePrivateKey().slice(40, 80), makePrivateKey().slice(40, 80)];
  const sealThenOpen = async (passphrase: string, cut: number, now = Date.now()) => {
    const { sealed } = await library.createAscToken({ ...key, sealPassphrase });
    return library.openSealed({ sealed: sealed.slice(cut), sealPassphrase: passphrase }, { now: () => now });
  };
  return [
    () => library.createAscToken({ ...key, sealPassphrase: 'short' }),
    () => sealThenOpen(other, 0),
    () => sealThenOpen(sealPassphrase, 5),
    () => sealThenOpen(sealPassphrase, 0, Date.now() + 3_600_000),
  ];
}

function wrongTokens(): (() => Promise<unknown>)[] {
  const privateKey = makePrivateKey();
  const check = async (now: number) => {
    const { token } = await library.createAscToken({ keyId: '2X9R4HXF34', privateKey });
    return library.verifyToken({ token, privateKey, expectKeyId: 'AAAAAAAAAA' }, { now: () => now });
  };
  return [() => check(Date.now() + 86_400_000)];
}
