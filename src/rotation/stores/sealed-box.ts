import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { blake2b } from '@noble/hashes/blake2.js';

/** "expand 32-byte k", the constant of Salsa20. */
const SIGMA = new Uint32Array([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);

/**
 * Seals a text for the owner of an X25519 key, as libsodium's `crypto_box_seal` does and GitHub requires for secrets: the
 * public key of a key pair that is created only for this text, then the text in a box between the two keys. Throws if `recipient`
 * is not an X25519 public key of 32 bytes. See https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api
 */
export function sealBox(text: string, recipient: Uint8Array): Uint8Array {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const ephemeral = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url');
  const jwk = { kty: 'OKP', crv: 'X25519', x: Buffer.from(recipient).toString('base64url') };
  const shared = diffieHellman({ privateKey, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) });
  const key = new Uint32Array(8);
  hsalsa(SIGMA, asWords(shared), new Uint32Array(4), key);
  const nonce = blake2b(Buffer.concat([ephemeral, recipient]), { dkLen: 24 });
  const box = xsalsa20poly1305(new Uint8Array(key.buffer), nonce).encrypt(Buffer.from(text));
  return Buffer.concat([ephemeral, box]);
}

/** 32-bit little-endian words, copied so that they are aligned. */
function asWords(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
