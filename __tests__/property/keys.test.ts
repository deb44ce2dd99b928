import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { KeyError } from '../../src/base/errors.ts';
import { openssl } from '../support/keys/openssl.ts';
import { foreignKey, makeKey, makeKeyWithOpenssl } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { opensshKey } from '../support/keys/openssh-key.ts';
import { textsOfError } from '../support/leaks/error-texts.ts';
import { anything, harmless, type KeyEdit } from '../support/properties/mangle-key.ts';
import { property } from '../support/properties/property.ts';

const [key, other] = [makeKeyWithOpenssl(), makeKey()];
const certificate = openssl(
  'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout /dev/null -subj /CN=test -days 2',
).toString();

/** Texts that hold the key, and no other private key. */
const HOLDERS = [key.sec1, key.pkcs8, key.withParameters, `${certificate}${key.pkcs8}`];

const FOREIGN = [
  ...['ED25519', 'X25519', 'RSA -pkeyopt rsa_keygen_bits:1024'].map(foreignKey),
  ...['secp384r1', 'secp521r1', 'secp256k1'].map((curve) =>
    foreignKey(`EC -pkeyopt ec_paramgen_curve:${curve}`),
  ),
  openssl('pkcs8 -topk8 -passout pass:secret', key.sec1).toString(),
  opensshKey.privateKey,
  openssl('ecparam -name prime256v1').toString(),
];

function applied(text: string, manglings: readonly KeyEdit[]): string {
  return manglings.reduce((mangled, mangle) => mangle(mangled), text);
}

function derOf(key: KeyObject): string {
  const type = key.type === 'private' ? 'pkcs8' : 'spki';
  return key.export({ format: 'der', type }).toString('base64');
}

const SECRETS = [key.sec1, key.pkcs8, other.sec1, other.pkcs8, ...FOREIGN.slice(0, -1)];

/** Messages that were looked through: there are few of them, and each takes a while. */
const judged = new Set<string>();

/** The key that was read, as DER; undefined where a `KeyError` refused, which shows nothing of any key. */
function outcomeOf(read: () => KeyObject): string | undefined {
  try {
    return derOf(read());
  } catch (error) {
    expect(error).toBeInstanceOf(KeyError);
    if (!judged.has(String(error))) expect(findLeaks(SECRETS, textsOfError(error))).toEqual([]);
    judged.add(String(error));
    return undefined;
  }
}

const privateDer = key.pkcs8Der.toString('base64');
const publicDer = key.publicDer.toString('base64');
const otherDer = derOf(readPrivateKey(other.pkcs8));

describe('a private key', () => {
  property(
    'that arrives as CI systems leave it is the very same key',
    fc.tuple(fc.constantFrom(key.sec1, key.pkcs8), harmless),
    {
      check: ([text, manglings]) => {
        expect(outcomeOf(() => readPrivateKey(applied(text, manglings)))).toBe(privateDer);
      },
    },
  );

  property(
    'that is mangled anyhow is the very same key or refused',
    fc.tuple(fc.constantFrom(...HOLDERS), anything),
    {
      check: ([text, manglings]) => {
        const outcome = outcomeOf(() => readPrivateKey(applied(text, manglings)));
        expect([privateDer, undefined]).toContain(outcome);
      },
    },
  );

  property(
    'among other blocks is none but one of those that are there',
    fc.tuple(
      fc.shuffledSubarray([...HOLDERS, ...FOREIGN, other.sec1, other.publicKey, certificate], {
        minLength: 1,
        maxLength: 4,
      }),
      anything,
    ),
    {
      check: ([blocks, manglings]) => {
        const outcome = outcomeOf(() => readPrivateKey(applied(blocks.join('\n'), manglings)));
        expect([privateDer, otherDer, undefined]).toContain(outcome);
      },
    },
  );
});

describe('a public key', () => {
  property('that arrives as CI systems leave it is the very same key', harmless, {
    check: (manglings) => {
      expect(outcomeOf(() => readPublicKey(applied(key.publicKey, manglings)))).toBe(publicDer);
    },
  });

  property(
    'is never taken from a private key or another kind',
    fc.tuple(fc.constantFrom(...HOLDERS, ...FOREIGN), harmless),
    {
      check: ([text, manglings]) => {
        expect(outcomeOf(() => readPublicKey(applied(text, manglings)))).toBeUndefined();
      },
    },
  );
});

property(
  'a text of no key is refused by name',
  fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.base64String(), fc.json()),
  {
    check: (text) => {
      expect(outcomeOf(() => readPrivateKey(text))).toBeUndefined();
      expect(outcomeOf(() => readPublicKey(text))).toBeUndefined();
    },
  },
);

test.each([
  ['blanks between two letters', `x${' '.repeat(2_000_000)}x`],
  ['backslashes', '\\'.repeat(2_000_000)],
  ['nothing but beginnings', '-----BEGIN'.repeat(200_000)],
  ['beginnings and ends', '-----BEGIN-----\n-----END'.repeat(80_000)],
  ['base64', 'MIGH'.repeat(500_000)],
  ['blanks, as long as is read', `x${' '.repeat(49_000)}x`],
  ['backslashes, as long as is read', '\\'.repeat(49_000)],
  ['beginnings, as long as is read', '-----BEGIN'.repeat(4_900)],
])('a text made to take hours is refused at once: %s', (_, text) => {
  const before = process.cpuUsage();
  expect(outcomeOf(() => readPrivateKey(text))).toBeUndefined();
  expect(outcomeOf(() => readPublicKey(text))).toBeUndefined();
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});
