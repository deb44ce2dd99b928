import { privateDers, publicDer, type P256Parts } from './p256.ts';
import { secretForms } from './secret-forms.ts';

/**
 * Every form in which a private key could come back: that of the text it was read from, PKCS#8, SEC1 and the bare number.
 * What is a piece of the public key as well is left out: SEC1 ends in a line of it, and to mask that line would hide the
 * public key in logs and drop it from the outputs of jobs.
 */
export function privateKeyForms(parts: P256Parts, text: string): readonly string[] {
  const hex = parts.scalar.toString('hex'); // Part of the hex of every DER that holds the number.
  const forms = new Set([...secretForms(text), hex, hex.toUpperCase()]);
  for (const bytes of [...privateDers(parts), parts.scalar]) {
    const base64 = bytes.toString('base64');
    for (const form of [...(base64.match(/.{1,64}/g) ?? []), base64, bytes.toString('base64url')])
      forms.add(form);
  }
  const open = publicDer(parts.point).toString('base64');
  return [...forms].filter((form) => !open.includes(form));
}
