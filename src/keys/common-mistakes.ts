import type { ErrorCode } from '../base/error-codes.ts';
import { WHY_EMPTY } from '../base/errors.ts';

/** The reason to reject an encrypted private key. */
export const ENCRYPTED =
  'is encrypted. Decrypt it (openssl pkcs8 -in key.pem ...) and give the unencrypted key, protected as a CI secret';

const OPENSSH =
  'is an OpenSSH key. Expected PEM as Apple or openssl writes it. "openssl ecparam -name prime256v1 -genkey -noout" creates such a key';

/** Texts that people give instead of a key, as far as they can be recognized. */
const COMMON_MISTAKES: readonly (readonly [pattern: RegExp, code: ErrorCode, reason: string])[] = [
  [/^$/, 'ERR_INPUT_MISSING', `is empty. ${WHY_EMPTY}`],
  [
    /^\*+$/,
    'ERR_KEY_INVALID',
    'contains only asterisks, like a masked secret copied from a log. Give the key itself',
  ],
  [
    /\$\{\{/,
    'ERR_KEY_INVALID',
    'is a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only',
  ],
  [
    /^(?:\$\{?\w+\}?|\$env:\w+|%\w+%|\$\(.*\))$/s,
    'ERR_KEY_INVALID',
    'is a variable name that was not expanded. Give its value',
  ],
  [/BEGIN ?OPENSSH ?PRIVATE|^(?:ssh|ecdsa|sk)-[\w@.-]+ AAAA/, 'ERR_KEY_WRONG_TYPE', OPENSSH],
  [
    /^PuTTY-User-Key-File/,
    'ERR_KEY_WRONG_TYPE',
    'is a PuTTY key. Expected PEM as Apple or openssl writes it',
  ],
  [/Proc-Type: ?4, ?ENCRYPTED|BEGIN ?ENCRYPTED ?PRIVATE/, 'ERR_KEY_ENCRYPTED', ENCRYPTED],
  [/^[[{]/, 'ERR_KEY_INVALID', 'is JSON. Expected a key as PEM: the contents of the .p8 or .pem file'],
  [
    /^(?:~|\.{1,2})?[\\/]\S*$|^[A-Za-z]:[\\/]|^[^\n]{1,300}\.(?:p8|p12|pem|key|der|txt|cer|crt|json)$/,
    'ERR_KEY_INVALID',
    'is a path, not the contents of the file. Give the contents of the file',
  ],
  [
    /-----BEGIN[A-Z0-9 ]*-----\s*-----END/,
    'ERR_KEY_DAMAGED',
    'is truncated: there is nothing between its BEGIN and END lines. Give the complete contents of the file',
  ],
  [
    /-----BEGIN(?![\s\S]*-----END)/,
    'ERR_KEY_DAMAGED',
    'is truncated: its -----END line is missing. Give the complete contents of the file',
  ],
  [
    /^(?![\s\S]*-----BEGIN)[\s\S]*-----END/,
    'ERR_KEY_DAMAGED',
    'is truncated: its -----BEGIN line is missing. Give the complete contents of the file',
  ],
];

/** The code and the reason to reject a text that is recognized as something else. */
export function findCommonMistake(text: string): readonly [code: ErrorCode, reason: string] | undefined {
  const found = COMMON_MISTAKES.find(([pattern]) => pattern.test(text));
  return found && [found[1], found[2]];
}
