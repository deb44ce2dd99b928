import { describe, expect, test } from '@jest/globals';
import { readPrivateKey, readPublicKey } from '../../src/keys/key.ts';
import { base64, pemBody, makeKeyWithOpenssl, wrapLines } from '../support/keys/make-keys.ts';

const key = makeKeyWithOpenssl();

/** What `certutil -encode` of Windows writes, whatever the file is. */
function certutil(digits: string): string {
  const lines = wrapLines(digits).trim().replaceAll('\n', '\r\n');
  return `-----BEGIN CERTIFICATE-----\r\n${lines}\r\n-----END CERTIFICATE-----\r\n`;
}

/** What editors, shells, CI systems, vaults and programs do to a PEM text, and what damages only its armour. */
const FORMS: readonly (readonly [string, (pem: string) => string])[] = [
  ['with four dashes in its BEGIN line', (pem) => pem.replace(/-(?=\n)/, '')],
  ['with six dashes', (pem) => pem.replaceAll('-----', '------')],
  ['with dashes that an editor replaced', (pem) => pem.replaceAll('-----', '\u2014\u2013-')],
  ['with armour lines without dashes', (pem) => pem.replaceAll('-----', '')],
  ['without its END line', (pem) => pem.replace(/-----END.*\n/, '')],
  ['without its BEGIN line', (pem) => pem.replace(/^.*\n/, '')],
  ['with half of its BEGIN line', (pem) => pem.slice(8)],
  ['with half of its END line', (pem) => pem.trimEnd().slice(0, -12)],
  ['with a wrong label', (pem) => pem.replaceAll(/(BEGIN|END) [A-Z ]+/g, '$1 KEY')],
  ['without a label', (pem) => pem.replaceAll(/(BEGIN|END) [A-Z ]+/g, '$1')],
  [
    'with labels in lower case',
    (pem) => pem.replaceAll(/BEGIN [A-Z ]+|END [A-Z ]+/g, (line) => line.toLowerCase()),
  ],
  ['with different labels', (pem) => pem.replace(/END [A-Z ]+/, 'END EC KEY')],
  ['encoded by certutil', (pem) => certutil(base64(pem))],
  ['as DER, encoded by certutil', (pem) => certutil(pemBody(pem))],
  ['as base64 of base64', (pem) => base64(base64(pem))],
  ['as base64 of wrapped base64 of base64', (pem) => base64(wrapLines(base64(base64(pem))))],
  ['as base64 of its base64 body', (pem) => base64(pemBody(pem))],
  ['as base64 of UTF-16 BE', (pem) => base64(Buffer.from(`\uFEFF${pem}`, 'utf16le').swap16())],
  ['with a NUL after each character', (pem) => pem.replaceAll(/(?<=.)/gs, '\0')],
  ['with zero-width spaces inside', (pem) => pem.replaceAll('M', 'M\u200B')],
  ['with no-break spaces', (pem) => pem.replaceAll('\n', '\u00A0\n\u00A0')],
  ['in typographic quotes', (pem) => `\u201C${pem}\u201D`],
  ['in a backtick fence of Markdown', (pem) => `\`\`\`\n${pem}\`\`\``],
  ['with the line ends of PowerShell strings', (pem) => pem.replaceAll('\n', '`n')],
  ['with backslashes before its line ends', (pem) => pem.replaceAll('\n', '\\\n')],
  [
    'with Unicode escapes of Go and Terraform',
    (pem) => JSON.stringify(pem).replaceAll('+', '\\u002b').replaceAll('=', '\\u003d'),
  ],
  ['encoded for a URL', (pem) => encodeURIComponent(pem)],
  ['encoded for a form', (pem) => encodeURIComponent(pem).replaceAll('%20', '+')],
  [
    'with HTML entities',
    (pem) => pem.replaceAll('\n', '&#10;').replaceAll('+', '&#x2B;').replaceAll('=', '&#61;'),
  ],
  ['with HTML line breaks', (pem) => pem.replaceAll('\n', '<br>')],
  ['in quoted-printable', (pem) => pem.replaceAll('=', '=3D').replaceAll(/(.{30})/g, '$1=\r\n')],
  ['quoted in a reply', (pem) => pem.replaceAll(/^/gm, '> ')],
  ['as a comment', (pem) => pem.replaceAll(/^/gm, '# ')],
  [
    'with line numbers of cat -n',
    (pem) =>
      pem
        .split('\n')
        .map((line, index) => `     ${index + 1}\t${line}`)
        .join('\n'),
  ],
  ['copied from a diff', (pem) => pem.trim().replaceAll(/^/gm, '+')],
  ['as a JSON array of lines', (pem) => JSON.stringify(pem.trim().split('\n'), null, 2)],
  ['assigned in a .env file', (pem) => `ASC_PRIVATE_KEY="${pem}"`],
  ['as base64, exported in a shell', (pem) => `export ASC_PRIVATE_KEY=${base64(pem)}`],
  ['as base64, assigned in PowerShell', (pem) => `$env:ASC_PRIVATE_KEY = "${base64(pem)}"`],
  ['in a YAML block scalar', (pem) => `private-key: |-\n  ${pem.replaceAll('\n', '\n  ')}`],
  [
    'as base64 in a YAML block scalar',
    (pem) => `key: >-\n  ${wrapLines(base64(pem)).replaceAll('\n', '\n  ')}`,
  ],
  ['as data of a Kubernetes secret', (pem) => `  AuthKey.p8: ${base64(pem)}`],
  ['as bytes that Python printed', (pem) => `b'${base64(pem)}'`],
  ['as a string that Python printed', (pem) => `b'${pem.replaceAll('\n', '\\n')}'`],
  ['as a data URL', (pem) => `data:application/x-pem-file;base64,${base64(pem)}`],
  [
    'as hex in lines',
    (pem) => Buffer.from(pemBody(pem), 'base64').toString('hex').replaceAll(/.{60}/g, '$&\n'),
  ],
  [
    'as hex with colons',
    (pem) => (Buffer.from(pemBody(pem), 'base64').toString('hex').match(/../g) ?? []).join(':'),
  ],
  ["in fastlane's JSON", (pem) => JSON.stringify({ key_id: '2X9R4HXF34', key: pem })],
  ["as base64 in fastlane's JSON", (pem) => JSON.stringify({ key: base64(pem), key_id: '2X9R4HXF34' })],
  ["in fastlane's JSON with line ends inside", (pem) => `{ "key_id": "2X9R4HXF34", "key": "${pem}" }`],
  [
    "in fastlane's JSON with comments",
    (pem) => `{\n"key": ${JSON.stringify(pem)}, # the .p8\n"in_house": false, // optional\n}`,
  ],
  ["in base64 of fastlane's JSON", (pem) => base64(JSON.stringify({ key: pem }))],
];

describe.each(FORMS)('a key %s', (_, transform) => {
  test.each([
    ['SEC1', key.sec1],
    ['PKCS#8', key.pkcs8],
  ])('is read from %s, because what is inside is whole', (_format, pem) => {
    expect(readPrivateKey(transform(pem)).export({ format: 'der', type: 'pkcs8' })).toEqual(key.pkcs8Der);
  });

  test('is read as a public key too', () => {
    const read = readPublicKey(transform(key.publicKey));
    expect(read.export({ format: 'der', type: 'spki' })).toEqual(key.publicDer);
  });
});
