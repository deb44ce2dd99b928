import type { ErrorCode } from '../base/error-codes.ts';
import { describeUnresolved } from '../base/unresolved.ts';

/** What to do if a text is not a key. */
export const GIVE_KEY_FILE = 'Give the contents of the .p8 or .pem file';

/** What to do if a key is cut off. */
const GIVE_WHOLE_FILE = 'Give the complete contents of the file';

/** The reason to reject an encrypted private key. */
export const ENCRYPTED =
  'is encrypted. Decrypt it (openssl pkcs8 -in key.pem ...) and give the unencrypted key, protected as a CI secret';

const OPENSSH =
  'is an OpenSSH key. Expected PEM as Apple or openssl writes it. "openssl ecparam -name prime256v1 -genkey -noout" creates such a key';

const PATH =
  /^(?:~|\.{1,2})?[\\/]\S*$|^[A-Za-z]:[\\/]|^[^\n]{1,300}\.(?:p8|p12|pem|key|der|txt|cer|crt|json)$/;

/** Whether a text is the path of a file. */
export function looksLikePath(text: string): boolean {
  return PATH.test(text.trim());
}

/** Texts that people give instead of a key, as far as they can be recognized. */
const COMMON_MISTAKES: readonly (readonly [pattern: RegExp, code: ErrorCode, reason: string])[] = [
  [/^$/, 'ERR_INPUT_MISSING', `is empty. ${GIVE_KEY_FILE}`],
  [/BEGIN ?OPENSSH ?PRIVATE|BEGIN ?SSH2|^(?:ssh|ecdsa|sk)-[\w@.-]+ AAAA/, 'ERR_KEY_WRONG_TYPE', OPENSSH],
  [
    /^PuTTY-User-Key-File/,
    'ERR_KEY_WRONG_TYPE',
    'is a PuTTY key. Expected PEM as Apple or openssl writes it',
  ],
  [/Proc-Type: ?4, ?ENCRYPTED|BEGIN ?ENCRYPTED ?PRIVATE/, 'ERR_KEY_ENCRYPTED', ENCRYPTED],
  [
    /^-{2,10}BEGIN ?PGP|^(?:age-encryption\.org|-{5}BEGIN AGE)|^\$ANSIBLE_VAULT;|^(?:Salted__|U2FsdGVkX1)|^ENC\[/,
    'ERR_KEY_ENCRYPTED',
    'is encrypted by another tool (PGP, age, sops, Ansible Vault or "openssl enc"). Decrypt it first',
  ],
  [
    /^version https:\/\/git-lfs\.github\.com/,
    'ERR_KEY_INVALID',
    'is a pointer of Git LFS, not the file itself. Run "git lfs pull" first',
  ],
  [
    /^<(?:!doctype|html|head|body)/i,
    'ERR_KEY_INVALID',
    `is a web page (HTML), such as the error page of a download. ${GIVE_KEY_FILE}`,
  ],
  [/^<(?:\?xml|plist)/i, 'ERR_KEY_INVALID', `is XML. ${GIVE_KEY_FILE}`],
  [
    /^(?:bearer\s+)?eyJ[\w-]{10,}\.[\w-]+\.[\w-]*$/i,
    'ERR_KEY_WRONG_TYPE',
    `is a token (JWT), not a key. ${GIVE_KEY_FILE}`,
  ],
  [
    /^(?:gh[opsru]|github_pat|glpat)[_-]\w/,
    'ERR_KEY_WRONG_TYPE',
    `is a token of GitHub or GitLab, not a key. ${GIVE_KEY_FILE}`,
  ],
  [/^#!/, 'ERR_KEY_INVALID', `is a script. ${GIVE_KEY_FILE}, or what the script prints`],
  [PATH, 'ERR_KEY_INVALID', 'is a path, not the contents of the file. Give the contents of the file'],
  [
    /-----BEGIN[A-Z0-9 ]*-----\s*-----END/,
    'ERR_KEY_DAMAGED',
    `is truncated: there is nothing between its BEGIN and END lines. ${GIVE_WHOLE_FILE}`,
  ],
  [
    /-----BEGIN(?![\s\S]*-----END)/,
    'ERR_KEY_DAMAGED',
    `is truncated: its -----END line is missing. ${GIVE_WHOLE_FILE}`,
  ],
  [
    /^(?![\s\S]*-----BEGIN)[\s\S]*-----END/,
    'ERR_KEY_DAMAGED',
    `is truncated: its -----BEGIN line is missing. ${GIVE_WHOLE_FILE}`,
  ],
];

/** The code and the reason to reject a text that is recognized as something else. */
export function findCommonMistake(text: string): readonly [code: ErrorCode, reason: string] | undefined {
  const unresolved = describeUnresolved(text);
  if (unresolved !== undefined) return ['ERR_KEY_INVALID', unresolved];
  const found = COMMON_MISTAKES.find(([pattern]) => pattern.test(text));
  return found && [found[1], found[2]];
}
