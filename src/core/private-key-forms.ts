import type { KeyObject } from 'node:crypto';
import { publicKeyOf } from './key-exports.ts';
import { secretForms } from './secret-forms.ts';

/**
 * Every form in which a private key could come back: that of the text it was read from, PKCS#8, SEC1 and the bare number.
 * What is a piece of the public key as well is left out: SEC1 ends in a line of it, and to mask that line would hide the
 * public key in logs and drop it from the outputs of jobs.
 */
export function privateKeyForms(key: KeyObject, text: string): readonly string[] {
  const number = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const ders = (['pkcs8', 'sec1'] as const).map((type) => key.export({ format: 'der', type }));
  const hex = number.toString('hex'); // Part of the hex of every DER that holds the number.
  const forms = new Set([...secretForms(text), hex, hex.toUpperCase()]);
  for (const bytes of [...ders, number]) {
    const base64 = bytes.toString('base64');
    for (const form of [...(base64.match(/.{1,64}/g) ?? []), base64, bytes.toString('base64url')])
      forms.add(form);
  }
  const open = publicKeyOf(key).export({ format: 'der', type: 'spki' }).toString('base64');
  return [...forms].filter((form) => !open.includes(form));
}
