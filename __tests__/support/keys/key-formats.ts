import { createPrivateKey, createPublicKey } from 'node:crypto';
import { base64, pemBody, wrapLines, type KeyTexts } from './make-keys.ts';

/** Returns a private key in the formats that people and programs use, by name. */
export function keyForms({ pkcs8, sec1 }: KeyTexts): Record<string, string> {
  const key = createPrivateKey(pkcs8);
  const [pkcs8Der, sec1Der] = (['pkcs8', 'sec1'] as const).map((type) => key.export({ format: 'der', type }));
  const encrypted = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
  return {
    PEM: pkcs8,
    'SEC1 PEM': sec1,
    'PEM with CRLF': pkcs8.replaceAll('\n', '\r\n'),
    'PEM on one line': pkcs8.replaceAll('\n', ' '),
    'PEM without line breaks': sec1.replaceAll('\n', ''),
    'PEM with literal \\n': pkcs8.replaceAll('\n', '\\n'),
    'PEM escaped twice': pkcs8.replaceAll('\n', '\\\\n'),
    'PEM with four dashes': pkcs8.replaceAll('-----', '----'),
    'PEM without its END': pkcs8.replace(/-----END[^]*/, ''),
    'PEM in UTF-16 read as text': Buffer.from(`\uFEFF${pkcs8}`, 'utf16le').toString('latin1'),
    'base64 of PEM': base64(pkcs8),
    'base64 of PEM in lines': wrapLines(base64(sec1)),
    'base64 of PEM in lines of 76': base64(pkcs8).replaceAll(/.{76}/g, '$&\n'),
    'base64 of PEM with a byte order mark': base64(`\uFEFF${pkcs8}`),
    'bare body': pemBody(pkcs8),
    'bare SEC1 body': pemBody(sec1),
    'bare body in lines': wrapLines(pemBody(pkcs8)),
    'base64url of DER': (pkcs8Der ?? Buffer.alloc(0)).toString('base64url'),
    'hex of DER': (pkcs8Der ?? Buffer.alloc(0)).toString('hex'),
    'hex of SEC1 in lines': (sec1Der ?? Buffer.alloc(0)).toString('hex').replaceAll(/.{60}/g, '$&\n'),
    JWK: JSON.stringify(key.export({ format: 'jwk' })),
    'JSON of fastlane': JSON.stringify({ key_id: '2X9R4HXF34', issuer_id: 'x', key: pkcs8, in_house: false }),
    'JSON with base64': JSON.stringify({ key: base64(pkcs8), is_key_content_base64: true }),
    'an assignment': `ASC_PRIVATE_KEY='${pkcs8}'`,
    'an encoded address': encodeURIComponent(pkcs8),
    'an encrypted key': String(key.export(encrypted)).replaceAll('\n', ' '),
  };
}

/** Returns a private key with separators between its digits, as people and programs write it, by name. */
export function splitKeyForms({ pkcs8, sec1 }: KeyTexts): Record<string, string> {
  const key = createPrivateKey(pkcs8);
  const der = key.export({ format: 'der', type: 'pkcs8' });
  const hex = der.toString('hex');
  const inGroups = (text: string, length: number, separator: string) =>
    (text.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join(separator);
  return {
    'base64 in groups of 4': inGroups(pemBody(pkcs8), 4, ' '),
    'base64 in groups of 8, with commas': inGroups(pemBody(sec1), 8, ', '),
    'base64 in groups of 15, with literal \\n': inGroups(pemBody(pkcs8), 15, '\\n'),
    'base64 in groups of 12, with bars': inGroups(pemBody(pkcs8), 12, '|'),
    'PEM with a body in groups': `-----BEGIN PRIVATE KEY-----\n${inGroups(pemBody(pkcs8), 4, ' ')}\n-----END PRIVATE KEY-----`,
    'base64 of PEM in groups of 8': inGroups(base64(pkcs8), 8, ' '),
    'hex with colons': inGroups(hex, 2, ':'),
    'hex with hyphens': inGroups(hex.toUpperCase(), 2, '-'),
    'hex as a list': `0x${inGroups(hex, 2, ', 0x')}`,
    'hex with escapes': `\\x${inGroups(hex, 2, '\\x')}`,
    'a dump with addresses': inGroups(hex, 32, '\n')
      .split('\n')
      .map((line, index) => `${(index * 16).toString(16).padStart(8, '0')}: ${inGroups(line, 4, ' ')}`)
      .join('\n'),
    'JSON of a Buffer': JSON.stringify(der),
    'an encoded address': inGroups(hex, 2, '%').replace(/^/, '%'),
  };
}

/** Returns a public key in the formats that messages, outputs and people use, by name. */
export function publicForms({ publicKey }: KeyTexts): Record<string, string> {
  const der = createPublicKey(publicKey).export({ format: 'der', type: 'spki' });
  return {
    PEM: publicKey,
    'PEM on one line': publicKey.replaceAll('\n', ' '),
    'PEM without line breaks': publicKey.replaceAll('\n', ''),
    'PEM in JSON': JSON.stringify({ publicKey }),
    'base64 of DER': base64(der),
    'base64 of DER in lines': wrapLines(base64(der)),
    'base64 of PEM': base64(publicKey),
    'hex of DER': der.toString('hex'),
  };
}
