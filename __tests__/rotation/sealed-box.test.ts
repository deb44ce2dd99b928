import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { sealBox } from '../../src/rotation/stores/sealed-box.ts';

await sodium.ready;

const { publicKey, privateKey } = sodium.crypto_box_keypair();

function open(sealed: Uint8Array, keys = { publicKey, privateKey }): string {
  return Buffer.from(sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.privateKey)).toString('utf8');
}

test('libsodium opens texts of every length, from 0 to several blocks', () => {
  for (let length = 0; length <= 300; length += 1) {
    const text = randomBytes(length).toString('hex').slice(0, length);
    const sealed = sealBox(text, publicKey);
    expect(sealed).toHaveLength(length + sodium.crypto_box_SEALBYTES);
    expect(open(sealed)).toBe(text);
  }
});

test.each([
  ['a newline', '\n'],
  ['umlauts', 'Schlüssel für Größe'],
  ['an emoji outside the first plane', '🔑'.repeat(100)],
  ['right to left', 'مفتاح'],
  ['a zero byte', 'a\0b'],
  ['a key in PEM', `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END PRIVATE KEY-----\n`],
  ['48 kB, the most that GitHub takes', 'x'.repeat(48 * 1024)],
])('libsodium opens %s', (_, text) => {
  expect(open(sealBox(text, publicKey))).toBe(text);
});

test('each of many recipients can open only its own box', () => {
  for (let index = 0; index < 50; index += 1) {
    const keys = sodium.crypto_box_keypair();
    const sealed = sealBox('for one only', keys.publicKey);
    expect(open(sealed, keys)).toBe('for one only');
    expect(() => open(sealed)).toThrow();
  }
});

test('sealing a text twice gives two different boxes', () => {
  const boxes = [sealBox('text', publicKey), sealBox('text', publicKey)].map((box) =>
    Buffer.from(box).toString('hex'),
  );
  expect(boxes[0]).not.toBe(boxes[1]);
});

test('does not open a box if any byte is changed', () => {
  const sealed = sealBox('text', publicKey);
  for (let place = 0; place < sealed.length; place += 1) {
    const damaged = Uint8Array.from(sealed);
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    expect(() => open(damaged)).toThrow();
  }
});

test('accepts a recipient that is a view of a larger buffer', () => {
  const larger = Buffer.concat([Buffer.alloc(3), publicKey, Buffer.alloc(5)]);
  expect(open(sealBox('text', larger.subarray(3, 35)))).toBe('text');
});
