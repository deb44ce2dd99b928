import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { KeyError } from '../../src/base/errors.ts';
import { openssl } from '../support/keys/openssl.ts';
import { makeKeyOfAlgorithm, makeKey, makeKeyWithOpenssl } from '../support/keys/make-keys.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { opensshKey } from '../support/keys/openssh-key.ts';
import { textsOfError } from '../support/leaks/error-texts.ts';
import { anyEdits, harmlessEdits, type KeyEdit } from '../support/properties/mangle-key.ts';
import { property } from '../support/properties/property.ts';

const [key, other] = [makeKeyWithOpenssl(), makeKey()];
const certificate = openssl(
  'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout /dev/null -subj /CN=test -days 2',
).toString();

/** Texts that contain the key, and no other private key. */
const TEXTS_WITH_KEY = [key.sec1, key.pkcs8, key.withParameters, `${certificate}${key.pkcs8}`];

const OTHER_KEYS = [
  ...['ED25519', 'X25519', 'RSA -pkeyopt rsa_keygen_bits:1024'].map(makeKeyOfAlgorithm),
  ...['secp384r1', 'secp521r1', 'secp256k1'].map((curve) =>
    makeKeyOfAlgorithm(`EC -pkeyopt ec_paramgen_curve:${curve}`),
  ),
  openssl('pkcs8 -topk8 -passout pass:secret', key.sec1).toString(),
  opensshKey.privateKey,
  openssl('ecparam -name prime256v1').toString(),
];

function applied(text: string, edits: readonly KeyEdit[]): string {
  return edits.reduce((edited, edit) => edit(edited), text);
}

function derOf(key: KeyObject): string {
  const type = key.type === 'private' ? 'pkcs8' : 'spki';
  return key.export({ format: 'der', type }).toString('base64');
}

const SECRETS = [key.sec1, key.pkcs8, other.sec1, other.pkcs8, ...OTHER_KEYS.slice(0, -1)];

/** Messages that were checked before: there are few of them, and a check takes a while. */
const checked = new Set<string>();

/** Returns the key as DER, or undefined after a `KeyError`, which must not show any part of a key. */
function outcomeOf(read: () => KeyObject): string | undefined {
  try {
    return derOf(read());
  } catch (error) {
    expect(error).toBeInstanceOf(KeyError);
    if (!checked.has(String(error))) expect(findLeaks(SECRETS, textsOfError(error))).toEqual([]);
    checked.add(String(error));
    return undefined;
  }
}

const privateDer = key.pkcs8Der.toString('base64');
const publicDer = key.publicDer.toString('base64');
const otherDer = derOf(readPrivateKey(other.pkcs8));

describe('a private key', () => {
  property(
    'is the same key after changes that CI systems make',
    fc.tuple(fc.constantFrom(key.sec1, key.pkcs8), harmlessEdits),
    {
      check: ([text, edits]) => {
        expect(outcomeOf(() => readPrivateKey(applied(text, edits)))).toBe(privateDer);
      },
    },
  );

  property(
    'is the same key, or rejected, after any change',
    fc.tuple(fc.constantFrom(...TEXTS_WITH_KEY), anyEdits),
    {
      check: ([text, edits]) => {
        const outcome = outcomeOf(() => readPrivateKey(applied(text, edits)));
        expect([privateDer, undefined]).toContain(outcome);
      },
    },
  );

  property(
    'is one of the keys in the text, or rejected, if there are several blocks',
    fc.tuple(
      fc.shuffledSubarray([...TEXTS_WITH_KEY, ...OTHER_KEYS, other.sec1, other.publicKey, certificate], {
        minLength: 1,
        maxLength: 4,
      }),
      anyEdits,
    ),
    {
      check: ([blocks, edits]) => {
        const outcome = outcomeOf(() => readPrivateKey(applied(blocks.join('\n'), edits)));
        expect([privateDer, otherDer, undefined]).toContain(outcome);
      },
    },
  );
});

describe('a public key', () => {
  property('is the same key after changes that CI systems make', harmlessEdits, {
    check: (edits) => {
      expect(outcomeOf(() => readPublicKey(applied(key.publicKey, edits)))).toBe(publicDer);
    },
  });

  property(
    'is never read from a private key or another type of key',
    fc.tuple(fc.constantFrom(...TEXTS_WITH_KEY, ...OTHER_KEYS), harmlessEdits),
    {
      check: ([text, edits]) => {
        expect(outcomeOf(() => readPublicKey(applied(text, edits)))).toBeUndefined();
      },
    },
  );
});

property(
  'a text without a key is rejected with a KeyError',
  fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.base64String(), fc.json()),
  {
    check: (text) => {
      expect(outcomeOf(() => readPrivateKey(text))).toBeUndefined();
      expect(outcomeOf(() => readPublicKey(text))).toBeUndefined();
    },
  },
);

test.each([
  ['spaces between two letters', `x${' '.repeat(2_000_000)}x`],
  ['backslashes', '\\'.repeat(2_000_000)],
  ['only BEGIN lines', '-----BEGIN'.repeat(200_000)],
  ['BEGIN and END lines', '-----BEGIN-----\n-----END'.repeat(80_000)],
  ['base64', 'MIGH'.repeat(500_000)],
  ['spaces, up to the size limit', `x${' '.repeat(49_000)}x`],
  ['backslashes, up to the size limit', '\\'.repeat(49_000)],
  ['BEGIN lines, up to the size limit', '-----BEGIN'.repeat(4_900)],
])('rejects a text that is designed to take hours at once: %s', (_, text) => {
  const before = process.cpuUsage();
  expect(outcomeOf(() => readPrivateKey(text))).toBeUndefined();
  expect(outcomeOf(() => readPublicKey(text))).toBeUndefined();
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});
